/** Where a finding leads: to a cell of the form, or to the rows that it speaks of. */
export type FindingTarget = { readonly kind: 'cell' | 'rows'; readonly key: string };

/** What a finding's path may stand for: a cell, a group with its total, or a column of table three. */
function cellsFor(where: string): string[] {
  const column = /^applications\.([A-Za-z]+)$/.exec(where)?.[1];
  return [where, `${where}.total`, ...(column ? [`applications.result.total.${column}`] : [])];
}

/**
 * @param where path of the cell, figure or section
 * @param cells keys of the form's cells
 * @param figures keys of the figures in the prose
 * @returns null where there is nothing to go to
 */
export function targetOf(
  where: string,
  cells: ReadonlySet<string>,
  figures: Readonly<Record<string, unknown>>,
): FindingTarget | null {
  const cell = cellsFor(where).find((key) => cells.has(key));
  if (cell) return { kind: 'cell', key: cell };
  if (where.startsWith('odd.') || Object.hasOwn(figures, where)) return { kind: 'rows', key: where };
  return null;
}
