import { Refusal } from '../errors.mjs';

const CLICKING = [
  'click',
  'scancode_push',
  'scancode_waitmsg',
  'pic_sysphoto',
  'pic_photo_or_album',
  'pic_weixin',
  'location_select',
];
const TYPES = [
  ...CLICKING,
  'view',
  'miniprogram',
  'media_id',
  'view_limited',
  'article_id',
  'article_view_limited',
];

/** Three of the first level, five of the second each; longer names are only cut short when they are shown. */
const FIRST = { many: 3, count: 40016, name: 60, nameCode: 40018, url: 40055 };
const SECOND = { many: 5, count: 40023, name: 60, nameCode: 40025, url: 40054 };

/** @param {any} account @param {{ json: any }} asked */
export function createMenu(account, { json }) {
  account.state.menu = buttons(json.button, FIRST);
  return { errcode: 0, errmsg: 'ok' };
}

/** @param {any} account */
export function getMenu(account) {
  if (!account.state.menu) throw new Refusal(46003);
  return { menu: { button: account.state.menu } };
}

/** @param {any} account */
export function deleteMenu(account) {
  account.state.menu = null;
  return { errcode: 0, errmsg: 'ok' };
}

/** @param {any} account */
export const currentMenu = (account) => ({
  is_menu_open: account.state.menu ? 1 : 0,
  selfmenu_info: { button: account.state.menu ?? [] },
});

function buttons(given, level) {
  if (!Array.isArray(given) || given.length === 0 || given.length > level.many)
    throw new Refusal(level.count);
  return given.map((button) => readButton(button, level));
}

function readButton(button, level) {
  const { name, type, sub_button: below } = button ?? {};
  if (typeof name !== 'string' || name === '' || Buffer.byteLength(name) > level.name)
    throw new Refusal(level.nameCode);
  if (Array.isArray(below) && below.length > 0) {
    if (level === SECOND) throw new Refusal(40016);
    return { name, sub_button: buttons(below, SECOND) };
  }
  if (!TYPES.includes(type)) throw new Refusal(40017);
  if (CLICKING.includes(type) && !fits(button.key, 128)) throw new Refusal(40019);
  if (type === 'view' && !fits(button.url, 1024)) throw new Refusal(40020);
  if (type === 'view' && !/^https?:\/\/[^\s/]+/.test(button.url)) throw new Refusal(level.url);
  return { ...button, sub_button: [] };
}

const fits = (text, bytes) => typeof text === 'string' && text !== '' && Buffer.byteLength(text) <= bytes;
