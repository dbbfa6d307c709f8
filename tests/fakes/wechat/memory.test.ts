/** What it remembers over a restart, and what its page shows of it. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG, startClient, stopAll } from './test-client';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-wechat-'));
afterEach(stopAll);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('goes on where it stood: the same account, the same drafts, its pictures', async () => {
  const first = await startClient({ folder });
  const { url } = await first.upload('/cgi-bin/media/uploadimg', PNG);
  await first.draft({ title: '留下的草稿', content: `<p>文<img src="${String(url)}"></p>` });
  const { appId, secret } = first.wechat;
  await stopAll();
  expect(statSync(path.join(folder, 'account.json')).mode & 0o777).toBe(0o600);

  const { wechat, post } = await startClient({ folder });
  expect({ appId: wechat.appId, secret: wechat.secret }).toEqual({ appId, secret });
  expect(await post('/cgi-bin/draft/batchget', { offset: 0, count: 1 })).toMatchObject({ total_count: 1 });
  const home = await (await fetch(wechat.address)).text();
  expect(home).toContain('公众号替身（演示用）');
  expect(home).not.toContain(wechat.secret);
  const preview = /href="([^"]*tempkey[^"]*)">留下的草稿/.exec(home)![1]!.replaceAll('&#38;', '&');
  const page = await (await fetch(wechat.address + preview)).text();
  const picture = /src="(\/mmbiz\/\w+)"/.exec(page)![1]!;
  expect(Buffer.from(await (await fetch(wechat.address + picture)).arrayBuffer())).toEqual(PNG);
});

test('a button of the page does what it says; one pressed from another site does nothing', async () => {
  const { wechat, draft } = await startClient();
  const mediaId = await draft();
  const press = (origin?: string) =>
    fetch(`${wechat.address}/do/publish`, {
      method: 'POST',
      body: new URLSearchParams({ mediaId, notify: '1' }),
      redirect: 'manual',
      headers: origin ? { origin } : {},
    });
  expect((await press('https://a.cn')).status).toBe(404);
  expect(wechat.state.drafts).toHaveLength(1);
  expect((await press(wechat.address)).status).toBe(303);
  expect(wechat.state.articles).toMatchObject([{ kind: 'mass' }]);
});
