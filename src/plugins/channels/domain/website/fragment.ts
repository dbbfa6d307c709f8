import { renderBody } from './body';
import type { Item, Site } from './item';
import { escapeMarkup } from './legible';

/** What a page that brings no style of ours would get wrong. Classes are ours alone, and mean nothing there. */
const STYLES: readonly (readonly [from: RegExp, to: string])[] = [
  [/ class="[^"]*"/g, ''],
  [/<table>/g, '<table style="border-collapse:collapse">'],
  [/<(th|td)\b/g, '<$1 style="border:1px solid #999;padding:4px 8px"'],
  [/<img /g, '<img style="max-width:100%;height:auto" '],
];

/**
 * The finished body alone, without its title (a portal has a field of its own for that): to be pasted into an
 * editor or read out of a feed. Every address is absolute; it needs no stylesheet.
 */
export function renderFragment(item: Item, site: Pick<Site, 'base' | 'notice'>): string {
  // Text is escaped, so that these only ever meet tags.
  const html = STYLES.reduce((whole, [from, to]) => whole.replace(from, to), renderBody(item, site).html);
  const notice = site.notice ? `<p><strong>${escapeMarkup(site.notice)}</strong></p>\n` : '';
  return `<article lang="zh-CN">\n${notice}${html}</article>\n`;
}
