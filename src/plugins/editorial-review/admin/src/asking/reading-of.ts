import { sentence } from '../../../../../admin/parts/sentence';
import type { Read } from '../../../../../admin/parts/use-read';

/** A question to the panel's cache. */
interface Query<T> {
  readonly data?: T | undefined;
  readonly error?: unknown;
  readonly isError: boolean;
  readonly refetch: () => unknown;
}

/** Where it stands, as it is shown. What is there stays while it is read anew. */
export function readingOf<T>({ data, error, isError, refetch }: Query<T>): Read<T> {
  const reload = () => void refetch();
  if (isError) return { reading: { kind: 'failed', message: sentence(error), value: data }, reload };
  return { reading: data === undefined ? { kind: 'loading' } : { kind: 'ready', value: data }, reload };
}
