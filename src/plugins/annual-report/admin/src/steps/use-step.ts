import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { z } from 'zod';
import type { StepName } from '../../../shared/life';
import { stepOutcomeSchema, type StepOutcomeView, type StepRequest } from '../../../shared/life';
import { sentence } from '../sentences';

const answer = z.object({ data: stepOutcomeSchema });

/** Where taking a step stands. */
export type Taking =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ended'; readonly outcome: StepOutcomeView };

/** Takes a step of a year's report, once for each call of `take`. */
export function useStep(step: StepName, year: number, body: string | undefined) {
  const { post } = useFetchClient();
  const [state, setState] = useState<Taking>({ kind: 'asking' });

  const take = async (request: StepRequest) => {
    setState({ kind: 'running' });
    try {
      const { data } = await post(`/annual-report/reports/${year}/${step}`, request, { params: { body } });
      setState({ kind: 'ended', outcome: answer.parse(data).data });
    } catch (error) {
      setState({ kind: 'failed', message: sentence(error) });
    }
  };

  return { state, take };
}
