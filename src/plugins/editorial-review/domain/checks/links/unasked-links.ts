import { shortened } from '../excerpt';
import type { DraftFinding } from '../draft-finding';
import { linkExcerpt, type Link } from './link';

/**
 * LINK_UNASKED: of more links than anybody waits for, those that nobody has asked for.
 * @param unasked their addresses
 */
export function unaskedLinks(links: readonly Link[], unasked: ReadonlySet<string>): DraftFinding[] {
  const [first] = links.filter(({ href }) => unasked.has(href));
  if (!first) return [];
  return [
    {
      code: 'LINK_UNASKED',
      severity: 'info',
      place: first.place,
      excerpt: shortened(linkExcerpt(first)),
      message: `链接太多，有 ${unasked.size} 个没有试着打开，从这一个起。`,
      remedy: '请自己点开看看能不能打开。',
    },
  ];
}
