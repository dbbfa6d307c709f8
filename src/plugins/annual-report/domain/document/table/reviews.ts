import { REVIEW_COLUMNS, REVIEW_GROUPS, TOTAL_LABEL } from '../../form/reviews-table';
import type { HeaderCell, Row, Table } from '../tree';
import { captionOf } from './caption';
import { header, value } from './cells';

type ReviewGroup = (typeof REVIEW_GROUPS)[number];

const COLUMNS = [
  ...REVIEW_COLUMNS.map(({ key, label }) => ({ key, label })),
  { key: 'total', label: TOTAL_LABEL },
];
const WIDTH = COLUMNS.length;

/** Table four: 行政复议 and the two ways of 行政诉讼, five counts each, in one row of fifteen. */
export function reviewsTable(tables: unknown, year: number): Table {
  return {
    kind: 'table',
    id: 'reviews',
    caption: captionOf('reviews', year),
    columnGroups: REVIEW_GROUPS.map(() => WIDTH),
    head: headRows(),
    body: [
      [
        REVIEW_GROUPS.flatMap((group) =>
          COLUMNS.map((column) => value(tables, `${group.key}.${column.key}`)),
        ),
      ],
    ],
  };
}

function headRows(): Row[] {
  const kinds = [...new Set(REVIEW_GROUPS.map((group) => group.kind))];
  const columnHeaders = (rowSpan: number): HeaderCell[] =>
    COLUMNS.map((column) => header(column.label, 'col', { rowSpan }));
  const isRouted = (group: ReviewGroup): boolean => group.route !== null;

  return [
    kinds.map((kind) => {
      const groups = REVIEW_GROUPS.filter((group) => group.kind === kind).length;
      // A header over several groups of columns is no group header: 'col' lets its width speak.
      return header(kind, groups === 1 ? 'colgroup' : 'col', { colSpan: groups * WIDTH });
    }),
    REVIEW_GROUPS.flatMap((group) =>
      isRouted(group) ? [header(group.label, 'colgroup', { colSpan: WIDTH })] : columnHeaders(2),
    ),
    REVIEW_GROUPS.filter(isRouted).flatMap(() => columnHeaders(1)),
  ];
}
