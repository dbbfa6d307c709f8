import { PROACTIVE_BLOCKS_2019 } from '../../form/proactive-table-2019';
import type { Row } from '../tree';
import { header, LABEL_HEADING, value } from './cells';

type Block = (typeof PROACTIVE_BLOCKS_2019)[number];

/** The blocks of table two in the form of 2019: each heads its own columns, the last of which fills the width. */
export function proactiveBlocks2019(tables: unknown, width: number): Row[][] {
  return PROACTIVE_BLOCKS_2019.map((block) => rowsOf(tables, block, width));
}

function rowsOf(tables: unknown, { item, columns, rows }: Block, width: number): Row[] {
  const last = { colSpan: width - columns.length };
  const extent = (index: number) => (index === columns.length - 1 ? last : {});
  return [
    [header(item, 'rowgroup', { colSpan: width })],
    [
      header(LABEL_HEADING, 'col'),
      ...columns.map((column, index) => header(column.label, 'col', extent(index))),
    ],
    ...rows.map((row) => [
      header(row.label, 'row'),
      ...columns.map((column, index) => value(tables, `proactive.${row.key}.${column.key}`, extent(index))),
    ]),
  ];
}
