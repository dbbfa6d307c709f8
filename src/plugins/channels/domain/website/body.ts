import { renderContent } from './content/content';
import { bodyFacts, type Fact } from './facts';
import type { Item, PublicFile, Site } from './item';
import { escapeMarkup } from './legible';

/** The finished body of an item: facts, text, attachments. */
export interface Body {
  readonly html: string;
  /** The text as one line, for descriptions. */
  readonly text: string;
  /** The cover, else the first picture in the text; absolute. */
  readonly picture: string | null;
}

export const factList = (facts: readonly Fact[], attributes = ''): string =>
  facts.length === 0
    ? ''
    : `<dl${attributes}>\n${facts
        .map(
          ({ label, lines }) =>
            `<dt>${label}</dt>${lines.map((line) => `<dd>${escapeMarkup(line)}</dd>`).join('')}\n`,
        )
        .join('')}</dl>\n`;

/** `36 KB`, `1.2 MB`. */
export function readableSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const attachmentItem = ({ name, address, size }: PublicFile): string =>
  `<li><a href="${escapeMarkup(address)}">${escapeMarkup(name)}</a>（${readableSize(size)}）</li>\n`;

const attachmentList = (files: readonly PublicFile[]): string =>
  files.length === 0
    ? ''
    : `<section class="attachments">\n<h2>附件</h2>\n<ul>\n${files.map(attachmentItem).join('')}</ul>\n</section>\n`;

/** An item's body as HTML below its title. */
export function renderBody(item: Item, { base }: Pick<Site, 'base'>): Body {
  const { html, text, pictures } = renderContent(item.content ?? '', base);
  const facts = bodyFacts(item);
  return {
    html:
      factList(facts, ' class="item-says"') +
      (html ? `<div class="text">\n${html}\n</div>\n` : '') +
      attachmentList(item.attachments),
    text: text || facts.map(({ label, lines }) => `${label}：${lines.join('；')}`).join('。'),
    picture: item.cover?.address ?? pictures[0] ?? null,
  };
}
