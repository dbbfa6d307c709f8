import { startClient, stopAll } from './test-client';

afterEach(stopAll);

const MINUTE = 60_000;

const asked = async (options = {}) => {
  const { wechat } = await startClient(options);
  const ask = async (more: object = {}) => {
    const body = { grant_type: 'client_credential', appid: wechat.appId, secret: wechat.secret, ...more };
    const response = await fetch(`${wechat.address}/cgi-bin/stable_token`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
    return response.json() as Promise<{ access_token: string; expires_in: number; errcode?: number }>;
  };
  const use = async (token: string) => {
    const response = await fetch(`${wechat.address}/cgi-bin/draft/count?access_token=${token}`);
    return ((await response.json()) as { errcode?: number }).errcode ?? 0;
  };
  return { wechat, ask, use };
};

describe('the stable token', () => {
  test('stays the same, is renewed five minutes early, and then both are good for five minutes', async () => {
    const { wechat, ask, use } = await asked();
    const first = await ask();
    expect(first.expires_in).toBe(7200);
    wechat.advance(114 * MINUTE);
    expect((await ask()).access_token).toBe(first.access_token);
    wechat.advance(1.5 * MINUTE);
    const second = await ask();
    expect(second.access_token).not.toBe(first.access_token);
    expect([await use(first.access_token), await use(second.access_token)]).toEqual([0, 0]);
    wechat.advance(5 * MINUTE);
    expect([await use(first.access_token), await use(second.access_token)]).toEqual([42001, 0]);
  });

  test('asked by force, the old one is dead; not within 30 seconds, and 20 times a day', async () => {
    const { wechat, ask, use } = await asked();
    const first = await ask();
    const second = await ask({ force_refresh: true });
    expect([await use(first.access_token), await use(second.access_token)]).toEqual([40001, 0]);
    expect((await ask({ force_refresh: true })).access_token).toBe(second.access_token);
    for (let times = 1; times < 20; times += 1) {
      wechat.advance(31_000);
      await ask({ force_refresh: true });
    }
    wechat.advance(31_000);
    expect((await ask({ force_refresh: true })).errcode).toBe(45009);
  });

  test.each([
    [{ appid: 'wx0000' }, 40013],
    [{ secret: 'wrong' }, 40125],
    [{ grant_type: 'other' }, 40002],
    [{ secret: '' }, 41004],
  ])('refuses %j with %i', async (more, errcode) => {
    const { ask } = await asked();
    expect((await ask(more)).errcode).toBe(errcode);
  });

  test('names the address that is not on the list', async () => {
    const { ask } = await asked({ allowedIps: ['10.0.0.1'] });
    expect(await ask()).toMatchObject({
      errcode: 40164,
      errmsg: expect.stringMatching(
        /^invalid ip 127\.0\.0\.1 ipv6 ::ffff:127\.0\.0\.1, not in whitelist rid: /,
      ),
    });
  });

  test('is told missing, malformed, unknown, expired and replaced', async () => {
    const { wechat, ask, use } = await asked();
    expect([await use(''), await use('短'), await use('a'.repeat(64))]).toEqual([41001, 40014, 40001]);
    const { access_token: token } = await ask();
    wechat.replaceToken();
    expect(await use(token)).toBe(40001);
    const { access_token: next } = await ask();
    wechat.expireTokens();
    expect(await use(next)).toBe(42001);
  });
});
