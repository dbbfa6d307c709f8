import type { Columns, Site } from './answers';
import type { Html } from './html';

/** A label in the head: `<meta name content>`; left out where there is nothing to say. */
export type Tag = readonly [name: string, content: string | null];

/** One page before it is put into the frame. */
export interface Page {
  readonly status: number;
  /** Without the site's name; empty on the home page. */
  readonly title: string;
  readonly tags: readonly Tag[];
  readonly content: Html;
  /** Which part of the navigation the page belongs to. */
  readonly part?: Part;
}

export type Part = 'home' | 'guide' | 'rules' | 'disclosed' | 'reports' | 'search';

/** The four fixed parts of a 政府信息公开专栏, by the kind of their columns. */
export const COLUMN_TYPES = { guide: '信息公开指南', rules: '政府信息公开制度' } as const;

/** What of every page is the same: site, columns, notice. */
export type Frame = Pick<Columns, 'data'> & { readonly site: Site; readonly notice: string | null };

/** The labels of the site, on all pages (国办发〔2017〕47号). */
export const siteTags = ({ siteName, siteDomain, siteIdCode, body }: Site): Tag[] => [
  ['SiteName', siteName ?? body.name],
  ['SiteDomain', siteDomain],
  // Required: empty where nobody has filled it in, which the panel tells.
  ['SiteIDCode', siteIdCode ?? ''],
];

/** The labels of a column, on its page and on those below it. */
export const columnTags = (
  name: string,
  description: string | null,
  keywords: string | null,
  type: string | null,
): Tag[] => [
  ['ColumnName', name],
  ['ColumnDescription', description ?? `${name}栏目`],
  ['ColumnKeywords', keywords ?? `政府信息公开,${name}`],
  ['ColumnType', type ?? name],
];
