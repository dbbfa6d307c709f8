/** Walks over the tables' cells by their paths, labels as printed. */
import type { ApplicantCounts, ReviewCounts, Tables } from '../../shared/report';
import { APPLICANT_COLUMNS, APPLICATION_ROW_LABELS, OUTCOME_ROWS } from '../form/applications-table';
import { REVIEW_GROUPS, TOTAL_LABEL } from '../form/reviews-table';

export interface CountsRow<Counts> {
  readonly path: string;
  readonly label: string;
  readonly counts: Counts;
}

function at(tables: Tables, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], tables);
}

/** The 21 outcome rows of table three. */
export function outcomeRows(tables: Tables): CountsRow<ApplicantCounts>[] {
  return OUTCOME_ROWS.map((row) => {
    const path = `applications.result.${row.key}`;
    return { path, label: row.outcome, counts: at(tables, path) as ApplicantCounts };
  });
}

/** All 25 rows of table three, in printed order. */
export function applicationRows(tables: Tables): CountsRow<ApplicantCounts>[] {
  const { newReceived, carriedIn, result, carriedOut } = tables.applications;
  return [
    { path: 'applications.newReceived', label: APPLICATION_ROW_LABELS.newReceived, counts: newReceived },
    { path: 'applications.carriedIn', label: APPLICATION_ROW_LABELS.carriedIn, counts: carriedIn },
    ...outcomeRows(tables),
    { path: 'applications.result.total', label: APPLICATION_ROW_LABELS.total, counts: result.total },
    { path: 'applications.carriedOut', label: APPLICATION_ROW_LABELS.carriedOut, counts: carriedOut },
  ];
}

/** The three groups of table four. */
export function reviewGroups(tables: Tables): CountsRow<ReviewCounts>[] {
  return REVIEW_GROUPS.map(({ key, label }) => ({
    path: key,
    label,
    counts: at(tables, key) as ReviewCounts,
  }));
}

/** The seven columns of table three, 总计 included. */
export const COLUMNS = [
  ...APPLICANT_COLUMNS.map(({ key, label }) => ({ key, label })),
  { key: 'total', label: TOTAL_LABEL },
] as const;
