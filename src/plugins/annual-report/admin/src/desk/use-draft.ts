import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { standingSchema, type StandingView } from '../../../shared/life';
import { report2021Schema, type Report2021 } from '../../../shared/report';
import { sentence } from '../../../../../admin/parts/sentence';

const draft = z.object({
  data: report2021Schema,
  meta: z.object({ fingerprint: z.string(), body: z.string() }),
});
const standing = z.object({ data: standingSchema });
const published = z.object({
  data: z.array(z.object({ year: z.number(), edition: z.number(), publishedOn: z.string().nullable() })),
});
export type PublishedEdition = z.infer<typeof published>['data'][number];

/** A year's draft as the desk has it. */
export type Draft =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'ready';
      readonly report: Report2021;
      /** Its code: the reader's own where the address names none. */
      readonly body: string;
      readonly fingerprint: string;
      readonly standing: StandingView;
      readonly edition: PublishedEdition | undefined;
    };

/** Reads the draft of a year, and whether that year is published already. `reload` reads both again. */
export function useDraft(year: number, body: string | undefined) {
  const { get } = useFetchClient();
  const [state, setState] = useState<Draft>({ kind: 'loading' });

  const read = useCallback(
    async (signal?: AbortSignal) => {
      const options = { params: { body }, ...(signal ? { signal } : {}) };
      const settle = (next: Draft) => {
        if (!signal?.aborted) setState(next);
      };
      try {
        const [answer, stands] = await Promise.all([
          get(`/annual-report/reports/${year}`, options),
          get(`/annual-report/reports/${year}/standing`, options),
        ]);
        const { data: report, meta } = draft.parse(answer.data);
        // The public knows no own body: where none is asked for, it would be told of the first one's editions.
        const editions = await get('/api/annual-reports', { ...options, params: { body: meta.body } });
        settle({
          kind: 'ready',
          report,
          body: meta.body,
          fingerprint: meta.fingerprint,
          standing: standing.parse(stands.data).data,
          edition: published.parse(editions.data).data.find((each) => each.year === year),
        });
      } catch (error) {
        settle({ kind: 'failed', message: sentence(error) });
      }
    },
    [get, year, body],
  );

  useEffect(() => {
    const asked = new AbortController();
    setState({ kind: 'loading' });
    void read(asked.signal);
    return () => asked.abort();
  }, [read]);

  return { state, reload: () => void read() };
}
