/** The two addresses of an article: where 阅读原文 leads, and where WeChat shows it. */
import type { ChangeType } from '../../../shared/changes';
import { isItemType } from '../../../shared/item-types';

const ITEM_PATH = /\/api\/([a-z-]+)\/([a-z0-9]{8,40})\/page\.html$/;
const REPORT_PATH = /\/api\/annual-reports\/(\d{4})\/report\.html(?:\?body=([^&#]+))?$/;

/** The public page of an item or report. */
export function pageAddress(base: string, type: ChangeType, documentId: string): string {
  if (type !== 'annual-reports') return `${base}/api/${type}/${documentId}/page.html`;
  const { body, year } = reportOf(documentId);
  const query = body === 'default' ? '' : `?body=${encodeURIComponent(body)}`;
  return `${base}/api/annual-reports/${year}/report.html${query}`;
}

/** Body and year of a report, as the change log names it: `<bodyCode>-<year>`. */
export function reportOf(documentId: string): { readonly body: string; readonly year: string } {
  const [, body = '', year = ''] = /^(.+)-(\d{4})$/.exec(documentId) ?? [];
  return { body, year };
}

/**
 * The same with the push's own mark, by which the draft or article is found again after an answer got lost.
 * A fragment: the page itself is never asked for it.
 */
export const markedAddress = (page: string, mark: string): string => `${page}#gzh-${mark}`;

/** What an article's 阅读原文 tells of where it came from. */
export interface Origin {
  readonly mark?: string;
  readonly type?: ChangeType;
  readonly documentId?: string;
}

/** Reads what `markedAddress` wrote; also where the mark got lost, or the site has another name by now. */
export function originOf(sourceAddress: string): Origin {
  const mark = /#gzh-([0-9a-f]{8,40})$/.exec(sourceAddress)?.[1];
  const page = sourceAddress.replace(/#.*$/, '');
  const [, type = '', documentId] = ITEM_PATH.exec(page) ?? [];
  if (isItemType(type) && documentId) {
    return { ...(mark ? { mark } : {}), type, documentId };
  }
  const [, year, body = 'default'] = REPORT_PATH.exec(page) ?? [];
  if (year) {
    return {
      ...(mark ? { mark } : {}),
      type: 'annual-reports',
      documentId: `${readComponent(body)}-${year}`,
    };
  }
  return mark ? { mark } : {};
}

function readComponent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether it is the address of an article on WeChat, in its short or its long form. */
export const isArticleAddress = (address: string): boolean =>
  address.length <= 500 &&
  /^https:\/\/mp\.weixin\.qq\.com\/s(\/[\w-]{6,64}([?#]\S*)?|\?\S*__biz=\S+)$/.test(address);

/** WeChat gives its own addresses as http, with a tail that is of no use. */
export const tidyAddress = (address: string): string =>
  address
    .trim()
    .replace(/^http:/, 'https:')
    .replace(/#(rd|wechat_redirect)$/, '');

/** `mid_idx` of a long address: what the reading numbers call the article (msgid). */
export function messageIdOf(address: string): string | undefined {
  const mid = /[?&](?:amp;)?mid=(\d+)/.exec(address)?.[1];
  if (!mid) return undefined;
  return `${mid}_${/[?&](?:amp;)?idx=(\d+)/.exec(address)?.[1] ?? '1'}`;
}
