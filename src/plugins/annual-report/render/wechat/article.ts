import type { Document, DocumentBlock, DocumentSection, Paragraph } from '../../domain/document/tree';
import { escapeHtml } from '../html/escape';
import { STYLE } from './style';
import { renderTable } from './table';

/**
 * The report as the body of a WeChat article: inline styles only; no class, id, script, picture or link; not
 * a `div`, which WeChat dissolves. The title stands in it whole, since an article's own may have 32
 * characters only.
 */
export function renderWechat(document: Document): string {
  return (
    `<section style="${STYLE.article}">` +
    headerMarkup(document) +
    document.preamble.map(paragraphMarkup).join('') +
    document.sections.map(sectionMarkup).join('') +
    '</section>\n'
  );
}

type Style = Exclude<keyof typeof STYLE, 'article'>;

const line = (style: Style, text: string | null): string =>
  text ? `<p style="${STYLE[style]}">${escapeHtml(text)}</p>` : '';

function headerMarkup({ notice, titleLines, edition }: Document): string {
  return (
    line('notice', notice) +
    titleLines.map((each) => line('title', each)).join('') +
    line('edition', edition.parts.join('　')) +
    line('correction', edition.note)
  );
}

const sectionMarkup = ({ heading, blocks }: DocumentSection): string =>
  line('sectionHeading', heading) + blocks.map(blockMarkup).join('');

function blockMarkup(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
      return line('subHeading', block.text);
    case 'paragraph':
      return paragraphMarkup(block);
    case 'table':
      return renderTable(block);
    case 'note':
      return line('remark', block.text);
  }
}

const paragraphMarkup = ({ spans }: Paragraph): string =>
  line('paragraph', spans.map(({ text }) => text).join(''));
