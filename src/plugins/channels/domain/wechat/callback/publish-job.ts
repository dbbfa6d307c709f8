import { childText, type XmlElement } from './xml';

/** How a publication by API ended, as the event PUBLISHJOBFINISH tells it. */
export interface PublishJob {
  readonly publishId: string;
  /** 0 published, 1 under way, 2 to 4 refused, 5 and 6 taken away afterwards. */
  readonly status: number;
  readonly articleId?: string;
  readonly articles: readonly { readonly idx: number; readonly url: string }[];
  /** Which articles failed, from 1. */
  readonly failed: readonly number[];
}

const number = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined;

/** @returns undefined where the event does not name its job and how it ended */
export function readPublishJob(xml: XmlElement): PublishJob | undefined {
  const info = xml.children.find(({ name }) => name === 'PublishEventInfo');
  const publishId = childText(info, 'publish_id')?.trim();
  const status = number(childText(info, 'publish_status'));
  if (!info || !publishId || status === undefined) return undefined;
  // WeChat's own example breaks the line within it.
  const articleId = childText(info, 'article_id')?.replace(/\s+/g, '');
  const detail = info.children.find(({ name }) => name === 'article_detail');
  const items = detail?.children.filter(({ name }) => name === 'item') ?? [];
  return {
    publishId,
    status,
    ...(articleId ? { articleId } : {}),
    articles: items.flatMap((item) => {
      const idx = number(childText(item, 'idx'));
      const url = childText(item, 'article_url')?.trim();
      return idx !== undefined && url ? [{ idx, url }] : [];
    }),
    failed: info.children.flatMap(({ name, text }) => (name === 'fail_idx' ? (number(text) ?? []) : [])),
  };
}
