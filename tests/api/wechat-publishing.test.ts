/** From a published item to a WeChat article: once, whatever is cut off on the way. */
import type { Outcome } from '../../src/plugins/channels/domain/delivery/outcome';
import { publishJobFinished } from '../../src/plugins/channels/server/src/wechat/publishing/finished';
import { followUp } from '../../src/plugins/channels/server/src/wechat/publishing/follow-up';
import { harvest } from '../../src/plugins/channels/server/src/wechat/publishing/harvest';
import { planArticles } from '../../src/plugins/channels/server/src/wechat/publishing/plan';
import { recordAddress, remove } from '../../src/plugins/channels/server/src/wechat/publishing/push';
import { knowAccount } from '../../src/plugins/channels/server/src/wechat/publishing/repositories/accounts';
import type { WechatArticlesService } from '../../src/plugins/channels/server/src/wechat/publishing/service';
import { NEWS, PNG, startWechatApp, type WechatApp } from '../support/wechat';

let app: WechatApp;
beforeAll(async () => {
  app = await startWechatApp();
});
afterAll(() => app.stop());

const BY_API = { autoDraft: true, publishByApi: true };
const BY_HAND = { autoDraft: true, publishByApi: false };

/** Drafts and articles at WeChat that lead back to an item. */
function atWechat(documentId: string) {
  const leads = ({ content_source_url: url }: { content_source_url: string }) => url.includes(documentId);
  return {
    drafts: app.wechat.state.drafts.filter(({ articles }) => articles.some(leads)),
    articles: app.wechat.state.articles.filter(({ items }) => items.some(leads)),
  };
}

const counts = (documentId: string) => {
  const { drafts, articles } = atWechat(documentId);
  return { drafts: drafts.length, articles: articles.length };
};

describe('a draft', () => {
  beforeAll(() => app.settings(BY_HAND));

  test('carries text, cover and pictures, each uploaded once', async () => {
    app.upload('tu_1.png');
    const documentId = await app.publish({
      content: '第一段。\n\n![防火](/uploads/tu_1.png)\n\n第二段，见[通知](https://www.example.gov.cn/1)。',
      source: '党政办',
      author: '王',
      summary: '摘要',
    });
    expect(await app.deliverToEnd(documentId)).toEqual([
      { kind: 'done', sentence: '草稿已在公众号草稿箱，等待发表。' },
    ]);
    const [draft] = atWechat(documentId).drafts[0]!.articles;
    expect(draft).toMatchObject({ author: '王', digest: '摘要' });
    expect(draft!.content).toContain('第二段，见通知（https://www.example.gov.cn/1）。');
    expect(draft!.content).toContain('来源：党政办');
    expect(draft!.content).toContain(app.wechat.state.pictures[0]!.url.replace(/^https?:/, ''));
    expect(draft!.content_source_url).toMatch(
      new RegExp(`^http://[^/]+/api/news-items/${documentId}/page.html#gzh-[0-9a-f]{12}$`),
    );
    const uploads = () => [app.wechat.state.pictures.length, app.wechat.state.materials.length];
    const before = uploads();
    await app.deliverToEnd(await app.publish({ content: '![](/uploads/tu_1.png)' }));
    expect(uploads()).toEqual(before);
  });

  test('follows its item until it is sent', async () => {
    const documentId = await app.publish({ content: '旧文' });
    await app.deliverToEnd(documentId);
    await app.strapi
      .documents('api::news-item.news-item')
      .update({ documentId, data: { content: '新文' } as never, status: 'published' });
    await app.deliverToEnd(documentId);
    expect(counts(documentId)).toEqual({ drafts: 1, articles: 0 });
    expect(atWechat(documentId).drafts[0]!.articles[0]!.content).toContain('新文');
    const calls = app.wechat.calls('/cgi-bin/draft/update').length;
    await app.deliverToEnd(documentId);
    expect(app.wechat.calls('/cgi-bin/draft/update')).toHaveLength(calls);
  });

  test('is not made of what WeChat would refuse: every reason is told with its remedy', async () => {
    app.upload('big_1.png', Buffer.concat([Buffer.from('89504e47', 'hex'), Buffer.alloc(1024 * 1024)]));
    app.upload('web_1.webp', Buffer.from('RIFF0000WEBPVP8 '));
    const documentId = await app.publish({
      title: '题'.repeat(35),
      summary: '摘'.repeat(121),
      author: '作'.repeat(17),
      content:
        '![](/uploads/big_1.png)![](/uploads/web_1.webp)![](https://elsewhere.example/a.jpg)![](/uploads/none.png)',
    });
    const [outcome] = await app.deliverToEnd(documentId);
    expect(outcome).toMatchObject({ kind: 'person', code: 'PICTURE_TOO_LARGE' });
    const { sentence, next } = outcome as { sentence: string; next: string };
    for (const word of [
      '多出 3 字',
      '摘要有 121 字',
      '17 字',
      'big_1.png',
      'WEBP',
      'elsewhere.example',
      'none.png',
    ]) {
      expect(sentence).toContain(word);
    }
    expect(next).toContain('公众号标题');
    expect(counts(documentId)).toEqual({ drafts: 0, articles: 0 });
  });
});

describe('a publication', () => {
  beforeAll(() => app.settings(BY_API));

  test('ends with its receipt', async () => {
    const documentId = await app.publish();
    const outcomes = await app.deliverToEnd(documentId);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['wait', 'done']);
    expect(counts(documentId)).toEqual({ drafts: 0, articles: 1 });
    const receipts = await app.receipts(documentId);
    expect(receipts).toMatchObject([
      { confirmation: '渠道确认', address: expect.stringMatching(/^https:\/\/mp\./) },
    ]);
    expect(await app.deliverToEnd(documentId)).toMatchObject([{ kind: 'done' }]);
  });
});

/** Whatever an attempt comes to, it is told; what needs a person says what to do. */
function expectWords(outcomes: readonly Outcome[]) {
  for (const outcome of outcomes) {
    expect(outcome.sentence).toMatch(/\p{Script=Han}.*[。：]/u);
    if (outcome.kind === 'person') expect(outcome.next).toMatch(/\p{Script=Han}{4}/u);
  }
}

/** Delivers as the log would, and as a person who presses 重试 where one is asked for. */
async function bringToEnd(documentId: string): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for (let asked = 0; asked < 4; asked += 1) {
    const outcomes = await app.deliverToEnd(documentId);
    all.push(...outcomes);
    expectWords(outcomes);
    if (outcomes.at(-1)!.kind === 'done') break;
  }
  return all;
}

async function expectOnce(documentId: string) {
  expect(counts(documentId)).toEqual({ drafts: 0, articles: 1 });
  expect(await app.receipts(documentId)).toMatchObject([{ confirmation: '渠道确认' }]);
  expect(await app.article(documentId)).toMatchObject({ state: 'published' });
}

let pictures = 0;
/** An item whose picture and cover nobody has uploaded yet. */
function freshItem() {
  const name = `fresh_${String((pictures += 1))}.png`;
  app.upload(name, Buffer.concat([PNG, Buffer.from(name)]));
  return app.publish({ content: `![](/uploads/${name})` });
}

describe('whatever happens to a call', () => {
  beforeAll(() => app.settings(BY_API));
  afterEach(() => app.wechat.calm());

  const PATHS = [
    '/cgi-bin/stable_token',
    '/cgi-bin/material/add_material',
    '/cgi-bin/media/uploadimg',
    '/cgi-bin/draft/add',
    '/cgi-bin/freepublish/submit',
    '/cgi-bin/freepublish/get',
  ];
  const KINDS = ['drop-before', 'drop-after', 'bad-gateway', 'broken-json', 'truncated'] as const;

  test.each(PATHS.flatMap((path) => KINDS.map((kind) => [path, kind] as const)))(
    '%s, %s: one publication in the end',
    async (path, kind) => {
      if (path.endsWith('token')) await app.strapi.db.connection.raw('delete from channels_wechat_token');
      const documentId = await freshItem();
      app.wechat.next(path, { kind });
      await bringToEnd(documentId);
      await expectOnce(documentId);
    },
  );

  test.each(['/cgi-bin/draft/add', '/cgi-bin/freepublish/submit'])(
    '%s does its work and says nothing, twice, while what is looked up breaks too',
    async (path) => {
      const documentId = await freshItem();
      app.wechat.next(path, { kind: 'drop-after' });
      app.wechat.next('/cgi-bin/draft/batchget', { kind: 'truncated' }, 2);
      app.wechat.next('/cgi-bin/freepublish/batchget', { kind: 'drop-before' }, 2);
      await bringToEnd(documentId);
      await expectOnce(documentId);
    },
  );

  test('an answer that comes too late', async () => {
    const documentId = await freshItem();
    app.wechat.next('/cgi-bin/draft/add', { kind: 'hang-after' });
    // A second of patience is as good as fifteen.
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const patience = jest.spyOn(AbortSignal, 'timeout');
    patience.mockImplementation((milliseconds) => timeout(Math.min(milliseconds, 1000)));
    await bringToEnd(documentId).finally(() => {
      patience.mockRestore();
    });
    await expectOnce(documentId);
  });

  // What every code means in words is tested beside the table of codes; here that none of them loses or doubles.
  const EVERYWHERE = [-1, 40001, 42001, 45009, 45011, 40164, 50007, 89503, 48001, 40007, 99999];
  test.each([
    ['/cgi-bin/draft/add', [...EVERYWHERE, 45003, 45166, 44003, 41039, 53402]],
    ['/cgi-bin/freepublish/submit', [...EVERYWHERE, 53501, 53503, 53504, 53505]],
    ['/cgi-bin/freepublish/get', [...EVERYWHERE, 53502]],
  ] as const)('%s, refused by its codes: told in words, and once in the end', async (path, codes) => {
    for (const code of codes) {
      await app.settings(BY_API);
      const documentId = await app.publish();
      app.wechat.next(path, code);
      await bringToEnd(documentId);
      const { drafts, articles } = counts(documentId);
      expect([code, drafts + articles]).toEqual([code, 1]);
      if (articles > 0) await expectOnce(documentId);
      app.wechat.calm();
    }
  });

  test('a process that ends between WeChat’s answer and its note goes on where it was', async () => {
    const documentId = await freshItem();
    await app.deliverToEnd(documentId);
    await app.strapi.db.connection.raw(
      "update channels_wechat_articles set state = 'submitted', published_on = null where document_id = ?",
      [documentId],
    );
    await bringToEnd(documentId);
    await expectOnce(documentId);
  });

  test('two at once: the second waits for the first', async () => {
    const documentId = await freshItem();
    const outcomes = await Promise.all([1, 2, 3].map(() => app.deliver(documentId)));
    expect(outcomes.filter(({ sentence }) => sentence.includes('另一个进程'))).toHaveLength(2);
    await bringToEnd(documentId);
    await expectOnce(documentId);
  });
});

describe('what a publication comes to', () => {
  beforeAll(() => app.settings(BY_API));

  test.each([2, 3, 4] as const)('status %d is told; tried again it succeeds', async (outcome) => {
    const documentId = await app.publish();
    app.wechat.nextPublication({ outcome });
    const outcomes = await app.deliverToEnd(documentId);
    expect(outcomes.at(-1)).toMatchObject({ kind: 'person', code: `PUBLISH_STATUS_${String(outcome)}` });
    expectWords(outcomes);
    expect(await app.receipts(documentId)).toEqual([]);
    await bringToEnd(documentId);
    await expectOnce(documentId);
  });

  test('the event tells it at once, also where the answer to the submission got lost', async () => {
    const event = (documentId: string) => {
      const job = app.wechat.state.jobs.at(-1)!;
      const [article] = atWechat(documentId).articles;
      return { publishId: job.publishId, articleId: article!.articleId };
    };
    const plain = await app.publish();
    await app.deliver(plain);
    app.wechat.finishPublishing();
    await publishJobFinished(app.strapi, event(plain), app.now);
    await publishJobFinished(app.strapi, event(plain), app.now);
    await expectOnce(plain);

    const lost = await app.publish();
    app.wechat.next('/cgi-bin/freepublish/submit', { kind: 'drop-after' });
    await app.deliver(lost);
    app.wechat.finishPublishing();
    await publishJobFinished(app.strapi, event(lost), app.now);
    await expectOnce(lost);
  });

  test('without the right the person publishes, and it is tried once only', async () => {
    app.wechat.set({ verified: false });
    const first = await app.publish();
    expect((await app.deliverToEnd(first)).at(-1)).toMatchObject({
      kind: 'person',
      code: '48001',
      next: expect.stringContaining('mp.weixin.qq.com'),
    });
    const tried = app.wechat.calls('/cgi-bin/freepublish/submit').length;
    const second = await app.publish();
    expect((await app.deliverToEnd(second)).at(-1)).toMatchObject({ kind: 'done' });
    expect((await app.deliverToEnd(first)).at(-1)).toMatchObject({ kind: 'done' });
    expect(app.wechat.calls('/cgi-bin/freepublish/submit')).toHaveLength(tried);
    app.wechat.set({ verified: true });

    const address = 'https://mp.weixin.qq.com/s/AbCdEf_123456';
    await expect(
      recordAddress(
        app.strapi,
        { type: 'news-items', documentId: first },
        { address: 'https://x.cn/s/1' },
        '王',
      ),
    ).rejects.toMatchObject({ code: 'WECHAT_ADDRESS_INVALID' });
    await recordAddress(app.strapi, { type: 'news-items', documentId: first }, { address }, '王');
    await recordAddress(app.strapi, { type: 'news-items', documentId: first }, { address }, '李');
    expect(await app.receipts(first)).toMatchObject([
      { confirmation: '人工登记', address, recordedBy: '王' },
    ]);
    await app.settings(BY_API);
  });

  test('deleted or banned afterwards is flagged, and stays counted', async () => {
    const [deleted, banned] = [await app.publish(), await app.publish()];
    await bringToEnd(deleted);
    await bringToEnd(banned);
    app.wechat.deleteArticleByHand(atWechat(deleted).articles[0]!.items[0]!.url);
    app.wechat.banArticle(atWechat(banned).articles[0]!.items[0]!.url);
    expect(await followUp(app.strapi, app.now)).toBe(2);
    expect(await app.article(deleted)).toMatchObject({
      state: 'deleted',
      next: expect.stringContaining('重新推送'),
    });
    expect(await app.article(banned)).toMatchObject({ state: 'banned' });
    expect(await app.receipts(deleted)).toHaveLength(1);
    expect((await app.deliverToEnd(deleted)).at(-1)).toMatchObject({ code: 'NOT_THERE_ANY_MORE' });
  });

  test('a later change of the item asks a person', async () => {
    const documentId = await app.publish();
    await bringToEnd(documentId);
    await app.strapi
      .documents(NEWS)
      .update({ documentId, data: { content: '改正' } as never, status: 'published' });
    expect((await app.deliverToEnd(documentId)).at(-1)).toMatchObject({ code: 'PUBLISHED_CANNOT_CHANGE' });
  });
});

describe('what is withdrawn from the website', () => {
  const withdraw = (documentId: string) => app.strapi.documents(NEWS).unpublish({ documentId });

  test('is not pushed any more, and its draft is flagged and deleted', async () => {
    await app.settings(BY_HAND);
    const documentId = await app.publish();
    await app.deliverToEnd(documentId);
    await withdraw(documentId);
    expect((await app.deliverToEnd(documentId)).at(-1)).toMatchObject({ kind: 'done' });
    expect((await app.deliverToEnd(documentId, 'remove')).at(-1)).toMatchObject({
      code: 'WITHDRAWN_DRAFT',
      sentence: expect.stringContaining('网站已撤下'),
    });
    const document = { type: 'news-items' as const, documentId };
    expect(await remove(app.strapi, document, { byHand: false }, app.now)).toMatchObject({ kind: 'done' });
    expect(counts(documentId)).toEqual({ drafts: 0, articles: 0 });
    expect((await app.deliverToEnd(documentId, 'remove')).at(-1)).toMatchObject({ kind: 'done' });
  });

  test('is flagged where it was published, also where that was not known yet', async () => {
    await app.settings(BY_API);
    const documentId = await app.publish();
    app.wechat.next('/cgi-bin/freepublish/submit', { kind: 'drop-after' });
    await app.deliver(documentId);
    await withdraw(documentId);
    expect((await app.deliverToEnd(documentId, 'remove')).at(-1)).toMatchObject({
      code: 'WITHDRAWN_PUBLISHED',
    });
    expect(await app.receipts(documentId)).toHaveLength(1);
    const document = { type: 'news-items' as const, documentId };
    await remove(app.strapi, document, { byHand: false }, app.now);
    expect(atWechat(documentId).articles[0]!.items[0]).toMatchObject({ is_deleted: true });
    expect(await app.article(documentId)).toMatchObject({ state: 'deleted' });
  });

  test('and what never was on WeChat asks for nothing', async () => {
    const documentId = await app.publish();
    await withdraw(documentId);
    expect(await app.deliverToEnd(documentId, 'remove')).toMatchObject([{ kind: 'done' }]);
  });
});

describe('the harvest of a day', () => {
  /** To the next noon in China: the numbers of the day before are ready. @returns that day */
  function toNextNoon(): string {
    const day = 86_400_000;
    const shanghai = app.now().getTime() + 8 * 3_600_000;
    app.advance(day - (shanghai % day) + day / 2);
    return new Date(app.now().getTime() + 8 * 3_600_000 - day).toISOString().slice(0, 10);
  }

  test('completes what was sent by hand, and raises reading numbers, never lowers them', async () => {
    await app.settings(BY_HAND);
    const [listed, sent, foreign] = [await app.publish(), await app.publish(), await app.publish()];
    for (const each of [listed, sent, foreign]) await app.deliverToEnd(each);
    const mediaOf = (documentId: string) => atWechat(documentId).drafts[0]!.mediaId;
    const one = app.wechat.publishByHand(mediaOf(listed));
    const two = app.wechat.publishByHand(mediaOf(sent), { notify: true });
    const date = toNextNoon();
    app.wechat.readArticle(one, 120, date);
    app.wechat.readArticle(two, 4500, date);
    const brought = await harvest(app.strapi, date, app.now);
    expect(brought.found.map(({ documentId }) => documentId).sort()).toEqual([listed, sent].sort());
    expect(await app.receipts(listed)).toMatchObject([
      {
        confirmation: '渠道确认',
        publishedOn: date,
        reads: 120,
        address: expect.stringContaining('https://mp.weixin.qq.com/s?'),
      },
    ]);
    expect(await app.receipts(sent)).toMatchObject([{ confirmation: '渠道确认', reads: 4500 }]);
    expect(await app.receipts(foreign)).toEqual([]);
    await app.strapi.db.query('api::receipt.receipt').updateMany({
      where: { itemDocumentId: sent },
      data: { reads: 9000 },
    });
    const again = await harvest(app.strapi, date, app.now);
    expect(again).toMatchObject({ found: [], reads: 0, gone: [] });
    expect(await app.receipts(sent)).toMatchObject([{ reads: 9000 }]);
    // Sent by hand, it is not sent once more.
    expect((await app.deliverToEnd(sent)).at(-1)).toMatchObject({ kind: 'done' });
    expect(counts(sent)).toEqual({ drafts: 0, articles: 1 });
  });

  test('tells what it could not get, and takes in the rest', async () => {
    const documentId = await app.publish();
    await app.deliverToEnd(documentId);
    app.wechat.publishByHand(atWechat(documentId).drafts[0]!.mediaId);
    const date = toNextNoon();
    app.wechat.next('/datacube/getarticletotaldetail', 48001, 9);
    const { found, notes } = await harvest(app.strapi, date, app.now);
    app.wechat.calm();
    expect(found.map((each) => each.documentId)).toEqual([documentId]);
    expect(notes.join('')).toContain('阅读数据');
  });

  test('leaves imported publications alone', async () => {
    const documentId = await app.publish({ title: '导入的旧闻' });
    await app.strapi.db.query('api::receipt.receipt').create({
      data: {
        itemDocumentId: documentId,
        itemTitle: '导入的旧闻',
        itemType: '工作动态',
        channel: '微信公众号',
        publishedOn: '2023-01-01',
        confirmation: '补录',
        reads: 7,
        bodyCode: 'default',
      },
    });
    await app.deliverToEnd(documentId);
    const address = app.wechat.publishByHand(atWechat(documentId).drafts[0]!.mediaId);
    const date = toNextNoon();
    app.wechat.readArticle(address, 900, date);
    await harvest(app.strapi, date, app.now);
    expect(await app.receipts(documentId)).toMatchObject([
      { confirmation: '补录', reads: 7, publishedOn: '2023-01-01' },
    ]);
  });
});

describe('people', () => {
  const articles = () => app.strapi.plugin('channels').service<WechatArticlesService>('wechatArticles');

  test('push, see what waits, and push anew what was deleted', async () => {
    await app.settings(BY_HAND);
    const documentId = await app.publish({ title: '要人发表的一篇' });
    const document = { type: 'news-items' as const, documentId };
    expect(await articles().push(document)).toMatchObject({ kind: 'done' });
    expect(await articles().push(document)).toMatchObject({ kind: 'done' });
    expect(counts(documentId)).toEqual({ drafts: 1, articles: 0 });
    const { waiting } = await articles().status();
    expect(waiting.find((each) => each.documentId === documentId)).toMatchObject({
      label: '草稿已在公众号草稿箱，等待发表',
      next: expect.stringContaining('发表'),
    });
    app.wechat.deleteDraftByHand(atWechat(documentId).drafts[0]!.mediaId);
    expect(await articles().push(document)).toMatchObject({ kind: 'person', code: 'DRAFT_GONE' });
    expect(await articles().push(document)).toMatchObject({ kind: 'person' });
    expect(await articles().push(document, { again: true })).toMatchObject({ kind: 'done' });
    expect(counts(documentId)).toEqual({ drafts: 1, articles: 0 });
  });

  test('cannot push what is not public', async () => {
    await expect(articles().push({ type: 'news-items', documentId: 'nothinghere123' })).rejects.toMatchObject(
      {
        code: 'WECHAT_ITEM_UNKNOWN',
      },
    );
  });
});

describe('what is on WeChat without having been sent from here', () => {
  const ADDRESS = 'https://mp.weixin.qq.com/s/SentByHand_1';
  const withdraw = (documentId: string) => app.strapi.documents(NEWS).unpublish({ documentId });
  const planned = (documentId: string, op: 'upsert' | 'remove' = 'upsert') =>
    planArticles(app.strapi, [
      { origin: '0123abcd', sequence: 1, nonce: 'n', op, type: 'news-items', documentId, at: new Date() },
    ]);
  const receipt = (documentId: string, data = {}) =>
    app.strapi.db.query('api::receipt.receipt').create({
      data: {
        ...{ itemDocumentId: documentId, itemTitle: '手工发的', itemType: '工作动态', channel: '微信公众号' },
        ...{ publishedOn: '2026-01-01', confirmation: '人工登记', address: ADDRESS, bodyCode: 'default' },
        ...data,
      },
    });
  const sql = (text: string, ...bindings: string[]) => app.strapi.db.connection.raw(text, bindings);

  test('what was published before the account came stays what it is', async () => {
    await app.settings(BY_HAND);
    const documentId = await app.publish();
    expect(await planned(documentId)).toHaveLength(1);
    await sql("update channels_wechat_accounts set since = now() + interval '1 hour'");
    expect(await planned(documentId)).toEqual([]);
    await app.deliverToEnd(documentId);
    expect(await planned(documentId)).toHaveLength(1);
    await sql("update channels_wechat_articles set state = 'deleted' where document_id = ?", documentId);
    expect(await planned(documentId)).toEqual([]);
    await sql("update channels_wechat_accounts set since = now() - interval '1 hour'");
  });

  test('withdrawn, it is flagged by its receipt, also where no drafts are made', async () => {
    const [recorded, pending] = [await app.publish(), await app.publish()];
    await receipt(recorded, { confirmation: '补录' });
    await receipt(pending, { confirmation: '待确认', address: null });
    for (const each of [recorded, pending]) await withdraw(each);
    await app.settings({ autoDraft: false, publishByApi: false });
    expect(await planned(pending, 'remove')).toEqual([]);
    expect(await planned(recorded, 'remove')).toMatchObject([{ op: 'remove', title: '手工发的' }]);
    expect(await app.deliverToEnd(recorded, 'remove')).toMatchObject([
      { code: 'WITHDRAWN_PUBLISHED', sentence: expect.stringContaining(ADDRESS) },
    ]);
    await app.settings(BY_HAND);
  });

  test('its receipt with an address keeps a second article from being made', async () => {
    const documentId = await app.publish();
    await receipt(documentId);
    expect(await app.deliverToEnd(documentId)).toMatchObject([
      { kind: 'done', sentence: expect.stringContaining(ADDRESS) },
    ]);
    expect(counts(documentId)).toEqual({ drafts: 0, articles: 0 });
  });

  test('an account takes over what was recorded before it came', async () => {
    const documentId = await app.publish();
    await sql(
      `insert into channels_wechat_articles (app_id, type, document_id, state, published_on)
       values ('', 'news-items', ?, 'published', '2026-01-01')`,
      documentId,
    );
    await knowAccount(app.strapi, app.wechat.appId);
    expect(await app.article(documentId)).toMatchObject({ app_id: app.wechat.appId });
  });

  test('its address can be recorded after it was withdrawn', async () => {
    const documentId = await app.publish();
    await withdraw(documentId);
    const document = { type: 'news-items' as const, documentId };
    const told = await recordAddress(app.strapi, document, { address: ADDRESS }, '王');
    expect(told).toMatchObject({ kind: 'person', sentence: expect.stringContaining(ADDRESS) });
    expect(await app.receipts(documentId)).toMatchObject([{ confirmation: '人工登记', address: ADDRESS }]);
    expect(await app.article(documentId)).toMatchObject({ state: 'withdrawn' });
  });
});

describe('what is withdrawn meanwhile', () => {
  const withdraw = (documentId: string) => app.strapi.documents(NEWS).unpublish({ documentId });
  const soon = () => new Promise((resolve) => setTimeout(resolve, 700));

  test('a late event does not bring it back', async () => {
    await app.settings(BY_API);
    const documentId = await app.publish();
    await bringToEnd(documentId);
    const { publishId } = app.wechat.state.jobs.at(-1)!;
    await withdraw(documentId);
    await app.deliverToEnd(documentId, 'remove');
    await publishJobFinished(app.strapi, { publishId }, app.now);
    expect(await app.article(documentId)).toMatchObject({ state: 'withdrawn' });
  });

  test('is not drafted once its pictures are there', async () => {
    const documentId = await freshItem();
    const before = app.wechat.calls('/cgi-bin/media/uploadimg').length;
    app.wechat.next('/cgi-bin/media/uploadimg', { delay: 3000 });
    const attempt = app.deliver(documentId);
    await soon();
    await withdraw(documentId);
    expect(await attempt).toMatchObject({ kind: 'done', sentence: expect.stringContaining('不推送') });
    expect(app.wechat.calls('/cgi-bin/media/uploadimg').length).toBeGreaterThan(before);
    expect(counts(documentId)).toEqual({ drafts: 0, articles: 0 });
  });

  test('is not submitted once its draft is there', async () => {
    const documentId = await app.publish();
    app.wechat.next('/cgi-bin/draft/add', { delay: 3000 });
    const attempt = app.deliver(documentId);
    await soon();
    await withdraw(documentId);
    expect(await attempt).toMatchObject({ kind: 'person', code: 'WITHDRAWN_DRAFT' });
    expect(counts(documentId)).toEqual({ drafts: 1, articles: 0 });
  });
});
