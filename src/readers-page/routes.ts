import type { Frame, Page } from './page';
import { Refused, type PublicReader } from './read-public';
import { columnPage } from './views/column';
import { home } from './views/home';
import { notFoundPage } from './views/problem';
import { reportPage, withdrawnReportPage } from './views/report';
import { reportsPage } from './views/reports';
import { searchPage, type Asked } from './views/search';

/** How many of a column's items stand on the home page. */
const NEWEST = 6;

type Compose = (
  reader: PublicReader,
  query: URLSearchParams,
  part: string,
) => Promise<readonly [Page, Frame]>;

const ROUTES: readonly (readonly [RegExp, Compose])[] = [
  [/^\/$/, composeHome],
  [/^\/search$/, composeSearch],
  [/^\/reports$/, composeReports],
  [/^\/reports\/(\d{4})$/, composeReport],
  [/^\/columns\/([a-z][a-z0-9-]{0,39})$/, composeColumn],
];

/** The page at an address of the site; undefined where it is none of the pages' addresses. */
export async function pageAt(
  reader: PublicReader,
  path: string,
  query: URLSearchParams,
): Promise<readonly [Page, Frame] | undefined> {
  for (const [pattern, compose] of ROUTES) {
    const found = pattern.exec(path);
    if (found) return compose(reader, query, found[1] ?? '');
  }
  return undefined;
}

const frameOf = ({ data, meta }: Awaited<ReturnType<PublicReader['columns']>>): Frame => ({ data, ...meta });

export const missing = async (reader: PublicReader): Promise<readonly [Page, Frame]> => [
  notFoundPage(),
  frameOf(await reader.columns()),
];

async function composeHome(reader: PublicReader): Promise<readonly [Page, Frame]> {
  const [columns, reports] = await Promise.all([reader.columns(NEWEST), reader.reports()]);
  return [home(columns, reports), frameOf(columns)];
}

async function composeReports(reader: PublicReader): Promise<readonly [Page, Frame]> {
  const [columns, reports] = await Promise.all([reader.columns(), reader.reports()]);
  return [reportsPage(reports), frameOf(columns)];
}

async function composeReport(
  reader: PublicReader,
  _query: URLSearchParams,
  part: string,
): Promise<readonly [Page, Frame]> {
  const year = Number(part);
  const [columns, { data, meta }] = await Promise.all([reader.columns(), reader.reports()]);
  const frame = frameOf(columns);
  const taken = meta.withdrawn.find((each) => each.year === year);
  if (taken) return [withdrawnReportPage(taken), frame];
  const report = data.find((each) => each.year === year);
  if (!report) return [notFoundPage(), frame];
  return [reportPage(report, await reader.report(year), frame.site), frame];
}

async function composeColumn(
  reader: PublicReader,
  query: URLSearchParams,
  code: string,
): Promise<readonly [Page, Frame]> {
  const page = query.get('page') ?? '1';
  const columns = await reader.columns();
  const column = columns.data.find((each) => each.code === code);
  if (!column || !/^[1-9]\d{0,3}$/.test(page)) return [notFoundPage(), frameOf(columns)];
  return [columnPage(column, await reader.search({ column: code, page })), frameOf(columns)];
}

async function composeSearch(reader: PublicReader, query: URLSearchParams): Promise<readonly [Page, Frame]> {
  const given = (name: string) => query.get(name) ?? '';
  const asked: Asked = {
    q: given('q').trim(),
    column: given('column'),
    from: given('from'),
    to: given('to'),
  };
  const [columns, reports] = await Promise.all([reader.columns(), asked.q ? reader.reports() : undefined]);
  const frame = frameOf(columns);
  const sent = Object.entries({ ...asked, page: given('page') }).filter(([, value]) => value !== '');
  try {
    const found = await reader.search(Object.fromEntries(sent));
    const words = asked.q.toLowerCase().split(/\s+/u);
    const plain = found.meta.pagination.page === 1 && !asked.column && !asked.from && !asked.to;
    const named = (reports?.data ?? []).filter(
      ({ title }) => plain && words.every((word) => title.toLowerCase().includes(word)),
    );
    return [searchPage(asked, columns.data, { kind: 'found', found, reports: named }), frame];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return [searchPage(asked, columns.data, { kind: 'refused', sentence: error.message }), frame];
  }
}
