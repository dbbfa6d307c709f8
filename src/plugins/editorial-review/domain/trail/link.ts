/** What of a row the link to the next one is made over: everything, in one spelling. */
import type { Json, TrailRow } from '../../shared/trail';

/** JSON with the keys of every object in order: the same content is the same text. */
export function canonical(value: Json | undefined): string {
  if (value === undefined) return 'null';
  if (Array.isArray(value)) return `[${value.map((each: Json) => canonical(each)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as Readonly<Record<string, Json>>).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

/** Of the first row, the link to the one before it. */
export const NOTHING_BEFORE = '0'.repeat(64);

/**
 * The text whose keyed hash is a row's own: it names the hash of the row before, so that no row can be changed,
 * taken out or put in without every later hash being another.
 */
export const linkedText = (row: TrailRow, previous: string): string =>
  canonical(['gongkai.trail/1', previous, { ...row, details: row.details as Json }]);
