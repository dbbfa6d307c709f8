import type { Document, DocumentBlock, DocumentSection, Paragraph, Span } from '../../domain/document/tree';
import { escapeHtml } from './escape';
import { renderTable } from './table';

/**
 * The report's body alone, for embedding in a page that brings its own style. Its ids and classes
 * begin with `gk-`.
 */
export function renderHtmlFragment(document: Document): string {
  return (
    '<article class="gk-report">\n' +
    headerMarkup(document) +
    document.preamble.map(paragraphMarkup).join('') +
    document.sections.map(sectionMarkup).join('') +
    '</article>\n'
  );
}

function headerMarkup({ notice, titleLines, edition }: Document): string {
  const lines = titleLines.map((line) => `<span class="gk-title-line">${escapeHtml(line)}</span>`).join('');
  return (
    (notice ? `<p class="gk-notice" role="note">${escapeHtml(notice)}</p>\n` : '') +
    `<header class="gk-header">\n<h1 class="gk-title">${lines}</h1>\n` +
    (edition.parts.length > 0
      ? `<p class="gk-edition">${edition.parts.map((part) => `<span>${escapeHtml(part)}</span>`).join(' ')}</p>\n`
      : '') +
    (edition.note ? `<p class="gk-correction">${escapeHtml(edition.note)}</p>\n` : '') +
    '</header>\n'
  );
}

function sectionMarkup({ id, heading, blocks }: DocumentSection): string {
  const headingId = `gk-section-${escapeHtml(id)}`;
  return (
    `<section class="gk-section" aria-labelledby="${headingId}">\n` +
    `<h2 id="${headingId}">${escapeHtml(heading)}</h2>\n` +
    blocks.map(blockMarkup).join('') +
    '</section>\n'
  );
}

function blockMarkup(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${escapeHtml(block.text)}</h3>\n`;
    case 'paragraph':
      return paragraphMarkup(block);
    case 'table':
      return renderTable(block);
    case 'note':
      return `<p class="gk-remark">${escapeHtml(block.text)}</p>\n`;
  }
}

function paragraphMarkup({ spans }: Paragraph): string {
  return `<p>${spans.map(spanMarkup).join('')}</p>\n`;
}

function spanMarkup({ text, figure }: Span): string {
  const shown = escapeHtml(text);
  if (!figure) return shown;
  const key = `data-figure="${escapeHtml(figure.key)}"`;
  // A data element must have a value; a question without an answer has none.
  return figure.value === null
    ? `<span ${key}>${shown}</span>`
    : `<data value="${figure.value}" ${key}>${shown}</data>`;
}
