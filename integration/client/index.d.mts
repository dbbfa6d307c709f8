export type ItemType = 'news-items' | 'announcements' | 'personnel-notices';

/** A file of an item. `url` begins with `/uploads/` and is served while the item is public. */
export interface PublicFile {
  documentId: string;
  url: string;
  name: string;
  alternativeText: string | null;
  caption: string | null;
  width: number | null;
  height: number | null;
  ext: string | null;
  mime: string | null;
  /** Kilobytes. */
  size: number | null;
}

/** A published item. What was not asked for in `fields` and `populate` is absent. */
export interface Item {
  id: number;
  documentId: string;
  title?: string;
  /** Markdown. The finished HTML is at `…/fragment.html`. */
  content?: string | null;
  summary?: string | null;
  /** `YYYY-MM-DD`: the day of first publication. */
  publishedOn?: string | null;
  /** The instant of first publication; null where only the day is known. */
  firstPublishedAt?: string | null;
  source?: string | null;
  author?: string | null;
  indexNo?: string | null;
  documentNo?: string | null;
  writtenOn?: string | null;
  disclosureMode?: string | null;
  audience?: string | null;
  validity?: string | null;
  expiresOn?: string | null;
  appointments?: string | null;
  removals?: string | null;
  noticeFrom?: string | null;
  noticeTo?: string | null;
  objectionContact?: string | null;
  bodyCode?: string;
  createdAt?: string;
  updatedAt?: string;
  /** The instant of the latest publication: later than the first where the item was corrected. */
  publishedAt?: string;
  column?: { documentId: string; name: string; code: string } | null;
  cover?: PublicFile | null;
  attachments?: PublicFile[];
}

/** The content API's query, as nested objects. */
export interface ItemQuery {
  fields?: string[];
  /** For example `{ publishedOn: { $gte: '2026-01-01' }, column: { code: 'news' } }`. */
  filters?: Record<string, unknown>;
  /** For example `['publishedOn:desc']`. */
  sort?: string[];
  populate?: ('column' | 'cover' | 'attachments')[] | '*';
  pagination?: { page?: number; pageSize?: number; withCount?: boolean };
}

export interface Page<Entry> {
  data: Entry[];
  meta: { pagination: { page: number; pageSize: number; pageCount: number; total: number } };
}

/** One entry of the change log. */
export interface Change {
  cursor: string;
  op: 'upsert' | 'remove';
  type: ItemType | 'annual-reports';
  documentId: string;
  /** ISO 8601 with +08:00. */
  at: string;
  href: string;
}

export interface ChangePage {
  data: Change[];
  meta: { /** Keep it, and ask with it the next time. */ next: string; more: boolean };
}

export interface Column {
  code: string;
  name: string;
  description: string | null;
  columnType: string | null;
  [other: string]: unknown;
}

export interface SearchHit {
  type: ItemType;
  documentId: string;
  title: string;
  publishedOn: string | null;
  excerpt: string;
  [other: string]: unknown;
}

export interface ReportEntry {
  year: number;
  title: string;
  edition: number;
  publishedOn: string | null;
  links: Record<string, string>;
  files: { name: string; mediaType: string; sha256: string; size: number }[];
  [other: string]: unknown;
}

/** The report as data: `schema` is `gongkai.annual-report/1`. */
export interface Report {
  schema: 'gongkai.annual-report/1';
  form: '2019' | '2021';
  year: number;
  title: string;
  body: { name: string; code: string | null; level: string };
  tables: Record<string, unknown>;
  figures: Record<string, { value: number | string | null; unit?: string; label?: string }>;
  [other: string]: unknown;
}

export class GongkaiError extends Error {
  constructor(status: number, code: string, message: string);
  readonly status: number;
  /** Stable, for example `NotFoundError`, `CURSOR_GONE`. */
  readonly code: string;
}

export interface Client {
  items(type: ItemType, query?: ItemQuery): Promise<Page<Item>>;
  /** @throws GongkaiError 404 where it is not public, or no longer */
  item(type: ItemType, documentId: string, query?: Pick<ItemQuery, 'fields' | 'populate'>): Promise<Item>;
  reports(query?: { body?: string }): Promise<{ data: ReportEntry[]; meta: Record<string, unknown> }>;
  report(year: number, query?: { edition?: number; body?: string }): Promise<Report>;
  columns(): Promise<Column[]>;
  search(query: {
    q: string;
    type?: ItemType;
    column?: string;
    from?: string;
    to?: string;
    page?: number;
    pageSize?: number;
  }): Promise<Page<SearchHit>>;
  changes(query?: { since?: string; limit?: number }): Promise<ChangePage>;
  /** Every change after `since`, page by page, to the end of the log. @throws GongkaiError 410 CURSOR_GONE */
  follow(since?: string): AsyncGenerator<Change, void, void>;
  /** Any address of the server, for example a change's `href`. */
  read(address: string): Promise<unknown>;
}

/** @param options.base the server's address, for example `https://gk.example.gov.cn` */
export function createClient(options: {
  base: string;
  fetch?: typeof globalThis.fetch;
  timeoutMs?: number;
}): Client;
