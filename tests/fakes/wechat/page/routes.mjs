/** The addresses for people: `/`, articles, pictures, and the buttons of the page. */
import { homePage } from './home.mjs';
import { articlePage } from './article.mjs';
import { frame } from './html.mjs';

const nothing = { status: 404, type: 'text/plain; charset=utf-8', body: '没有这个页面' };

/** @type {Record<string, (controls: any, form: URLSearchParams, account: any) => unknown>} */
const ACTS = {
  publish: (controls, form) => controls.publishByHand(form.get('mediaId'), { notify: form.has('notify') }),
  'delete-draft': (controls, form) => controls.deleteDraftByHand(form.get('mediaId')),
  'delete-article': (controls, form) => controls.deleteArticleByHand(form.get('url')),
  ban: (controls, form) => controls.banArticle(form.get('url')),
  read: (controls, form) => controls.readArticle(form.get('url'), 10),
  say: (controls, form) => controls.sendText(form.get('content')),
  click: (controls, form) => controls.clickMenu(form.get('key')),
  verified: (controls, _form, account) => controls.set({ verified: !account.verified }),
  check: (controls) => controls.checkServer(),
};

/** @param {any} account @param {any} controls @param {any} asked */
export async function answerPerson(account, controls, { method, path, query, origin, bytes }) {
  if (method === 'POST') return act(account, controls, path, origin, bytes);
  if (path === '/') return homePage(account);
  if (path === '/s') return articlePage(account, query);
  const picture = /^\/mmbiz\/([0-9a-f]{40})$/.exec(path);
  const body = picture && account.store.fetch(picture[1]);
  return body
    ? { status: 200, type: 'image/png', headers: { 'cache-control': 'max-age=86400' }, body }
    : nothing;
}

async function act(account, controls, path, origin, bytes) {
  const name = /^\/do\/([\w-]+)$/.exec(path)?.[1];
  if (!name || !Object.hasOwn(ACTS, name)) return nothing;
  // A page of another site must not press our buttons.
  if (origin !== null && new URL(origin).hostname !== '127.0.0.1') return nothing;
  try {
    const result = await ACTS[name](controls, new URLSearchParams(bytes.toString()), account);
    if (name === 'check')
      return frame(
        '验证',
        `<main><p>${result ? '验证通过。' : '验证没有通过。'}</p><p><a href="/">返回</a></p></main>`,
      );
  } catch {
    return frame('没有做到', '<main><p>没有做到：它可能已经不在了。</p><p><a href="/">返回</a></p></main>');
  }
  return { status: 303, type: 'text/plain', headers: { location: '/' }, body: '' };
}
