import {
  DOCUMENT_BLOCK_ITEM,
  DOCUMENT_COLUMNS,
  DOCUMENT_ROWS,
  MATTER_BLOCKS,
} from '../../form/proactive-table';
import type { Layout } from '../../form/layout';
import type { Row, Table } from '../tree';
import { captionOf } from './caption';
import { header, LABEL_HEADING, value } from './cells';
import { proactiveBlocks2019 } from './proactive-2019';

const WIDTH = 1 + DOCUMENT_COLUMNS.length;

/** Table two: blocks under their items of 条例 art. 20, stacked in one grid of four columns; four, or five in the form of 2019. */
export function proactiveTable(tables: unknown, year: number, layout: Layout = '2021'): Table {
  return {
    kind: 'table',
    id: 'proactive',
    caption: captionOf('proactive', year),
    columnGroups: [1, DOCUMENT_COLUMNS.length],
    head: [],
    body:
      layout === '2019'
        ? proactiveBlocks2019(tables, WIDTH)
        : [documentBlock(tables), ...MATTER_BLOCKS.map((block) => matterBlock(tables, block))],
  };
}

function documentBlock(tables: unknown): Row[] {
  return [
    [header(DOCUMENT_BLOCK_ITEM, 'rowgroup', { colSpan: WIDTH })],
    [header(LABEL_HEADING, 'col'), ...DOCUMENT_COLUMNS.map((column) => header(column.label, 'col'))],
    ...DOCUMENT_ROWS.map((row) => [
      header(row.label, 'row'),
      ...DOCUMENT_COLUMNS.map((column) => value(tables, `proactive.${row.key}.${column.key}`)),
    ]),
  ];
}

function matterBlock(tables: unknown, block: (typeof MATTER_BLOCKS)[number]): Row[] {
  const wide = { colSpan: DOCUMENT_COLUMNS.length };
  return [
    [header(block.item, 'rowgroup', { colSpan: WIDTH })],
    [header(LABEL_HEADING, 'col'), header(block.valueLabel, 'col', wide)],
    ...block.rows.map((row) => [header(row.label, 'row'), value(tables, `proactive.${row.key}`, wide)]),
  ];
}
