import { findPersonal } from '../checks/personal/find-personal';

/** Who is not born yet has no number: the checks know the day. */
export const ANY_DAY = '2099-12-31';

/** A cell with a piece of a number; a whole one is found by itself. */
const PIECE = /^\s*(?!1[3-9]\d{9}\s*$)\d{1,14}[xX]?\s*$|^\s*[xX]\s*$/;
const ENOUGH = 11;

/**
 * The cells of a row that together make a person's number, as where a form has a box for every digit, with the one
 * before them; undefined where there are none. Figures that stand beside each other make none.
 */
export function joinedCells(cells: readonly string[]): string | undefined {
  for (let first = 0; first < cells.length; first += 1) {
    let end = first;
    let digits = 0;
    for (; end < cells.length && PIECE.test(cells[end] ?? ''); end += 1)
      digits += cells[end]?.trim().length ?? 0;
    if (end - first > 1 && digits >= ENOUGH) {
      const row = cells
        .slice(Math.max(0, first - 1), end)
        .map((cell) => cell.trim())
        .join('\t');
      if (hasJoined(row)) return row;
    }
    first = Math.max(first, end);
  }
  return undefined;
}

function hasJoined(row: string): boolean {
  return findPersonal(row, { today: ANY_DAY, withinAddresses: true }).some(({ code, start, end }) => {
    const boxes = row.slice(start, end).split('\t');
    return boxes.length > 1 && (code !== 'OLD_ID_NUMBER' || boxes.every((box) => box.length === 1));
  });
}
