import {
  APPLICANT_COLUMNS,
  APPLICATION_ROW_LABELS as LABELS,
  LINKING_NOTE,
  outcomeGroupsOf,
  type OutcomeGroup,
} from '../../form/applications-table';
import type { Layout } from '../../form/layout';
import { TOTAL_LABEL } from '../../form/reviews-table';
import type { Cell, Row, Table } from '../tree';
import { captionOf } from './caption';
import { header, note, value } from './cells';

const APPLICANTS = '申请人情况';
const LEGAL_PERSONS = '法人或其他组织';

/** 三、 and its groups and their rows stand in three columns of labels. */
const LABEL_COLUMNS = 3;
const HEAD_ROWS = 3;
const VALUE_KEYS = [...APPLICANT_COLUMNS.map((column) => column.key), 'total'];

/**
 * Table three: 25 rows of 7 counts, 23 where （六） is one row; 三、本年度办理结果 is a group of rows of its own.
 */
export function applicationsTable(tables: unknown, year: number, layout: Layout = '2021'): Table {
  const counts = (path: string): Cell[] =>
    VALUE_KEYS.map((column) => value(tables, `applications.${path}.${column}`));
  const plainRow = (key: 'newReceived' | 'carriedIn' | 'carriedOut'): Row => [
    header(LABELS[key], 'row', { colSpan: LABEL_COLUMNS }),
    ...counts(key),
  ];
  const results: Row[] = [
    ...outcomeGroupsOf(layout).flatMap((group) => outcomeRows(group, counts)),
    [header(LABELS.total, 'row', { colSpan: LABEL_COLUMNS - 1 }), ...counts('result.total')],
  ];
  const resultHeader = header(LABELS.result, 'rowgroup', { rowSpan: results.length });

  return {
    kind: 'table',
    id: 'applications',
    caption: captionOf('applications', year),
    columnGroups: [LABEL_COLUMNS, VALUE_KEYS.length],
    head: headRows(),
    body: [
      [plainRow('newReceived'), plainRow('carriedIn')],
      results.map((row, index) => (index === 0 ? [resultHeader, ...row] : row)),
      [plainRow('carriedOut')],
    ],
  };
}

/** The rows of one group, without the column of 三. A group of one row carries the group's label. */
function outcomeRows(group: OutcomeGroup, counts: (path: string) => Cell[]): Row[] {
  return group.rows.map((row, index) => {
    const values = counts(`result.${row.key}`);
    if (group.single) return [header(group.label, 'row', { colSpan: LABEL_COLUMNS - 1 }), ...values];
    const first = index === 0 ? [header(group.label, 'row', { rowSpan: group.rows.length })] : [];
    return [...first, header(row.label, 'row'), ...values];
  });
}

function headRows(): Row[] {
  const legalPersons = APPLICANT_COLUMNS.filter((column) => column.legalPerson);
  const others = APPLICANT_COLUMNS.filter((column) => !column.legalPerson);
  return [
    [
      note(`（${LINKING_NOTE}）`, { colSpan: LABEL_COLUMNS, rowSpan: HEAD_ROWS }),
      header(APPLICANTS, 'colgroup', { colSpan: VALUE_KEYS.length }),
    ],
    [
      ...others.map((column) => header(column.label, 'col', { rowSpan: 2 })),
      header(LEGAL_PERSONS, 'col', { colSpan: legalPersons.length }),
      header(TOTAL_LABEL, 'col', { rowSpan: 2 }),
    ],
    legalPersons.map((column) => header(column.label, 'col')),
  ];
}
