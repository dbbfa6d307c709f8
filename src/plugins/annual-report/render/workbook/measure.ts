/** How much room text takes in a sheet. Widths are counted in digits: a Chinese character takes two. */

/** Points: a line of the sheet's type, and the white above and below a cell's text together. */
const LINE = 15.5;
const PADDING = 7;
/** Excel takes no higher row. */
const HIGHEST = 409;

const widthOf = (text: string): number =>
  Array.from(text, (character) => (character > '\u00ff' ? 2 : 1)).reduce<number>(
    (sum, each) => sum + each,
    0,
  );

/** How many lines a text takes in a cell so wide. A line is never filled to the last digit. */
export function linesIn(text: string, width: number): number {
  const room = Math.max(2, Math.floor((width - 1) / 2) * 2);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

/** Points that a row of so many lines needs. Excel does not measure merged cells itself. */
export const rowHeight = (lines: number): number => Math.min(HIGHEST, lines * LINE + PADDING);
