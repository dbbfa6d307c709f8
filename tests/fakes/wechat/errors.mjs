/** WeChat's return codes: always HTTP 200, with a number, its English words and a request id. */
import { randomBytes } from 'node:crypto';

/** The words of the general list; `{ip}` is filled in. */
const WORDS = {
  '-1': 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40004: 'invalid media type',
  40005: 'invalid file type',
  40007: 'invalid media_id',
  40009: 'invalid image size',
  40012: 'invalid thumb size',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40016: 'invalid button size',
  40017: 'invalid button type',
  40018: 'invalid button name size',
  40019: 'invalid button key size',
  40020: 'invalid button url size',
  40023: 'invalid sub button size',
  40025: 'invalid sub button name size',
  40054: 'invalid sub button url domain',
  40055: 'invalid button url domain',
  40066: 'invalid url',
  40097: 'invalid args',
  40114: 'invalid index value',
  40125: 'invalid appsecret',
  40164: 'invalid ip {ip}, not in whitelist',
  40243: 'AppSecret has been frozen, please unfreeze it',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41005: 'media data missing',
  41039: 'invalid content_source_url',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  44001: 'empty media data',
  44002: 'empty post data',
  44003: 'empty news data',
  45001: 'media size out of limit',
  45002: 'content size out of limit',
  45003: 'title size out of limit',
  45004: 'description size out of limit',
  45005: 'url size out of limit',
  45008: 'article size out of limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  45110: 'author size out of limit',
  45166: 'invalid content',
  46003: 'menu no exist',
  47001: 'data format error',
  48001: 'api unauthorized',
  48004: 'api forbidden for irregularities, view detail on mp.weixin.qq.com',
  48006: 'forbid to clear quota because of reaching the limit',
  50002: 'user limited',
  50007: 'user is freezed',
  53402: 'crop image failed',
  53503: '该草稿未通过发布检查',
  53504: '需前往公众平台官网使用草稿',
  53505: '请手动保存成功后再发表',
  53600: 'Article ID 无效',
  61500: 'date format error',
  61501: 'date range error',
  61503: 'data not ready',
  76021: 'cgi_path not found, please check',
  89503: 'this ip calls need admin confirm',
  89506: 'this ip is not allowed within 24 hours, admin refused twice',
  89507: 'this ip is not allowed within 1 hour, admin refused once',
};

/** Thrown by what serves an address; it becomes the answer `{ errcode, errmsg }`. */
export class Refusal extends Error {
  /**
   * @param {number} errcode
   * @param {string} [words] others than those of the general list
   */
  constructor(errcode, words = WORDS[errcode] ?? 'error') {
    super(words);
    this.errcode = errcode;
  }
}

/**
 * @param {number} errcode
 * @param {{ words?: string, ip?: string, now?: number }} [told] `now` in milliseconds
 */
export function answerOf(errcode, { words = WORDS[errcode] ?? 'error', ip = '127.0.0.1', now = 0 } = {}) {
  const told = words.replace('{ip}', `${ip} ipv6 ::ffff:${ip}`);
  const rid = `${hex(now)}-${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`;
  return { errcode, errmsg: `${told} rid: ${rid}` };
}

const hex = (now) =>
  Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0');
