import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { traceSchema, type Trace } from '../../../shared/trace';
import { sentence } from '../../../../../admin/parts/sentence';

const answer = z.object({ data: traceSchema });

/** How many rows of each register stand on a page. */
export const PAGE_SIZE = 20;

export type Rows =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly trace: Trace };

export interface RowsWanted {
  readonly year: number;
  readonly body: string | undefined;
  readonly figure: string;
  readonly offset: number;
}

/** Reads one page of the rows behind a figure. */
export function useRows({ year, body, figure, offset }: RowsWanted): Rows {
  const { get } = useFetchClient();
  const [state, setState] = useState<Rows>({ kind: 'loading' });

  useEffect(() => {
    const asked = new AbortController();
    const settle = (next: Rows) => {
      if (!asked.signal.aborted) setState(next);
    };
    setState({ kind: 'loading' });
    get(`/annual-report/reports/${year}/figures/${encodeURIComponent(figure)}`, {
      params: { body, offset, limit: PAGE_SIZE },
      signal: asked.signal,
    })
      .then(({ data }) => settle({ kind: 'ready', trace: answer.parse(data).data }))
      .catch((error: unknown) => settle({ kind: 'failed', message: sentence(error) }));
    return () => asked.abort();
  }, [get, year, body, figure, offset]);

  return state;
}
