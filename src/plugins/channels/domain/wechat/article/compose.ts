/** An item as the body of a WeChat article. */
import { blocksMarkup, styled, type Places } from './dialect';
import { escapeHtml } from './escape';
import { elementsNamed, readContent } from './read-content';

/** What of an item the article shows. Dates are `YYYY-MM-DD`. */
export interface ArticleSource {
  readonly title: string;
  /** The short title for WeChat, where there is one. */
  readonly wechatTitle?: string | null | undefined;
  readonly content?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly documentNo?: string | null | undefined;
  readonly appointments?: string | null | undefined;
  readonly removals?: string | null | undefined;
  readonly noticeFrom?: string | null | undefined;
  readonly noticeTo?: string | null | undefined;
  readonly objectionContact?: string | null | undefined;
  readonly attachments?: readonly { readonly name: string; readonly url: string }[];
}

/** The sources of the pictures in a text, each once, in reading order. */
export const picturesIn = (content: string): string[] => [
  ...new Set(
    elementsNamed(readContent(content), 'img').flatMap(({ attributes: { src } }) => (src ? [src] : [])),
  ),
];

/** @param notice what marks everything that is not real, such as 演示数据 */
export function composeArticle(item: ArticleSource, places: Places, notice?: string | null): string {
  return styled(
    'section',
    'article',
    (notice ? styled('p', 'notice', escapeHtml(notice)) : '') +
      // The whole title is said where the article's own is a shorter one.
      (item.wechatTitle?.trim() && item.wechatTitle.trim() !== item.title.trim()
        ? styled('p', 'heading', escapeHtml(item.title))
        : '') +
      line('文号', item.documentNo) +
      blocksMarkup(readContent(item.content ?? ''), places) +
      list('任职', item.appointments, places) +
      list('免职', item.removals, places) +
      line('公示期', period(item)) +
      list('异议受理方式', item.objectionContact, places) +
      footMarkup(item, places),
  );
}

const line = (label: string, value: string | null | undefined): string =>
  value?.trim() ? styled('p', 'plain', `<strong>${label}：</strong>${escapeHtml(value.trim())}`) : '';

const list = (label: string, value: string | null | undefined, places: Places): string =>
  value?.trim()
    ? styled('p', 'plain', `<strong>${label}：</strong>`) + blocksMarkup(readContent(value), places)
    : '';

function period({ noticeFrom, noticeTo }: ArticleSource): string | undefined {
  if (!noticeFrom && !noticeTo) return undefined;
  return noticeFrom && noticeTo
    ? `${noticeFrom} 至 ${noticeTo}`
    : noticeFrom
      ? `${noticeFrom} 起`
      : `至 ${noticeTo ?? ''}`;
}

function footMarkup({ source, attachments = [] }: ArticleSource, { base }: Places): string {
  const absolute = (url: string) => (url.startsWith('/') ? `${base}${url}` : url);
  const lines = [
    ...(source?.trim() ? [`来源：${source.trim()}`] : []),
    ...attachments.map(
      ({ name, url }, at) => `附件${attachments.length > 1 ? at + 1 : ''}：${name}（${absolute(url)}）`,
    ),
    attachments.length > 0
      ? '附件请点左下角“阅读原文”，在政府信息公开平台下载。'
      : '点左下角“阅读原文”，查看政府信息公开平台上的原文。',
  ];
  return styled('section', 'foot', lines.map((each) => styled('p', 'line', escapeHtml(each))).join(''));
}
