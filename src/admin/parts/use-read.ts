import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import type { Reading } from './reading';
import { sentence } from './sentence';

export interface Read<T> {
  readonly reading: Reading<T>;
  /** Reads again; what is shown stays until then. */
  readonly reload: () => void;
}

type Params = Readonly<Record<string, unknown>>;

/** Reads from the server, anew wherever `path` or `params` change. @param answer has to be the same object each time */
export function useRead<T>(path: string, answer: z.ZodType<T>, params?: Params): Read<T> {
  const { get } = useFetchClient();
  const [reading, setReading] = useState<Reading<T>>({ kind: 'loading' });
  const asked = JSON.stringify(params ?? {});

  const read = useCallback(
    async (signal?: AbortSignal) => {
      const settle = (next: Reading<T>) => {
        if (!signal?.aborted) setReading(next);
      };
      try {
        const { data } = await get(path, {
          params: JSON.parse(asked) as Params,
          ...(signal ? { signal } : {}),
        });
        settle({ kind: 'ready', value: answer.parse(data) });
      } catch (error) {
        if (signal?.aborted) return;
        setReading((known) => ({
          kind: 'failed',
          message: sentence(error),
          value: known.kind === 'loading' ? undefined : known.value,
        }));
      }
    },
    [get, path, answer, asked],
  );

  useEffect(() => {
    const leaving = new AbortController();
    setReading({ kind: 'loading' });
    void read(leaving.signal);
    return () => leaving.abort();
  }, [read]);

  const reload = useCallback(() => void read(), [read]);
  return { reading, reload };
}
