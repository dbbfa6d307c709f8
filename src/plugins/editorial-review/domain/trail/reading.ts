/** What of an answer was personal data, and how that is told. */
import type { Json } from '../../shared/trail';

export interface FoundRow {
  readonly documentId: string;
  readonly bodyCode?: string;
}

/** Of a list, as many ids are told. */
const MOST = 100;

/**
 * @param answer as it leaves
 * @param rows what was looked up for it, by documentId
 * @returns those of which the answer shows one of the private fields, filled in
 */
export function rowsShown(
  answer: unknown,
  rows: ReadonlyMap<string, FoundRow>,
  privateFields: readonly string[],
): FoundRow[] {
  const shown = new Set<FoundRow>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (isPlain(value)) {
      const row = rows.get(String(value.documentId));
      if (row && privateFields.some((field) => (value[field] ?? null) !== null)) shown.add(row);
      Object.values(value).forEach(look);
    }
  };
  look(answer);
  return [...shown];
}

/** Not a file, a stream or a date. */
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A list as it goes on record. */
export const toldOf = (rows: readonly FoundRow[]): Record<string, Json> => ({
  count: rows.length,
  ids: rows.slice(0, MOST).map(({ documentId }) => documentId),
});
