import {
  DOCUMENT_BLOCK_ITEM,
  DOCUMENT_COLUMNS,
  DOCUMENT_ROWS,
  MATTER_BLOCKS,
} from '../../form/proactive-table';
import type { Row, Table } from '../tree';
import { captionOf } from './caption';
import { header, value } from './cells';

/** Heads the label column of each block. */
const LABEL_HEADING = '信息内容';

const WIDTH = 1 + DOCUMENT_COLUMNS.length;

/** Table two: four blocks under their items of 条例 art. 20, stacked in one grid of four columns. */
export function proactiveTable(tables: unknown, year: number): Table {
  return {
    kind: 'table',
    id: 'proactive',
    caption: captionOf('proactive', year),
    columnGroups: [1, DOCUMENT_COLUMNS.length],
    head: [],
    body: [documentBlock(tables), ...MATTER_BLOCKS.map((block) => matterBlock(tables, block))],
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
