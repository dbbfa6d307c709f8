import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { z } from 'zod';
import type { StepName } from '../../../shared/life';
import { stepOutcomeSchema, type StepOutcomeView, type StepRequest } from '../../../shared/life';
import type { Finding } from '../../../shared/report';
import { sentence } from '../../../../../admin/parts/sentence';

const answer = z.object({ data: stepOutcomeSchema });

/** Where taking a step stands. */
export type Taking =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running'; readonly step: StepName }
  | { readonly kind: 'failed'; readonly step: StepName; readonly message: string }
  | { readonly kind: 'ended'; readonly step: StepName; readonly outcome: StepOutcomeView };

const NONE: readonly Finding[] = [];

/** Takes steps of a year's report, one for each call of `take`; `refused`: what stood in the way last. */
export function useStep(year: number, body: string | undefined) {
  const { post } = useFetchClient();
  const [state, setState] = useState<Taking>({ kind: 'asking' });
  const [refused, setRefused] = useState(NONE);

  const take = async (step: StepName, request: StepRequest) => {
    setState({ kind: 'running', step });
    try {
      const { data } = await post(`/annual-report/reports/${year}/${step}`, request, { params: { body } });
      const outcome = answer.parse(data).data;
      if (!outcome.ok) setRefused(outcome.findings);
      setState({ kind: 'ended', step, outcome });
    } catch (error) {
      setState({ kind: 'failed', step, message: sentence(error) });
    }
  };

  return { state, refused, take };
}
