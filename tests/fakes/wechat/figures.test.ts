import { startClient, stopAll } from './test-client';

afterEach(stopAll);

/** 2026-03-10 10:00 in Shanghai. */
const MORNING = Date.parse('2026-03-10T10:00:00+08:00');

describe('reading numbers', () => {
  test('by day and by article, from yesterday back to 2025-11-01', async () => {
    const { wechat, post, draft } = await startClient();
    wechat.advance(MORNING - wechat.now() - 2 * 86_400_000);
    const url = wechat.publishByHand(await draft());
    wechat.advance(MORNING - wechat.now());
    wechat.readArticle(url, 12, '2026-03-08');
    wechat.readArticle(url, 30);
    const ask = (what: string, from: string, to = from) =>
      post(`/datacube/${what}`, { begin_date: from, end_date: to });
    const msgid = `${wechat.state.articles[0]!.msgDataId}_1`;
    expect(await ask('getarticleread', '2026-03-09')).toMatchObject({
      list: [{ ref_date: '2026-03-09', msgid, detail: { read_user: 30 } }],
      is_delay: false,
    });
    const total = await ask('getarticletotaldetail', '2026-03-08');
    expect(total.list).toMatchObject([{ ref_date: '2026-03-08', msgid, content_url: url, publish_type: 1 }]);
    expect(total.list[0].detail_list.map((each: { read_user: number }) => each.read_user)).toEqual([12, 30]);
    expect((await ask('getbizsummary', '2026-03-08', '2026-03-09')).list).toHaveLength(2);

    expect(await ask('getarticleread', '2026年3月9日')).toMatchObject({ errcode: 61500 });
    expect(await ask('getarticleread', '2026-03-10')).toMatchObject({ errcode: 61501 });
    expect(await ask('getarticleread', '2026-03-08', '2026-03-09')).toMatchObject({ errcode: 61501 });
    expect(await ask('getbizsummary', '2025-10-31')).toMatchObject({ errcode: 61501 });
    wechat.advance(-3 * 3_600_000);
    expect(await ask('getarticleread', '2026-03-09')).toMatchObject({ errcode: 61503 });
    wechat.set({ figuresDelayed: true });
    expect(await ask('getarticleread', '2026-03-08')).toMatchObject({ is_delay: true });
  });
});

describe('the menu', () => {
  test('is made, shown and taken away', async () => {
    const { post, get } = await startClient();
    expect(await get('/cgi-bin/menu/get')).toMatchObject({ errcode: 46003 });
    const button = [
      { type: 'click', name: '公告', key: 'NOTICE' },
      { name: '公开', sub_button: [{ type: 'view', name: '年报', url: 'https://a.gov.cn' }] },
    ];
    expect(await post('/cgi-bin/menu/create', { button })).toMatchObject({ errcode: 0 });
    expect(await get('/cgi-bin/menu/get')).toMatchObject({
      menu: {
        button: [
          { name: '公告', sub_button: [] },
          { name: '公开', sub_button: [{ name: '年报' }] },
        ],
      },
    });
    await get('/cgi-bin/menu/delete');
    expect(await get('/cgi-bin/get_current_selfmenu_info')).toMatchObject({ is_menu_open: 0 });
  });

  test.each([
    [[1, 2, 3, 4].map((each) => ({ type: 'click', name: String(each), key: 'k' })), 40016],
    [
      [{ name: '一', sub_button: [1, 2, 3, 4, 5, 6].map(() => ({ type: 'click', name: '二', key: 'k' })) }],
      40023,
    ],
    [[{ type: 'view', name: '网', url: 'a.gov.cn' }], 40055],
    [[{ type: 'click', name: '', key: 'k' }], 40018],
    [[{ type: 'other', name: '一' }], 40017],
  ])('refuses %j with %i', async (button, errcode) => {
    const { post } = await startClient();
    expect(await post('/cgi-bin/menu/create', { button })).toMatchObject({ errcode });
  });
});
