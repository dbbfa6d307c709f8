/** Everything that goes into a package, one file after another. */
import type { Entry } from '../../../domain/export/zip-stream';
import { indexCsv, indexJson, readme, type IndexRow } from '../../../domain/export/index-files';
import { uploadsIn, withLocalLinks } from '../../../domain/export/uploads';
import { spokenMinute } from '../../../../../shanghai-time';
import { CHANGE_TYPES, type ChangeType } from '../../../shared/changes';
import { EXPORT_LABELS, type ExportRequest, type ExportSummary } from '../../../shared/export';
import {
  bytesAt,
  missingAt,
  publicItems,
  publicReports,
  type Ask,
  type PublicItem,
  type PublicReport,
} from './public-site';

export interface Plan {
  readonly ask: Ask;
  readonly request: ExportRequest;
  /** The one that was asked for; null: all. */
  readonly body: { readonly name: string; readonly bodyCode: string } | null;
  /** Whose reports are looked for. */
  readonly bodyCodes: readonly string[];
  /** The public address, without a slash at its end. */
  readonly base: string;
  readonly notice: string | null;
}

type Counts = { -readonly [Key in keyof ExportSummary]: number };

const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const json = (value: object): Uint8Array => bytesOf(`${JSON.stringify(value, null, 2)}\n`);

/** @param counts grows while it is read */
export async function* entriesOf(plan: Plan, counts: Counts): AsyncGenerator<Entry> {
  const { request, body, base, notice } = plan;
  const types = CHANGE_TYPES.filter((type) => request.type?.includes(type) ?? true);
  const labels = types.map((type) => EXPORT_LABELS[type]);
  yield {
    path: 'README.txt',
    bytes: bytesOf(readme({ ...request, labels, body: body?.name ?? null, base, notice })),
  };
  const rows: IndexRow[] = [];
  for (const type of types) {
    const found = type === 'annual-reports' ? reports(plan, counts, rows) : items(plan, type, counts, rows);
    yield* found;
  }
  yield { path: 'index.json', bytes: bytesOf(indexJson(rows, notice)) };
  yield { path: 'index.csv', bytes: bytesOf(indexCsv(rows)) };
}

async function* items(plan: Plan, type: ChangeType, counts: Counts, rows: IndexRow[]): AsyncGenerator<Entry> {
  for await (const item of publicItems(plan.ask, type, plan.request, plan.body?.bodyCode))
    yield* itemFolder(plan, type, item, counts, rows);
}

/** Its files first, one at a time: the pages link to those that are in the package. */
async function* itemFolder(
  plan: Plan,
  type: ChangeType,
  item: PublicItem,
  counts: Counts,
  rows: IndexRow[],
): AsyncGenerator<Entry> {
  const { ask, base } = plan;
  const address = `/api/${type}/${item.documentId}`;
  const [page, fragment] = [
    await bytesAt(ask, `${address}/page.html`),
    await bytesAt(ask, `${address}/fragment.html`),
  ];
  if (!page || !fragment) {
    // What is still published has its pages.
    if (await bytesAt(ask, address)) throw missingAt(`${address}/${page ? 'fragment' : 'page'}.html`, 404);
    // Withdrawn since it was listed.
    counts.withdrawn += 1;
    return;
  }
  const folder = `items/${type}/${item.publishedOn || '0000-00-00'}-${item.documentId}`;
  const html = { page: Buffer.from(page).toString(), fragment: Buffer.from(fragment).toString() };
  const names = new Set<string>();
  for (const name of uploadsIn([JSON.stringify(item), html.page, html.fragment])) {
    const bytes = await bytesAt(ask, `/uploads/${name}`);
    // One that is not public, or no longer there, stays out; the links to it stay as they are.
    if (!bytes) continue;
    names.add(name);
    yield { path: `${folder}/attachments/${name}`, bytes };
  }
  counts.items += 1;
  counts.uploads += names.size;
  const href = `${base}${address}`;
  rows.push({
    type,
    documentId: item.documentId,
    title: item.title,
    column: item.column?.name ?? '',
    publishedAt: timeOf(item),
    source: item.source,
    author: item.author,
    folder,
    href,
  });
  yield { path: `${folder}/page.html`, bytes: bytesOf(withLocalLinks(html.page, base, names)) };
  yield { path: `${folder}/fragment.html`, bytes: bytesOf(withLocalLinks(html.fragment, base, names)) };
  yield {
    path: `${folder}/metadata.json`,
    bytes: json({ type, href, files: filesOf(item, names), data: item }),
  };
}

/** What the office called the files, beside where they lie in the package. */
function filesOf({ cover, attachments }: PublicItem, names: ReadonlySet<string>) {
  return [...(cover ? [cover] : []), ...(attachments ?? [])].flatMap(({ url, name }) => {
    const stored = url.slice(url.lastIndexOf('/') + 1);
    return names.has(stored) ? [{ name, url, file: `attachments/${stored}` }] : [];
  });
}

/** `2026-01-05 09:30`; of an imported item the day is all that is known. */
const timeOf = ({ firstPublishedAt, publishedOn }: PublicItem): string =>
  firstPublishedAt ? spokenMinute(new Date(firstPublishedAt)) : publishedOn;

async function* reports(plan: Plan, counts: Counts, rows: IndexRow[]): AsyncGenerator<Entry> {
  for (const bodyCode of plan.bodyCodes) {
    for (const report of await publicReports(plan.ask, plan.request, bodyCode))
      yield* reportFolder(plan, bodyCode, report, counts, rows);
  }
}

async function* reportFolder(
  plan: Plan,
  bodyCode: string,
  report: PublicReport,
  counts: Counts,
  rows: IndexRow[],
): AsyncGenerator<Entry> {
  const { ask, base } = plan;
  const documentId = `${bodyCode}-${report.year}`;
  const folder = `reports/${documentId}`;
  const address = `/api/annual-reports/${report.year}`;
  const query = `?${new URLSearchParams({ body: bodyCode }).toString()}`;
  const href = `${base}${address}${query}`;
  const forms = await formsOf(ask, address, query, report);
  if (!forms) {
    counts.withdrawn += 1;
    return;
  }
  counts.reports += 1;
  const { title, publishedOn: publishedAt } = report;
  rows.push({
    type: 'annual-reports',
    documentId,
    title,
    column: '政府信息公开年报',
    publishedAt,
    source: '',
    author: '',
    folder,
    href,
  });
  yield { path: `${folder}/metadata.json`, bytes: json({ type: 'annual-reports', href, data: report }) };
  for (const { path, bytes } of forms) yield { path: `${folder}/${path}`, bytes };
}

/** All forms of a report, or null where it was withdrawn since it was listed: half a report is none. */
async function formsOf(
  ask: Ask,
  address: string,
  query: string,
  { files }: PublicReport,
): Promise<Entry[] | null> {
  const forms: Entry[] = [];
  for (const { name } of files) {
    const bytes = await bytesAt(ask, `${address}/${name}${query}`);
    if (bytes) forms.push({ path: name, bytes });
    else if (await bytesAt(ask, `${address}${query}`)) throw missingAt(`${address}/${name}${query}`, 404);
    else return null;
  }
  return forms;
}
