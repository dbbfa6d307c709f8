/** What holds the cells of a form: tables, groups of rows and rows, by the path where their cells lie. */
import { APPLICATION_ROW_LABELS, outcomeGroupsOf } from './applications-table';
import { applicationRows, reviewGroups } from './cells';
import type { Layout } from './layout';
import { DOCUMENT_ROWS } from './proactive-table';
import { PROACTIVE_ROWS_2019 } from './proactive-table-2019';

/** 表二, 表三 or 表四: the table that a path below `tables` belongs to. */
export function tableName(path: string): string {
  if (path.startsWith('proactive')) return '表二';
  return path.startsWith('applications') ? '表三' : '表四';
}

/** How a table, group or row is named to people; a path that the form does not have names itself. */
export function containerLabel(layout: Layout, path: string): string {
  if (path === 'proactive' || path === 'applications') return `整张${tableName(path)}`;
  if (path === 'applications.result') return `表三“${APPLICATION_ROW_LABELS.result}”各行`;
  const label = rowsAndGroups(layout).get(path) ?? path;
  return `${tableName(path)}“${label}”`;
}

function rowsAndGroups(layout: Layout): ReadonlyMap<string, string> {
  return new Map([
    ...(layout === '2019' ? PROACTIVE_ROWS_2019 : DOCUMENT_ROWS).map(
      ({ key, label }) => [`proactive.${key}`, label] as const,
    ),
    ...outcomeGroupsOf(layout).map(({ key, label }) => [`applications.result.${key}`, label] as const),
    ...applicationRows(layout).map(({ path, label }) => [path, label] as const),
    ['litigation', '行政诉讼'] as const,
    ...reviewGroups().map(({ path, label }) => [path, label] as const),
  ]);
}
