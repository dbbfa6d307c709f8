import { Refusal } from '../errors.mjs';
import { STATUS, articleOf, startJob, statusOf } from '../publishing.mjs';
import { demandDraft } from './drafts.mjs';
import { page } from './paging.mjs';

/** errcode 0 says only that the job was taken. @param {any} account @param {{ json: any }} asked */
export function submit(account, { json }) {
  const { publishId, msgDataId } = startJob(account, demandDraft(account, json.media_id));
  return { errcode: 0, errmsg: 'ok', publish_id: publishId, msg_data_id: msgDataId };
}

/** @param {any} account @param {{ json: any }} asked */
export function getStatus(account, { json }) {
  const job = account.state.jobs.find((each) => each.publishId === String(json.publish_id));
  if (!job) throw new Refusal(40097);
  const status = statusOf(account, job);
  const failed = status === STATUS.original || status === STATUS.refused;
  // Given back as a number, taken as a number or as text: so both are met.
  const answer = { publish_id: Number(job.publishId), publish_status: status };
  if (status !== STATUS.done) return { ...answer, fail_idx: failed ? [1] : [] };
  const { articleId, items } = articleOf(account, job);
  const item = items.map(({ url }, at) => ({ idx: at + 1, article_url: url }));
  return { ...answer, article_id: articleId, article_detail: { count: item.length, item }, fail_idx: [] };
}

/** What was sent to followers (群发) is not among them. @param {any} account @param {{ json: any }} asked */
export function listPublished(account, { json }) {
  const published = account.state.articles
    .filter(({ kind, banned }) => kind === 'publish' && !banned)
    .reverse();
  return page(json, published, (article, noContent) => ({
    article_id: article.articleId,
    content: {
      news_item: article.items.map(({ content, ...item }) => ({ ...item, ...(!noContent && { content }) })),
    },
    update_time: Math.floor(article.updatedAt / 1000),
  }));
}

/** @param {any} account @param {{ json: any }} asked */
export const getArticle = (account, { json }) => ({
  news_item: demandArticle(account, json.article_id).items,
});

/** No index, or 0: all articles of the message. @param {any} account @param {{ json: any }} asked */
export function deletePublished(account, { json }) {
  removeItems(account, demandArticle(account, json.article_id), json.index ?? 0);
  return { errcode: 0, errmsg: 'ok' };
}

/** @param {any} account @param {any} article @param {number} index from 1; 0: all @throws Refusal 40114 */
export function removeItems(account, article, index) {
  const going = index === 0 ? article.items : [article.items[index - 1]];
  if (going.some((item) => item === undefined)) throw new Refusal(40114);
  for (const item of going) item.is_deleted = true;
  article.updatedAt = account.now();
}

function demandArticle(account, articleId) {
  const article = account.state.articles.find(
    (each) => each.articleId === articleId && each.kind === 'publish',
  );
  if (!article) throw new Refusal(53600);
  return article;
}
