/** From a published item to a WeChat article: once, whatever is cut off on the way. */
import { startWechatApp, type WechatApp } from '../support/wechat';

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
      new RegExp(`^https://gk.example.gov.cn/api/news-items/${documentId}/page.html#gzh-[0-9a-f]{12}$`),
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
      content: '![](/uploads/big_1.png)![](/uploads/web_1.webp)![](https://elsewhere.example/a.jpg)![](/uploads/none.png)',
    });
    const [outcome] = await app.deliverToEnd(documentId);
    expect(outcome).toMatchObject({ kind: 'person', code: 'PICTURE_TOO_LARGE' });
    const { sentence, next } = outcome as { sentence: string; next: string };
    for (const word of ['多出 3 字', '摘要有 121 字', '17 字', 'big_1.png', 'WEBP', 'elsewhere.example', 'none.png']) {
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
    expect(receipts).toMatchObject([{ confirmation: '渠道确认', address: expect.stringMatching(/^https:\/\/mp\./) }]);
    expect(await app.deliverToEnd(documentId)).toMatchObject([{ kind: 'done' }]);
  });
});
