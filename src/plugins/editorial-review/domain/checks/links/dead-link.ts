import type { DraftFinding } from '../draft-finding';
import { wordsOf } from '../place-words';
import { linkExcerpt, quoted, type Link } from './link';

/** What came of asking for an address: the status of HTTP, or that nobody answered. */
export type LinkAnswer = number | 'unreachable';

/** 404 and 410 say that it is gone, 5xx that it does not work; 401, 403, 429 only that we are not let in. */
export const isDead = (answer: LinkAnswer): boolean =>
  answer === 'unreachable' || answer === 404 || answer === 410 || answer >= 500;

/** LINK_DEAD: links that lead nowhere. The asking is done by others. */
export const deadLinks = (links: readonly Link[], answers: ReadonlyMap<string, LinkAnswer>): DraftFinding[] =>
  links.flatMap((link) => {
    const answer = answers.get(link.href);
    return answer !== undefined && isDead(answer) ? [deadLink(link, answer)] : [];
  });

const deadLink = (link: Link, answer: LinkAnswer): DraftFinding => ({
  code: 'LINK_DEAD',
  severity: 'warning',
  place: link.place,
  excerpt: linkExcerpt(link),
  message: `${wordsOf(link.place)}的链接${quoted(link)}打不开（${answer === 'unreachable' ? '连不上' : answer}）。`,
  remedy: '请改正网址或删去链接；只是对方暂时打不开的，提交时写明理由。',
});
