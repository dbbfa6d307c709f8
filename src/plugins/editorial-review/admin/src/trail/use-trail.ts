import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { trailPage, type TrailLine } from '../../../shared/audit';
import { sentence } from '../../../../../admin/parts/sentence';
import type { Filter } from './use-filter';

export interface Trail {
  readonly rows: readonly TrailLine[];
  /** There are older rows. */
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly readMore: () => void;
  /** Reads again from the newest. */
  readonly reload: () => void;
}

interface Known {
  readonly rows: readonly TrailLine[];
  readonly next: number | null;
}
const NOTHING: Known = { rows: [], next: null };

/** The rows that a filter asks for, the newest first, page after page. */
export function useTrail(filter: Filter): Trail {
  const { get } = useFetchClient();
  const [known, setKnown] = useState(NOTHING);
  const [busy, setBusy] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = JSON.stringify(filter);

  const read = useCallback(
    async (after: Known, signal?: AbortSignal) => {
      setBusy(true);
      setProblem(null);
      try {
        const before = after.next === null ? {} : { before: after.next };
        const { data } = await get('/editorial-review/trail', {
          params: { ...(JSON.parse(asked) as Filter), ...before },
          ...(signal ? { signal } : {}),
        });
        const page = trailPage.parse(data);
        if (!signal?.aborted) setKnown({ rows: [...after.rows, ...page.rows], next: page.next });
      } catch (error) {
        if (!signal?.aborted) setProblem(sentence(error));
      } finally {
        if (!signal?.aborted) setBusy(false);
      }
    },
    [get, asked],
  );

  useEffect(() => {
    const leaving = new AbortController();
    setKnown(NOTHING);
    void read(NOTHING, leaving.signal);
    return () => leaving.abort();
  }, [read]);

  return {
    rows: known.rows,
    hasMore: known.next !== null,
    busy,
    problem,
    readMore: () => void read(known),
    reload: () => void read(NOTHING),
  };
}
