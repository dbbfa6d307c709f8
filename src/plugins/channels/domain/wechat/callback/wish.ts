import type { ItemType } from '../../../shared/item-types';

/** What a word that somebody sent, or a button of the menu, asks for. */
export type Wish =
  | { readonly kind: 'reports' }
  | { readonly kind: 'report'; readonly year: number }
  | { readonly kind: 'latest'; readonly type: ItemType }
  | { readonly kind: 'search'; readonly words: readonly string[] }
  | { readonly kind: 'how-to-search' }
  | { readonly kind: 'guide' }
  | { readonly kind: 'help' };

const WORDS: readonly (readonly [Wish, ...string[]])[] = [
  [{ kind: 'reports' }, '年报', '年度报告', '信息公开年报', '政府信息公开年报', '政府信息公开工作年度报告'],
  [{ kind: 'latest', type: 'announcements' }, '公告', '公示', '公告公示', '通知', '通知公告'],
  [{ kind: 'latest', type: 'personnel-notices' }, '人事', '人事信息', '任免', '人事任免'],
  [{ kind: 'latest', type: 'news-items' }, '动态', '工作动态', '新闻'],
  [{ kind: 'guide' }, '指南', '公开指南', '信息公开指南', '政府信息公开指南', '依申请公开', '申请公开'],
  [{ kind: 'how-to-search' }, '查询', '搜索', '查找'],
];

const BY_WORD = new Map(WORDS.flatMap(([wish, ...words]) => words.map((word) => [word, wish] as const)));

const YEAR = /^(?:年报|年度报告)? ?(20\d\d) ?年?(?:度报告|年报|报告|年度报告)?$/;
const SEARCH = /^(?:查询|搜索|查找)[ :,、+]*(.+)$/;
const LONGEST = 60;

/** One spelling of what people type: full width or not, with quotes or a full stop around it or not. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/^[ "'“”‘’「」【】[\]()《》<>]+|[ "'“”‘’「」【】[\]()《》<>。.!?,;~]+$/g, '');

/** What `text` asks for; `help` where it is no word that we know. */
export function readWish(text: string): Wish {
  const words = plain(text.slice(0, 4 * LONGEST)).slice(0, LONGEST);
  const [, year] = YEAR.exec(words) ?? [];
  if (year) return { kind: 'report', year: Number(year) };
  const known = BY_WORD.get(words.replaceAll(' ', ''));
  if (known) return known;
  const [, sought] = SEARCH.exec(words) ?? [];
  if (!sought) return { kind: 'help' };
  // 查询年报 asks for the reports, not for titles with that word.
  const nested = readWish(sought);
  return nested.kind === 'help' ? { kind: 'search', words: plain(sought).split(' ') } : nested;
}
