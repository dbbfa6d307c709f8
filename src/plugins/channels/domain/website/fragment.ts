import { renderBody, type Body } from './body';
import type { Item, Site } from './item';
import { escapeMarkup } from './legible';

/** What a page that brings no style of ours would get wrong. Classes stand on our own wrappers only, and mean nothing there. */
const STYLES: readonly (readonly [from: RegExp, to: string])[] = [
  [/<(dl|div|section) class="[a-z-]+">/g, '<$1>'],
  [/<table>/g, '<table style="border-collapse:collapse">'],
  [/<(th|td)\b/g, '<$1 style="border:1px solid #999;padding:4px 8px"'],
  [/<img /g, '<img style="max-width:100%;height:auto" '],
];

/**
 * The finished body alone, without its title (a portal has a field of its own for that): to be pasted into an
 * editor or read out of a feed. Every address is absolute; it needs no stylesheet.
 */
export const renderFragment = (item: Item, site: Pick<Site, 'base' | 'notice'>): string =>
  fragmentOf(renderBody(item, site), site);

/** The same of a body that is rendered already. */
export function fragmentOf(body: Body, { notice }: Pick<Site, 'notice'>): string {
  // Each begins with a tag's `<`, which no text or attribute holds: these only ever meet tags.
  const html = STYLES.reduce((whole, [from, to]) => whole.replace(from, to), body.html);
  const marked = notice ? `<p><strong>${escapeMarkup(notice)}</strong></p>\n` : '';
  return `<article lang="zh-CN">\n${marked}${html}</article>\n`;
}
