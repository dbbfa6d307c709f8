import { isPermitHeading } from './personal/permit';

/** A heading that ends what the one above it said of a column. */
const OTHER = /[号码名]/;

/** What the headings of a table say of the numbers below them, as far as it matters: that permits are numbered there. */
export class Headings {
  private readonly above = new Map<number, string>();

  /** Takes a cell; answers what stands above it, or before it in its row. @param column from any number on */
  over(column: number, cell: string, before = ''): string {
    if (isPermitHeading(cell)) this.above.set(column, cell.trim());
    else if (OTHER.test(cell)) this.above.delete(column);
    return this.above.get(column) ?? (isPermitHeading(before) ? before.trim() : '');
  }

  /** Takes a row; undefined where nothing is said of any of its cells. */
  overRow(cells: readonly string[]): readonly string[] | undefined {
    const said = cells.map((cell, column) => this.over(column, cell));
    return said.some(Boolean) ? said : undefined;
  }
}

/** What parts the columns of a row of text. */
const SEPARATORS = /[,;|\t]/g;

/** The heading above a place in a row whose cells tabs part; of a text of several lines, in its line. */
export function headingAt(headings: readonly string[], text: string, index: number, byLine: boolean): string {
  const before = byLine ? text.slice(text.lastIndexOf('\n', index - 1) + 1, index) : text.slice(0, index);
  return headings[before.match(byLine ? SEPARATORS : /\t/g)?.length ?? 0] ?? '';
}
