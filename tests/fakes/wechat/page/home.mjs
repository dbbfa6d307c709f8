/** All that the stand-in knows, on one page, with what its owner and its readers could do. */
import { readersOf } from '../api/figures.mjs';
import { timeOf } from '../calendar.mjs';
import { usedToday } from '../quotas.mjs';
import { escape, frame, pictureHere } from './html.mjs';

const SHOWN = 40;
const MODES = { plain: '明文模式', compatible: '兼容模式', safe: '安全模式' };

/** @param {any} account */
export const homePage = (account) =>
  frame(
    '公众号替身（演示用）',
    `<main>${[aboutAccount, drafts, published, readers, menu, pictures, calls, quotas].map((part) => part(account)).join('')}</main>`,
  );

function aboutAccount(account) {
  const kind = account.verified
    ? '已认证（可用接口发布、查阅读数）'
    : '未认证（不能用接口发布、设菜单、查阅读数）';
  const callback = account.callback.url
    ? `${escape(account.callback.url)}（${MODES[account.callback.mode]}）`
    : '未设置';
  return box(
    '账号',
    `<p>AppID ${escape(account.appId)}　${kind} ${button('verified', {}, account.verified ? '改为未认证' : '改为已认证')}</p>
<p class="faint">服务器地址：${callback} ${account.callback.url ? button('check', {}, '验证服务器地址') : ''}</p>`,
  );
}

function drafts({ state, biz }) {
  const rows = [...state.drafts]
    .reverse()
    .map(({ mediaId, articles, updatedAt, preview }) => [
      `<img alt="" src="${pictureHere(articles[0].thumb_url)}">`,
      `<a href="${escape(`/s?__biz=${biz}&tempkey=${preview}&idx=1`)}">${escape(articles[0].title)}</a><br><span class="faint">${escape(articles[0].digest)}</span>`,
      timeOf(updatedAt),
      button('publish', { mediaId, notify: '1' }, '发表并通知（群发）') +
        button('publish', { mediaId }, '发表，不通知') +
        button('delete-draft', { mediaId }, '删除草稿'),
    ]);
  return box(
    '草稿箱',
    table(
      ['封面', '标题', '保存时间', '您可以'],
      rows,
      '还没有草稿：在管理后台发布一条内容并送到公众号，它就会出现在这里。',
    ),
  );
}

function published(account) {
  const rows = [...account.state.articles]
    .reverse()
    .flatMap(({ items, kind, createdAt, banned, msgDataId }) =>
      items.map((item, at) => [
        `<a href="${escape(item.url.replace(account.articleBase, ''))}">${escape(item.title)}</a>`,
        timeOf(createdAt),
        kind === 'mass' ? '群发' : '发布',
        banned ? '已封禁' : item.is_deleted ? '已删除' : '可见',
        String(readersOf(account, `${msgDataId}_${at + 1}`, '0000', '9999')),
        button('read', { url: item.url }, '昨天添 10 人阅读') +
          button('delete-article', { url: item.url }, '删除') +
          button('ban', { url: item.url }, '平台封禁'),
      ]),
    );
  return box(
    '已发表',
    table(['标题', '发表时间', '方式', '状态', '阅读人数', '您可以'], rows, '还没有发表过文章。'),
  );
}

function readers({ state, callback }) {
  const rows = [...state.pushes]
    .reverse()
    .slice(0, SHOWN)
    .map(({ at, xml, tries, reply }) => [
      timeOf(at),
      escape(told(xml)),
      escape(tries.map(({ status, milliseconds }) => `${status}（${milliseconds} 毫秒）`).join('，')),
      escape(
        reply === null
          ? '没有应答'
          : (reply.content ?? (reply.kind === 'nothing' ? '（不回复）' : reply.xml)),
      ),
    ]);
  const say = callback.url
    ? '<form method="post" action="/do/say"><input name="content" value="年报" aria-label="读者发来的话"> <button>以读者身份发送</button></form>'
    : '<p class="faint">没有设置服务器地址，消息不会送出。</p>';
  return box('消息与事件', say + table(['时间', '送出', '应答状态', '回复'], rows, '还没有消息。'));
}

function menu({ state }) {
  const buttons = (state.menu ?? []).flatMap((first) =>
    first.sub_button.length > 0 ? first.sub_button : [first],
  );
  const rows = buttons.map(({ name, type, key, url }) => [
    escape(name),
    escape(type),
    type === 'click' ? button('click', { key }, `点一下（${escape(key)}）`) : escape(url ?? ''),
  ]);
  return box('自定义菜单', table(['名称', '类型', '您可以'], rows, '没有菜单。'));
}

function pictures({ state }) {
  const rows = [...state.pictures, ...state.materials]
    .reverse()
    .slice(0, SHOWN)
    .map((picture) => [
      `<img alt="" src="/mmbiz/${picture.name}">`,
      picture.mediaId ? '封面素材' : '正文图片',
      `${Math.ceil(picture.size / 1024)} KB`,
      timeOf(picture.at),
    ]);
  return box('图片', table(['图片', '用途', '大小', '上传时间'], rows, '还没有图片。'));
}

function calls({ state }) {
  const rows = [...state.calls]
    .reverse()
    .slice(0, SHOWN)
    .map(({ at, method, path, errcode, fault }) => [
      timeOf(at),
      escape(`${method} ${path}`),
      errcode === null ? '没有应答' : String(errcode),
      escape(fault ?? ''),
    ]);
  return box(
    '收到的调用（最近 40 次）',
    table(['时间', '接口', 'errcode', '人为的故障'], rows, '还没有调用。'),
  );
}

function quotas(account) {
  const rows = Object.entries(usedToday(account)).map(([path, used]) => [
    escape(path),
    String(used),
    String(account.quotas[path] ?? '不限'),
  ]);
  return box('今天的用量', table(['接口', '已用', '每日上限'], rows, '今天还没有用过。'));
}

const box = (title, body) => `<section class="box"><h2>${title}</h2>${body}</section>`;

const table = (heads, rows, empty) =>
  rows.length === 0
    ? `<p class="faint">${empty}</p>`
    : `<table class="list"><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows
        .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
        .join('')}</tbody></table>`;

const button = (act, fields, label) =>
  `<form method="post" action="/do/${act}">${Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`)
    .join('')}<button>${label}</button></form>`;

/** What an XML message says, in a few words. */
function told(xml) {
  const inside = (name) => new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^\\]<]*)`).exec(xml)?.[1] ?? '';
  return [inside('Content'), inside('Event'), inside('EventKey'), inside('publish_status')]
    .filter(Boolean)
    .join(' ');
}
