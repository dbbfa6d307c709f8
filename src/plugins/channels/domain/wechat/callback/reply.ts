/** The texts that the account answers with. */
import type { ItemType } from '../../../shared/item-types';
import { itemAddress, reportAddress, type Knowledge, type PublicItem } from './knowledge';
import type { Message } from './message';
import { plain, readWish, type Wish } from './wish';

/** WeChat takes 2048 bytes; the mark of a demonstration comes on top. */
const MOST_BYTES = 2000;
const MOST_ITEMS = 5;
const LONGEST_TITLE = 60;

const HEADINGS: Readonly<Record<ItemType, string>> = {
  announcements: '最新公告公示',
  'personnel-notices': '最新人事信息',
  'news-items': '最新工作动态',
};

const HELP = [
  '请回复下列文字：',
  '年报　政府信息公开工作年度报告',
  '年份　那一年的年度报告，例如：2023',
  '公告　最新公告公示',
  '人事　最新人事信息',
  '动态　最新工作动态',
  '指南　政府信息公开指南',
  '查询　按标题查找，例如：查询 防火',
].join('\n');

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Head, as many whole entries as there is room for, and foot. */
function listing(head: string, entries: readonly string[], foot: string): string {
  const kept: string[] = [];
  const written = (all: readonly string[]) => [head, ...all, foot].join('\n\n');
  for (const entry of entries) {
    if (bytes(written([...kept, entry])) > MOST_BYTES) break;
    kept.push(entry);
  }
  return written(kept);
}

const short = (title: string): string => {
  const characters = Array.from(title);
  return characters.length > LONGEST_TITLE ? `${characters.slice(0, LONGEST_TITLE).join('')}…` : title;
};

const entryOf = (home: string, item: PublicItem): string =>
  `${short(item.title)}${item.day ? `（${item.day}）` : ''}\n${itemAddress(home, item)}`;

function holds(item: PublicItem, words: readonly string[]): boolean {
  const title = plain(item.title);
  return words.every((word) => title.includes(word));
}

function answer(wish: Wish, { home, reports, items }: Knowledge): string {
  const all = `全部公开内容：\n${home}/`;
  const reportEntry = ({ year }: { year: number }) => `${year}年度报告\n${reportAddress(home, year)}`;
  const list = (head: string, found: readonly PublicItem[]) =>
    listing(
      head,
      found.slice(0, MOST_ITEMS).map((item) => entryOf(home, item)),
      all,
    );
  switch (wish.kind) {
    case 'reports':
      if (reports.length === 0) return `目前没有已公布的年度报告。\n\n${all}`;
      return listing('政府信息公开工作年度报告', reports.map(reportEntry), all);
    case 'report': {
      const found = reports.find(({ year }) => year === wish.year);
      if (found) return `${found.title}\n${reportAddress(home, found.year)}\n\n${all}`;
      const others = reports
        .map(({ year }) => year)
        .slice(0, 20)
        .join('、');
      return `没有已公布的${wish.year}年度报告。${others ? `已公布的有：${others}。` : ''}\n\n${all}`;
    }
    case 'latest': {
      const found = items.filter(({ type }) => type === wish.type);
      return found.length === 0 ? `目前没有可以查阅的内容。\n\n${all}` : list(HEADINGS[wish.type], found);
    }
    case 'search': {
      const found = items.filter((item) => holds(item, wish.words));
      if (found.length === 0) return `没有找到标题含“${wish.words.join(' ')}”的内容，请换一个词。\n\n${all}`;
      const more = found.length > MOST_ITEMS ? `，最新的${MOST_ITEMS}条` : '';
      return list(`找到${found.length}条${more}`, found);
    }
    case 'how-to-search':
      return `请在“查询”后面写上要找的词，例如：查询 防火\n\n${all}`;
    case 'guide':
      return `政府信息公开指南、制度和依申请公开的办法，请看：\n${home}/`;
    case 'help':
      return `${HELP}\n\n${all}`;
  }
}

/**
 * What is answered to a message.
 * @returns at most 2048 bytes of text, or undefined where nothing is to be said
 */
export function replyTo(message: Message, knowledge: Knowledge): string | undefined {
  const { office, notice } = knowledge;
  const marked = (text: string) => (notice ? `【${notice}】\n${text}` : text);
  switch (message.kind) {
    case 'text':
      return marked(answer(readWish(message.text), knowledge));
    case 'click':
      return marked(answer(readWish(message.word), knowledge));
    case 'other':
      return marked(answer({ kind: 'help' }, knowledge));
    case 'subscribe':
      return marked(`感谢关注${office}。\n\n${answer({ kind: 'help' }, knowledge)}`);
    case 'event':
    case 'published':
      return undefined;
  }
}
