/** An article as draft/add and draft/update take it: checked against the limits, then filtered. */
import { demandCover } from './api/media.mjs';
import { Refusal } from './errors.mjs';
import { filterContent } from './filter.mjs';

const CROP = /^(?:0|1|0?\.\d{1,6})(?:_(?:0|1|0?\.\d{1,6})){3}$/;
/** 默认抓取正文前54个字 */
const DEFAULT_DIGEST = 54;

/** 字: whole characters, also those that UTF-16 writes as two. */
const length = (text) => [...text].length;

/**
 * @param {any} account
 * @param {any} article of the call
 * @param {{ single: boolean }} among only an article that is alone keeps a digest
 * @throws Refusal
 */
export function readArticle(account, article, { single }) {
  if (typeof article !== 'object' || article === null || Array.isArray(article)) throw new Refusal(47001);
  const { limits } = account;
  const kind = article.article_type ?? 'news';
  if (kind !== 'news' && kind !== 'newspic') throw new Refusal(40097);
  const text = (name) => textOf(article[name]);
  if (text('title') === '' || length(text('title')) > limits.title) throw new Refusal(45003);
  if (length(text('author')) > limits.author) throw new Refusal(45110);
  if (length(text('digest')) > limits.digest) throw new Refusal(45004);
  if (text('content').trim() === '') throw new Refusal(44003);
  if (length(text('content')) >= limits.content) throw new Refusal(45002);
  if (Buffer.byteLength(text('content')) >= limits.contentBytes) throw new Refusal(45002);
  demandSource(text('content_source_url'), limits);
  for (const name of ['pic_crop_235_1', 'pic_crop_1_1'])
    if (text(name) !== '' && !CROP.test(text(name))) throw new Refusal(53402);
  const cover = coverOf(account, article, kind);
  const content = filterContent(account, text('content'));
  return {
    article_type: kind,
    title: text('title'),
    author: text('author'),
    digest: single ? text('digest') || beginning(content) : '',
    content,
    content_source_url: text('content_source_url'),
    thumb_media_id: cover.mediaId,
    show_cover_pic: 0,
    need_open_comment: article.need_open_comment === 1 ? 1 : 0,
    only_fans_can_comment: article.only_fans_can_comment === 1 ? 1 : 0,
    thumb_url: cover.url,
    ...(kind === 'newspic' && { image_info: article.image_info }),
  };
}

const textOf = (value) => {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw new Refusal(47001);
  return value;
};

function demandSource(address, { sourceUrlBytes }) {
  if (address === '') return;
  if (Buffer.byteLength(address) > sourceUrlBytes) throw new Refusal(45005);
  if (!/^https?:\/\/[^\s/]+/.test(address)) throw new Refusal(41039);
}

/** Of a picture message, the first of its pictures. */
function coverOf(account, article, kind) {
  if (kind === 'news') return demandCover(account, article.thumb_media_id);
  const pictures = article.image_info?.image_list;
  if (!Array.isArray(pictures) || pictures.length === 0 || pictures.length > 20) throw new Refusal(40097);
  return pictures.map((each) => demandCover(account, each?.image_media_id))[0];
}

const beginning = (html) =>
  [
    ...html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, DEFAULT_DIGEST)
    .join('');
