import { startClient, stopAll } from './test-client';

afterEach(stopAll);

const COUNT = '/cgi-bin/draft/count';

describe('forced answers', () => {
  test('any code, for so many calls of one address, and nothing is done meanwhile', async () => {
    const { wechat, get, draft } = await startClient();
    wechat.next('/cgi-bin/draft/add', 45166, 2);
    await expect(draft()).rejects.toThrow('"errcode":45166');
    await expect(draft()).rejects.toThrow('invalid content rid: ');
    expect(wechat.state.drafts).toEqual([]);
    await draft();
    expect(await get(COUNT)).toEqual({ total_count: 1 });
    expect(wechat.calls('/cgi-bin/draft/add').map(({ errcode, fault }) => [errcode, fault])).toEqual([
      [45166, '45166'],
      [45166, '45166'],
      [0, null],
    ]);
  });

  test('a line that breaks before the effect, and one that breaks after it', async () => {
    const { wechat, draft } = await startClient();
    wechat.next('/cgi-bin/draft/add', { kind: 'drop-before' });
    await expect(draft()).rejects.toThrow('fetch failed');
    expect(wechat.state.drafts).toHaveLength(0);
    wechat.next('/cgi-bin/draft/add', { kind: 'drop-after' });
    await expect(draft()).rejects.toThrow('fetch failed');
    expect(wechat.state.drafts).toHaveLength(1);
  });

  test('a page of a gateway, broken JSON, half of an answer, a late one, none at all', async () => {
    const { wechat, get } = await startClient();
    wechat.next(COUNT, { kind: 'bad-gateway' });
    await expect(get(COUNT)).rejects.toThrow('not valid JSON');
    wechat.next(COUNT, { kind: 'broken-json' });
    await expect(get(COUNT)).rejects.toThrow('JSON');
    wechat.next(COUNT, { kind: 'truncated' });
    await expect(get(COUNT)).rejects.toThrow('terminated');
    wechat.next(COUNT, { delay: 80 });
    const begun = Date.now();
    expect(await get(COUNT)).toEqual({ total_count: 0 });
    expect(Date.now() - begun).toBeGreaterThanOrEqual(79);
    wechat.next(COUNT, { kind: 'hang' });
    const hanging = get(COUNT).catch(() => 'cut');
    await expect(
      Promise.race([hanging, new Promise((resolve) => setTimeout(resolve, 50, 'silent'))]),
    ).resolves.toBe('silent');
  });
});

describe('quotas', () => {
  test('of a day; cleared ten times a month; back at midnight in Shanghai', async () => {
    const { wechat, get, post } = await startClient({ quotas: { [COUNT]: 1 } });
    const clear = () => post('/cgi-bin/clear_quota', { appid: wechat.appId });
    await get(COUNT);
    expect(await get(COUNT)).toMatchObject({ errcode: 45009 });
    expect(await post('/cgi-bin/openapi/quota/get', { cgi_path: COUNT })).toMatchObject({
      quota: { daily_limit: 1, used: 1, remain: 0 },
    });
    for (let times = 0; times < 10; times += 1) expect(await clear()).toMatchObject({ errcode: 0 });
    expect(await clear()).toMatchObject({ errcode: 48006 });
    expect(await get(COUNT)).toEqual({ total_count: 0 });
    wechat.advance(86_400_000);
    expect(await get(COUNT)).toEqual({ total_count: 0 });
  });

  test('of a minute', async () => {
    const { wechat, get } = await startClient({ minuteQuotas: { [COUNT]: 1 } });
    await get(COUNT);
    expect(await get(COUNT)).toMatchObject({ errcode: 45011 });
    wechat.advance(60_001);
    expect(await get(COUNT)).toEqual({ total_count: 0 });
  });
});

describe('calls that cannot be read', () => {
  test('unknown address, wrong method, no body, no JSON', async () => {
    const { wechat, get, post } = await startClient();
    expect(await get('/cgi-bin/unknown')).toMatchObject({ errcode: 40066 });
    expect(await get('/cgi-bin/draft/add')).toMatchObject({ errcode: 43002 });
    expect(await post(COUNT, {})).toMatchObject({ errcode: 43001 });
    const raw = await fetch(`${wechat.address}/cgi-bin/stable_token`, { method: 'POST', body: '{' });
    expect(raw.headers.get('content-type')).toBe('application/json; encoding=utf-8');
    expect(await raw.json()).toMatchObject({ errcode: 47001 });
  });
});
