/** Every cell of a form, in printed order: what a complete report has a value for. */
import { APPLICANT_COLUMNS, APPLICATION_ROW_LABELS, outcomeGroupsOf } from './applications-table';
import type { Layout } from './layout';
import { DOCUMENT_COLUMNS, DOCUMENT_ROWS, MATTER_BLOCKS } from './proactive-table';
import { PROACTIVE_ROWS_2019 } from './proactive-table-2019';
import { REVIEW_COLUMNS, REVIEW_GROUPS, TOTAL_LABEL } from './reviews-table';

export interface FormCell {
  /** Path below `tables`, for example `applications.newReceived.total`. */
  readonly path: string;
  /** As a reader finds it: row and column as printed. */
  readonly label: string;
  /** A count of zero or more, an increase or decrease, or an amount. */
  readonly kind: 'count' | 'difference' | 'amount';
}

/** A printed row or group of counts: `path` without its last step. */
export interface FormRow {
  readonly path: string;
  readonly label: string;
}

/** The columns of table three, 总计 included. */
export const COUNT_COLUMNS = [
  ...APPLICANT_COLUMNS.map(({ key, label }) => ({ key, label })),
  { key: 'total', label: TOTAL_LABEL },
] as const;

/** The rows of table three under （一）to （六）: 21, or 19 where （六） is one row. */
export function outcomeRows(layout: Layout): FormRow[] {
  return outcomeGroupsOf(layout)
    .flatMap((group) => group.rows)
    .map((row) => ({ path: `applications.result.${row.key}`, label: row.outcome }));
}

/** All rows of table three, in printed order. */
export function applicationRows(layout: Layout): FormRow[] {
  return [
    { path: 'applications.newReceived', label: APPLICATION_ROW_LABELS.newReceived },
    { path: 'applications.carriedIn', label: APPLICATION_ROW_LABELS.carriedIn },
    ...outcomeRows(layout),
    { path: 'applications.result.total', label: APPLICATION_ROW_LABELS.total },
    { path: 'applications.carriedOut', label: APPLICATION_ROW_LABELS.carriedOut },
  ];
}

/** The three groups of table four. */
export const reviewGroups = (): FormRow[] => REVIEW_GROUPS.map(({ key, label }) => ({ path: key, label }));

function proactiveCells(layout: Layout): FormCell[] {
  if (layout === '2019') {
    return PROACTIVE_ROWS_2019.flatMap((row) =>
      row.columns.map((column) => ({
        path: `proactive.${row.key}.${column.key}`,
        label: `${row.label}${column.label}`,
        kind: column.kind,
      })),
    );
  }
  return [
    ...DOCUMENT_ROWS.flatMap((row) =>
      DOCUMENT_COLUMNS.map((column) => ({
        path: `proactive.${row.key}.${column.key}`,
        label: `${row.label}${column.label}`,
        kind: 'count' as const,
      })),
    ),
    ...MATTER_BLOCKS.flatMap((block) =>
      block.rows.map((row) => ({
        path: `proactive.${row.key}`,
        label: `${row.label}${block.valueLabel}`,
        kind: row.key === 'feesWanYuan' ? ('amount' as const) : ('count' as const),
      })),
    ),
  ];
}

function makeCells(layout: Layout): FormCell[] {
  return [
    ...proactiveCells(layout),
    ...applicationRows(layout).flatMap((row) =>
      COUNT_COLUMNS.map((column) => ({
        path: `${row.path}.${column.key}`,
        label: `${row.label}（${column.label}）`,
        kind: 'count' as const,
      })),
    ),
    ...reviewGroups().flatMap((group) =>
      [...REVIEW_COLUMNS, { key: 'total', label: TOTAL_LABEL }].map((column) => ({
        path: `${group.path}.${column.key}`,
        label: `${group.label}${column.label}`,
        kind: 'count' as const,
      })),
    ),
  ];
}

const CELLS: Readonly<Record<Layout, readonly FormCell[]>> = {
  '2019': makeCells('2019'),
  '2021': makeCells('2021'),
  '2021-unsplit': makeCells('2021-unsplit'),
};

export const formCells = (layout: Layout): readonly FormCell[] => CELLS[layout];
