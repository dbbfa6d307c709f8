/** A published article, or a draft looked at beforehand, about as a phone shows it. */
import { timeOf } from '../calendar.mjs';
import { escape, frame, withPicturesHere } from './html.mjs';

const GONE = '该内容已被发布者删除';
const BANNED = '此内容因违规无法查看';

/**
 * WeChat answers 200 for what is gone, too, and says so in words.
 *
 * @param {any} account
 * @param {URLSearchParams} query of `/s?…`
 */
export function articlePage(account, query) {
  const index = Number(query.get('idx') ?? 1) - 1;
  const draft = account.state.drafts.find(({ preview }) => preview === query.get('tempkey'));
  if (draft) return page(draft.articles[index], '草稿预览，尚未发表', draft.updatedAt);
  const article = account.state.articles.find(({ msgDataId }) => msgDataId === query.get('mid'));
  const item = article?.items[index];
  if (!item || !item.url.includes(`&sn=${query.get('sn')}&`)) return notice('参数错误');
  if (article.banned) return notice(BANNED);
  return item.is_deleted ? notice(GONE) : page(item, null, article.createdAt);
}

function page(item, remark, at) {
  if (!item) return notice('参数错误');
  const source = item.content_source_url
    ? `<p><a href="${escape(item.content_source_url)}">阅读原文</a></p>`
    : '';
  const bar = remark ? `<div class="bar">${remark}</div>` : '';
  return frame(
    item.title,
    `<div class="phone">${bar}<article><h1>${escape(item.title)}</h1><p class="faint">${escape(item.author)} ${timeOf(at)}</p><div>${withPicturesHere(item.content)}</div>${source}</article></div>`,
  );
}

const notice = (words) => frame(words, `<div class="phone"><article><p>${words}</p></article></div>`);
