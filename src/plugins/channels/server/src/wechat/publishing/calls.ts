/** The calls on drafts and publications, with what of their answers is used here. */
import { z } from 'zod';
import { shanghaiDay } from '../../../../../../shanghai-time';
import { originOf, tidyAddress } from '../../../../domain/wechat/article/addresses';
import type { Seen } from '../../../../domain/wechat/article/match';
import { WechatFault } from '../../../../domain/wechat/fault';
import type { WechatClient } from '../client';

/** WeChat writes its ids as numbers in some answers and as text in others. */
const id = z.union([z.string().min(1), z.number().int()]).transform(String);
const loose = z.looseObject({});

export interface DraftArticle {
  readonly article_type: 'news';
  readonly title: string;
  readonly author: string;
  readonly digest?: string;
  readonly content: string;
  readonly content_source_url: string;
  readonly thumb_media_id: string;
  readonly need_open_comment: 0 | 1;
  readonly only_fans_can_comment: 0 | 1;
}

const newsItem = z.looseObject({
  title: z.string().catch(''),
  content_source_url: z.string().catch(''),
  url: z.string().catch(''),
  is_deleted: z.union([z.boolean(), z.number()]).transform(Boolean).catch(false),
});
const news = z.looseObject({ news_item: z.array(newsItem).catch([]) });
/** A page of a list. Whether something is sent again hangs on it: one that does not say what it holds is no answer. */
const pageOf = <Item extends z.ZodRawShape>(item: Item) =>
  z
    .looseObject({
      total_count: z.coerce.number().int().nonnegative(),
      item: z.array(z.looseObject(item)).optional(),
    })
    .refine((page) => page.item !== undefined || page.total_count === 0)
    .transform(({ total_count: total, item: found }) => ({ total, found: found ?? [] }));
const updateTime = z.coerce.number().catch(0);
const draftPage = pageOf({ media_id: id, content: news, update_time: updateTime });
const publishedPage = pageOf({ article_id: id, content: news, update_time: updateTime });
const publication = z.looseObject({
  publish_status: z.coerce.number().int(),
  article_id: z.string().optional(),
  article_detail: z
    .looseObject({
      item: z.array(z.looseObject({ idx: z.coerce.number().int(), article_url: z.string() })).catch([]),
    })
    .optional(),
});
const numbers = z.looseObject({
  is_delay: z.union([z.boolean(), z.number()]).transform(Boolean).catch(false),
  list: z
    .array(
      z.looseObject({
        ref_date: z.string(),
        msgid: id,
        title: z.string().optional().catch(undefined),
        content_url: z.string().optional().catch(undefined),
        detail_list: z
          .array(
            z.looseObject({
              stat_date: z.string().catch(''),
              read_user: z.coerce.number().int().nonnegative(),
            }),
          )
          .catch([]),
      }),
    )
    .default([]),
});

const PAGE = 20;

/** Adds a draft. Not to be repeated before it is known that the first call came to nothing. */
export const addDraft = async (client: WechatClient, article: DraftArticle): Promise<string> =>
  (await client.post('/cgi-bin/draft/add', { articles: [article] }, z.looseObject({ media_id: id })))
    .media_id;

/** Replaces a draft's only article; may be repeated. */
export async function updateDraft(
  client: WechatClient,
  mediaId: string,
  article: DraftArticle,
): Promise<void> {
  await client.post('/cgi-bin/draft/update', { media_id: mediaId, index: 0, articles: article }, loose);
}

/** Whether the draft is in the box. */
export const hasDraft = (client: WechatClient, mediaId: string): Promise<boolean> =>
  unlessGone(async () => {
    await client.post('/cgi-bin/draft/get', { media_id: mediaId }, loose);
    return true;
  });

/** Takes a draft out of the box; one that is not there is no fault. */
export const deleteDraft = (client: WechatClient, mediaId: string): Promise<boolean> =>
  unlessGone(async () => {
    await client.post('/cgi-bin/draft/delete', { media_id: mediaId }, loose);
    return true;
  });

async function unlessGone(act: () => Promise<boolean>): Promise<boolean> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof WechatFault && error.kind === 'gone') return false;
    throw error;
  }
}

/** A thousand drafts: more than a box holds that somebody looks after. */
const MOST_PAGES = 50;
/** The clocks of two houses. */
const MARGIN_MS = 10 * 60_000;

/** The drafts that carry a mark, the newest first, among those saved since it was made. */
export async function draftsMarked(
  client: WechatClient,
  mark: string,
  since: Date | null,
): Promise<string[]> {
  const marked: string[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { found, total } = await client.post(
      '/cgi-bin/draft/batchget',
      { offset: page * PAGE, count: PAGE, no_content: 0 },
      draftPage,
    );
    for (const { media_id: mediaId, content } of found) {
      if (content.news_item.some((each) => originOf(each.content_source_url).mark === mark))
        marked.push(mediaId);
    }
    const newest = Math.max(...found.map(({ update_time: seconds }) => seconds * 1000));
    const older = since !== null && newest > 0 && newest < since.getTime() - MARGIN_MS;
    if (found.length === 0 || (page + 1) * PAGE >= total || older) break;
  }
  return marked;
}

/** Submits a draft for publication. Not to be repeated before it is known that the first call came to nothing. */
export const submitDraft = async (
  client: WechatClient,
  mediaId: string,
): Promise<{ readonly publishId: string; readonly msgDataId: string | null }> => {
  const schema = z.looseObject({ publish_id: id, msg_data_id: id.optional() });
  const answer = await client.post('/cgi-bin/freepublish/submit', { media_id: mediaId }, schema);
  return { publishId: answer.publish_id, msgDataId: answer.msg_data_id ?? null };
};

export interface Publication {
  readonly status: number;
  readonly articleId?: string;
  readonly address?: string;
}

/** How a publication stands. */
export async function readPublication(client: WechatClient, publishId: string): Promise<Publication> {
  const answer = await client.post('/cgi-bin/freepublish/get', { publish_id: publishId }, publication);
  const items = answer.article_detail?.item ?? [];
  const address = (items.find(({ idx }) => idx === 1) ?? items[0])?.article_url;
  return {
    status: answer.publish_status,
    ...(answer.article_id ? { articleId: answer.article_id } : {}),
    ...(address ? { address: tidyAddress(address) } : {}),
  };
}

/** The articles that were published without being sent to followers, newest first; those sent to them are not in it. */
export async function listPublished(
  client: WechatClient,
  { pages, since }: { readonly pages: number; readonly since?: string },
): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (let page = 0; page < pages; page += 1) {
    const { found: listed, total } = await client.post(
      '/cgi-bin/freepublish/batchget',
      { offset: page * PAGE, count: PAGE, no_content: 0 },
      publishedPage,
    );
    const found = listed.flatMap(({ article_id: articleId, content, update_time: seconds }) =>
      content.news_item.map((each) => seenIn(articleId, each, shanghaiDay(new Date(seconds * 1000)))),
    );
    seen.push(...found);
    const oldest = found.at(-1)?.day;
    if (listed.length === 0 || (page + 1) * PAGE >= total || (since && oldest && oldest < since)) break;
  }
  return seen;
}

const seenIn = (articleId: string, each: z.infer<typeof newsItem>, day: string): Seen => ({
  articleId,
  title: each.title,
  sourceAddress: each.content_source_url,
  day,
  deleted: each.is_deleted,
  ...(each.url ? { address: tidyAddress(each.url) } : {}),
});

/** The source address and address of a published article; undefined where there is none. */
export async function readArticle(
  client: WechatClient,
  articleId: string,
  day: string,
): Promise<Seen | undefined> {
  try {
    const { news_item: items } = await client.post(
      '/cgi-bin/freepublish/getarticle',
      { article_id: articleId },
      news,
    );
    return items[0] && seenIn(articleId, items[0], day);
  } catch (error) {
    if (error instanceof WechatFault && error.kind === 'gone') return undefined;
    throw error;
  }
}

/** Deletes a published article; one that is not there is no fault. */
export const deleteArticle = (client: WechatClient, articleId: string): Promise<boolean> =>
  unlessGone(async () => {
    await client.post('/cgi-bin/freepublish/delete', { article_id: articleId }, loose);
    return true;
  });

/** What was published on a day, with its readers up to yesterday. */
export async function readNumbers(
  client: WechatClient,
  day: string,
): Promise<{ readonly articles: readonly Seen[]; readonly delayed: boolean }> {
  const answer = await client.post(
    '/datacube/getarticletotaldetail',
    { begin_date: day, end_date: day },
    numbers,
  );
  return {
    delayed: answer.is_delay,
    articles: answer.list.map(({ ref_date: on, msgid, title, content_url: url, detail_list: days }) => ({
      messageId: msgid,
      day: on.slice(0, 10),
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { address: tidyAddress(url) }),
      ...(days.length > 0 ? { reads: Math.max(...days.map(({ read_user: read }) => read)) } : {}),
    })),
  };
}
