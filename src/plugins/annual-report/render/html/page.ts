import type { Document } from '../../domain/document/tree';
import { renderHtmlFragment } from './article';
import { escapeHtml } from './escape';
import { stylesheet } from './stylesheet';

export interface HtmlOptions {
  /** The page's lasting address; absolute. */
  readonly canonicalUrl?: string;
}

/** 栏目 of every annual report in the labels of government websites (国办发〔2017〕47号). */
const COLUMN = '信息公开年报';

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
    labels(document, title) +
    (options.canonicalUrl ? `<link rel="canonical" href="${escapeHtml(options.canonicalUrl)}">\n` : '') +
    `<style>\n${stylesheet(document.notice)}</style>\n</head>\n<body class="gk-page">\n<main>\n` +
    renderHtmlFragment(document) +
    '</main>\n</body>\n</html>\n'
  );
}

/** The labels that monitors of government websites read; their names are case-exact. */
function labels(document: Document, title: string): string {
  const labelled: readonly (readonly [name: string, content: string | null])[] = [
    ['ColumnName', COLUMN],
    ['ColumnDescription', '政府信息公开工作年度报告'],
    ['ColumnKeywords', '政府信息公开,年度报告'],
    ['ColumnType', COLUMN],
    ['ArticleTitle', title],
    ['PubDate', document.edition.publishedOn],
    ['ContentSource', document.bodyName],
  ];
  return labelled
    .map(([name, content]) => (content ? `<meta name="${name}" content="${escapeHtml(content)}">\n` : ''))
    .join('');
}
