import {
  APPLICANT_COLUMNS,
  APPLICATION_ROW_LABELS as LABELS,
  LINKING_NOTE,
  OUTCOME_GROUPS,
  OUTCOME_ROWS,
  type OutcomeGroup,
} from '../../form/applications-table';
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
/** The outcome rows and （七）总计. */
const RESULT_ROWS = OUTCOME_ROWS.length + 1;

/** Table three: 25 rows of 7 counts; 三、本年度办理结果 is a group of rows of its own. */
export function applicationsTable(tables: unknown, year: number): Table {
  const counts = (path: string): Cell[] =>
    VALUE_KEYS.map((column) => value(tables, `applications.${path}.${column}`));
  const plainRow = (key: 'newReceived' | 'carriedIn' | 'carriedOut'): Row => [
    header(LABELS[key], 'row', { colSpan: LABEL_COLUMNS }),
    ...counts(key),
  ];
  const results: Row[] = [
    ...OUTCOME_GROUPS.flatMap((group) => outcomeRows(group, counts)),
    [header(LABELS.total, 'row', { colSpan: LABEL_COLUMNS - 1 }), ...counts('result.total')],
  ];
  const resultHeader = header(LABELS.result, 'rowgroup', { rowSpan: RESULT_ROWS });

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
