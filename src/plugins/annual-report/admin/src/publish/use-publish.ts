import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { z } from 'zod';
import { editionSchema, findingSchema } from '../../../shared/report';
import { sentence } from '../sentences';

const answer = z.object({
  data: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), edition: editionSchema }),
    z.object({ ok: z.literal(false), findings: z.array(findingSchema) }),
  ]),
});

/** Where publishing stands. */
export type Publishing =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ended'; readonly answer: z.infer<typeof answer>['data'] };

/** Publishes a year's report, once for each call of `publish`. */
export function usePublish(year: number, body: string | undefined) {
  const { post } = useFetchClient();
  const [state, setState] = useState<Publishing>({ kind: 'asking' });

  const publish = async (reason: string) => {
    setState({ kind: 'running' });
    try {
      const { data } = await post(
        `/annual-report/reports/${year}/publish`,
        { ...(reason ? { reason } : {}) },
        { params: { body } },
      );
      setState({ kind: 'ended', answer: answer.parse(data).data });
    } catch (error) {
      setState({ kind: 'failed', message: sentence(error) });
    }
  };

  return { state, publish };
}
