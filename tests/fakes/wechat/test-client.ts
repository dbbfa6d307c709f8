/** A caller without any manners, for the stand-in's own tests: what it is answered is what it gives back. */
import { startWechat, type Wechat, type WechatOptions } from './index.mjs';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer is of any shape until the test has looked at it
type Json = any;

export interface Client {
  readonly wechat: Wechat;
  /** With the token that is good now. */
  readonly post: (path: string, body: object) => Promise<Json>;
  readonly postText: (path: string, body: string) => Promise<Json>;
  readonly get: (path: string) => Promise<Json>;
  readonly upload: (path: string, bytes: Uint8Array) => Promise<Json>;
  /** A cover, and a draft under it; `media_id`. */
  readonly draft: (article?: object) => Promise<string>;
}

export const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
export const JPEG = Buffer.from('ffd8ffe000104a46494600010100', 'hex');

const running: Wechat[] = [];

/** Ends what a test has started. Call it in `afterEach`. */
export async function stopAll(): Promise<void> {
  await Promise.all(running.splice(0).map((wechat) => wechat.stop()));
}

export async function startClient(options: WechatOptions = {}): Promise<Client> {
  const wechat = await startWechat({ publishTakes: 20, ...options });
  running.push(wechat);
  const ask = async (path: string, init: RequestInit, token?: string): Promise<Json> => {
    const url = new URL(path, wechat.address);
    if (token) url.searchParams.set('access_token', token);
    return (await fetch(url, init)).json();
  };
  const token = async (): Promise<string> => {
    const body = { grant_type: 'client_credential', appid: wechat.appId, secret: wechat.secret };
    const answer = await ask('/cgi-bin/stable_token', { method: 'POST', body: JSON.stringify(body) });
    return answer.access_token;
  };
  const postText = async (path: string, body: string) => ask(path, { method: 'POST', body }, await token());
  const post = (path: string, body: object) => postText(path, JSON.stringify(body));
  const upload = async (path: string, bytes: Uint8Array) => {
    const form = new FormData();
    form.set('media', new Blob([Uint8Array.from(bytes)]), 'picture');
    return ask(path, { method: 'POST', body: form }, await token());
  };
  return {
    wechat,
    post,
    postText,
    get: async (path) => ask(path, { method: 'GET' }, await token()),
    upload,
    async draft(article = {}) {
      const cover = await upload('/cgi-bin/material/add_material?type=image', JPEG);
      const given = { title: '题', content: '<p>文</p>', thumb_media_id: cover.media_id, ...article };
      const answer = await post('/cgi-bin/draft/add', { articles: [given] });
      if (!answer.media_id) throw new Error(JSON.stringify(answer));
      return answer.media_id;
    },
  };
}
