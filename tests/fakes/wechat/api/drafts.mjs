import { randomBytes } from 'node:crypto';
import { readArticle } from '../article.mjs';
import { Refusal } from '../errors.mjs';
import { page } from './paging.mjs';

const seconds = (milliseconds) => Math.floor(milliseconds / 1000);

/** @param {any} account @param {{ json: any }} asked */
export function addDraft(account, { json }) {
  const { articles } = json;
  if (!Array.isArray(articles)) throw new Refusal(47001);
  if (articles.length === 0) throw new Refusal(44003);
  if (articles.length > account.limits.articles) throw new Refusal(45008);
  const read = articles.map((article) => readArticle(account, article, { single: articles.length === 1 }));
  const mediaId = randomBytes(48).toString('base64url').slice(0, 64);
  const at = account.now();
  account.state.drafts.push({
    mediaId,
    articles: read,
    createdAt: at,
    updatedAt: at,
    preview: randomBytes(18).toString('base64url'),
  });
  return { media_id: mediaId, item: read.map((_, index) => ({ index, ad_count: 0 })) };
}

/** Here `articles` is one article, not a list. @param {any} account @param {{ json: any }} asked */
export function updateDraft(account, { json }) {
  const draft = demandDraft(account, json.media_id);
  const index = json.index ?? 0;
  if (!Number.isInteger(index) || !draft.articles[index]) throw new Refusal(40114);
  draft.articles[index] = readArticle(account, json.articles, { single: draft.articles.length === 1 });
  draft.updatedAt = account.now();
  return { errcode: 0, errmsg: 'ok' };
}

/** @param {any} account @param {{ json: any }} asked */
export const getDraft = (account, { json }) => ({
  news_item: newsItems(account, demandDraft(account, json.media_id), false),
});

/** Newest first. @param {any} account @param {{ json: any }} asked */
export function listDrafts(account, { json }) {
  const newestFirst = [...account.state.drafts].reverse().sort((a, b) => b.updatedAt - a.updatedAt);
  return page(json, newestFirst, (draft, noContent) => ({
    media_id: draft.mediaId,
    content: { news_item: newsItems(account, draft, noContent) },
    update_time: seconds(draft.updatedAt),
  }));
}

/** @param {any} account */
export const countDrafts = (account) => ({ total_count: account.state.drafts.length });

/** @param {any} account @param {{ json: any }} asked */
export function deleteDraft(account, { json }) {
  dropDraft(account, demandDraft(account, json.media_id).mediaId);
  return { errcode: 0, errmsg: 'ok' };
}

/** @param {any} account @param {unknown} mediaId @throws Refusal 40007 */
export function demandDraft(account, mediaId) {
  const draft = account.state.drafts.find((each) => each.mediaId === mediaId);
  if (!draft) throw new Refusal(40007);
  return draft;
}

/** @param {any} account @param {string} mediaId */
export function dropDraft(account, mediaId) {
  account.state.drafts = account.state.drafts.filter((each) => each.mediaId !== mediaId);
}

/** The address of a draft is one for looking at it before it is sent. */
const newsItems = (account, draft, noContent) =>
  draft.articles.map(({ content, ...article }, index) => ({
    ...article,
    ...(!noContent && { content }),
    url: `${account.articleBase}/s?__biz=${account.biz}&tempkey=${draft.preview}&idx=${index + 1}#rd`,
  }));
