/** The sample year in a real database: true to the township's figures, and never written twice. */
import { reportSchema } from '../../src/plugins/annual-report/shared/report';
import { LOGINS, startApp, type App } from '../support/app';
import { seedDemo, sizes } from '../support/sample-year';

const HIDDEN = ['未发布样本', '已改未发样本'];

const dataOf = (answer: { body: unknown }) => (answer.body as { data: unknown }).data;

describe('the sample year', () => {
  let app: App;

  beforeAll(async () => {
    app = await startApp({ demo: true });
  });
  afterAll(async () => {
    await app.stop();
  });

  test('is published with the figures of the township', async () => {
    const report = reportSchema.parse(dataOf(await app.request.get('/api/annual-reports/2023').expect(200)));
    expect(report).toMatchObject({
      year: 2023,
      body: { name: '威海市文登区界石镇人民政府', level: 'township' },
      edition: { number: 1, state: 'published', publishedOn: '2024-01-19' },
    });
    const value = (key: string) => report.figures[key]?.value;
    expect(value('published.total')).toBe(254);
    expect(value('published.byChannel.wechat')).toBe(208);
    expect(value('published.byColumn.openness')).toBe(2);
    expect(value('wechat.reads')).toBeGreaterThanOrEqual(45_000);
    expect(value('applications.received')).toBe(1);
    expect(value('applications.receivedChange')).toBe(1);
    expect(value('proposals.handledShare')).toBe(100);
    expect(value('fees.informationProcessing')).toBe(0);
    expect(JSON.stringify(report.sections)).toContain('阅读量突破4.5万');
    expect(JSON.stringify(report.preamble)).toContain('昆嵛路54号');
  });

  test('holds the report of 2022, in which nothing was received', async () => {
    const report = reportSchema.parse(dataOf(await app.request.get('/api/annual-reports/2022').expect(200)));
    expect(report.notice).toBe('演示数据');
    expect(report.figures['applications.received']?.value).toBe(0);
  });

  test('its trail is whole, also after an edit of what was imported', async () => {
    const audit = app.strapi.plugin('editorial-review').service('audit');
    expect(await audit.verify()).toMatchObject({ sound: true, problems: [] });
    const { documentId, content } = await app.strapi.db
      .query('api::news-item.news-item')
      .findOne({ where: { publishedAt: { $notNull: true } } });
    await app.strapi
      .documents('api::news-item.news-item')
      .update({ documentId, data: { content: `${content}。` } as never });
    expect(await audit.verify()).toMatchObject({ sound: true, problems: [] });
    await app.strapi.documents('api::news-item.news-item').update({ documentId, data: { content } as never });
    // What a statement alone has changed in public is found.
    const publicly = () =>
      app.strapi.db.connection('news_items').where({ document_id: documentId }).whereNotNull('published_at');
    await publicly().update({ content: '别的话' });
    expect((await audit.verify()).problems).toEqual([
      expect.objectContaining({ code: 'PUBLIC_WITHOUT_RELEASE' }),
    ]);
    await publicly().update({ content });
    expect(await audit.verify()).toMatchObject({ sound: true });
  });

  test('keeps the two unpublished titles from readers', async () => {
    const drafts = await app.strapi.db
      .connection('news_items')
      .whereNull('published_at')
      .whereIn('title', HIDDEN)
      .pluck('title');
    expect(drafts.sort()).toEqual([...HIDDEN].sort());
    const addresses = ['', '&status=draft', '&sort=title', '&publicationFilter=modified'].map(
      (query) => `/api/news-items?pagination[pageSize]=100${query}`,
    );
    for (const address of [...addresses, '/api/annual-reports/2023/report.html']) {
      const answer = await app.request.get(address);
      for (const title of HIDDEN) expect(answer.text).not.toContain(title);
    }
    const shown = await app.request
      .get('/api/news-items')
      .query({ 'filters[title][$contains]': '苹果产业提质增效' });
    expect(dataOf(shown)).toHaveLength(1);
  });

  test('makes log-ins, so that the panel asks nobody to register', async () => {
    const init = await app.request.get('/admin/init').expect(200);
    expect(dataOf(init)).toMatchObject({ hasAdmin: true });
    for (const { email, password } of LOGINS) {
      await app.request.post('/admin/login').send({ email, password }).expect(200);
    }
  });

  test('is not written again, and leaves alone what people have changed since', async () => {
    const before = await sizes(app);
    const { documents } = app.strapi;
    const body = await documents('api::body.body').findFirst({});
    const changed = { name: '改过名的机关' } as never;
    await documents('api::body.body').update({ documentId: body?.documentId as string, data: changed });
    const event = await documents('api::disclosure-event.disclosure-event').findFirst({});
    await documents('api::disclosure-event.disclosure-event').delete({
      documentId: event?.documentId as string,
    });
    const from = Date.now();
    await seedDemo(app);
    expect(Date.now() - from).toBeLessThan(1_000);
    expect(await sizes(app)).toEqual({ ...before, events: 0 });
    expect(await documents('api::body.body').findFirst({})).toMatchObject({ name: '改过名的机关' });
  });
});
