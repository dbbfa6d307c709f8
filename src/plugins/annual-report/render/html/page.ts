import type { Document } from '../../domain/document/tree';
import { renderHtmlFragment } from './article';
import { escapeHtml } from './escape';
import { stylesheet } from './stylesheet';

/** The government website on which a report is read, as far as it has been entered. */
export interface SiteLabels {
  readonly name: string;
  readonly domain: string;
  /** 政府网站标识码 */
  readonly idCode: string;
}

export interface HtmlOptions {
  /** Absent: a page that stands on no site, as a draft's. */
  readonly site?: SiteLabels | undefined;
  /** The page's lasting address; absolute. */
  readonly canonicalUrl?: string;
}

/** Where every annual report stands on a government website, and the type of that column (国办发〔2017〕47号). */
const COLUMN = '政府信息公开年报';
const COLUMN_TYPE = '信息公开年报';

/**
 * The report as a whole page: UTF-8, one style element, no script, nothing loaded from elsewhere.
 * The same document gives the same bytes.
 */
export function renderHtml(document: Document, options: HtmlOptions = {}): string {
  const title = document.titleLines.join('');
  return (
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    `<title>${escapeHtml(document.notice ? `${title}（${document.notice}）` : title)}</title>\n` +
    labels(document, title, options.site) +
    (options.canonicalUrl ? `<link rel="canonical" href="${escapeHtml(options.canonicalUrl)}">\n` : '') +
    `<style>\n${stylesheet(document.notice)}</style>\n</head>\n<body class="gk-page">\n<main>\n` +
    renderHtmlFragment(document) +
    '</main>\n</body>\n</html>\n'
  );
}

/**
 * The labels that monitors of government websites read; their names are case-exact. Those of the site are there
 * also where nobody has entered them. Of a report's publication the day is told, not the minute.
 */
function labels(document: Document, title: string, site: SiteLabels | undefined): string {
  const { publishedOn } = document.edition;
  const ofSite: readonly (readonly [name: string, content: string])[] = site
    ? [
        ['SiteName', site.name],
        ['SiteDomain', site.domain],
        ['SiteIDCode', site.idCode],
      ]
    : [];
  const labelled: readonly (readonly [name: string, content: string])[] = [
    ...ofSite,
    ['ColumnName', COLUMN],
    ['ColumnDescription', '政府信息公开工作年度报告'],
    ['ColumnKeywords', '政府信息公开,年度报告'],
    ['ColumnType', COLUMN_TYPE],
    ['ArticleTitle', title],
    ...(publishedOn ? [['PubDate', `${publishedOn} 00:00`] as const] : []),
    ['ContentSource', document.bodyName],
  ];
  return labelled
    .map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}">\n`)
    .join('');
}
