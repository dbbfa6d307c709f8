import { withoutActiveContent } from '../../../../../rich-text/without-active-content';
import type { Row, Values } from '../../../domain/row';

/** The publications of one item, in the file's order. */
export interface ItemGroup {
  readonly itemNo: string;
  readonly first: Row;
  /** The first row's; the others agree with it in everything but the publication. */
  readonly values: Values;
  readonly rows: readonly Row[];
  /** The earliest 发布日期, `YYYY-MM-DD`. */
  readonly publishedOn: string;
}

/** As the text would be stored if it were typed into the panel. */
const cleaned = (values: Values): Values =>
  values['content'] ? { ...values, content: withoutActiveContent(values['content']) } : values;

/** Gathers the rows of a file by 编号. */
export function groupItems(rows: readonly Row[]): ItemGroup[] {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const itemNo = row.values['itemNo'] ?? '';
    const group = groups.get(itemNo);
    if (group) group.push(row);
    else groups.set(itemNo, [row]);
  }
  return Array.from(groups, ([itemNo, members]) => ({
    itemNo,
    first: members[0],
    values: cleaned(members[0].values),
    rows: members,
    publishedOn: members.map((row) => row.values['publishedOn'] ?? '').reduce((a, b) => (a < b ? a : b)),
  }));
}
