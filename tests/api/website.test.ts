/** What the county's website takes: pages, fragments, feeds and the sitemap, read as a portal would read them. */
import { XMLParser } from 'fast-xml-parser';
import type { WebsiteService } from '../../src/plugins/channels/shared/website';
import type { ReportService } from '../../src/plugins/annual-report/server/src/services';
import { startApp, type App } from '../support/app';
import { publishReport } from '../support/publish';
import { parseXml } from '../support/xml';

const NEWS = 'api::news-item.news-item';
const HOSTILE = `<script>alert(1)</script>]]>&"'𬭎䶮😀\u0001`;
const parser = new XMLParser({ ignoreAttributes: false, processEntities: true, trimValues: false });

let app: App;
const ids: Record<string, string> = {};

const create = async (name: string, uid: string, data: object) => {
  const { documentId } = await app.strapi
    .documents(uid as typeof NEWS)
    .create({ data: { bodyCode: 'default', ...data } as never, status: 'published' });
  ids[name] = documentId;
};
const file = async (name: string, hash: string, mime: string, size: number): Promise<number> => {
  const { id } = await app.strapi.db.query('plugin::upload.file').create({
    data: {
      name,
      hash,
      ext: '.pdf',
      mime,
      size,
      url: `/uploads/${hash}`,
      provider: 'local',
      folderPath: '/',
    },
  });
  return id as number;
};
const base = () => app.strapi.config.get<string>('server.absoluteUrl');
const get = (path: string) => app.request.get(path);
const page = (name: string, form = 'page.html', type = 'news-items') =>
  get(`/api/${type}/${ids[name] ?? ''}/${form}`);
const metas = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<meta name="([^"]+)" content="([^"]*)">/g)].map(([, name, content]) => [
      name,
      content,
    ]),
  );

beforeAll(async () => {
  app = await startApp();
  const [body] = await app.strapi.documents('api::body.body').findMany({});
  await app.strapi.documents('api::body.body').update({
    documentId: body!.documentId,
    data: {
      name: '界石镇人民政府',
      websiteName: '文登区政府网',
      websiteUrl: 'http://www.wendeng.gov.cn/x',
    } as never,
  });
  const column = await app.strapi.documents('api::column.column').create({
    data: {
      name: '试栏',
      code: 'tried',
      description: '日常工作',
      keywords: '会议,检查',
      columnType: '工作动态',
      bodyCode: 'default',
    },
  });
  await app.strapi
    .documents('api::column.column')
    .create({ data: { name: '空', code: 'empty', bodyCode: 'default' } });
  const pdf = await file('方案 & 表.pdf', 'plan_1.pdf', 'application/pdf', 1234.56);
  const picture = await file('会场.png', 'hall_1.png', 'image/png', 20);
  await create('full', NEWS, {
    title: '春季防火会议',
    content:
      '# 一、部署\n\n会议**强调**。\n\n| 村 | 人 |\n|--|--|\n| 甲 | 1 |\n\n[文件](/uploads/plan_1.pdf)',
    summary: '摘要一句',
    source: '党政办',
    author: '王五',
    indexNo: '113/2023-1',
    documentNo: '界政发〔2023〕1号',
    writtenOn: '2023-05-30',
    column: column.documentId,
    cover: picture,
    attachments: [pdf],
  });
  await create('hostile', NEWS, {
    title: HOSTILE,
    content: `正文 ${HOSTILE}`,
    source: HOSTILE,
    author: HOSTILE,
  });
  await create('long', NEWS, { title: '长'.repeat(200) });
  await create('notice', 'api::personnel-notice.personnel-notice', {
    title: '任免通知',
    appointments: '张三任某职\n李四任某职',
    noticeFrom: '2023-06-01',
    noticeTo: '2023-06-07',
  });
  // As an import leaves it: the day of a publication in the past, and no time.
  await create('imported', NEWS, { title: '旧闻', content: '文' });
  await app.strapi.db.connection('news_items').where({ document_id: ids.imported }).update({
    published_on: '2020-02-03',
    first_published_at: null,
  });
  const draft = await app.strapi
    .documents(NEWS)
    .create({ data: { title: '未发布样本', bodyCode: 'default' } as never });
  ids.draft = draft.documentId;
});
afterAll(() => app.stop());

describe('a page', () => {
  it('carries the labels of government websites, case-exact', async () => {
    const { text } = await page('full').expect(200).expect('content-type', 'text/html; charset=utf-8');
    const { firstPublishedAt } = (await app.strapi
      .documents(NEWS)
      .findOne({ documentId: ids.full! })) as never as { firstPublishedAt: string };
    const local = new Date(Date.parse(firstPublishedAt) + 8 * 3600_000)
      .toISOString()
      .slice(0, 16)
      .replace('T', ' ');
    expect(metas(text)).toEqual({
      viewport: 'width=device-width, initial-scale=1',
      SiteName: '文登区政府网',
      SiteDomain: 'www.wendeng.gov.cn',
      SiteIDCode: '',
      ColumnName: '试栏',
      ColumnDescription: '日常工作',
      ColumnKeywords: '会议,检查',
      ColumnType: '工作动态',
      ArticleTitle: '春季防火会议',
      PubDate: local,
      ContentSource: '党政办',
      Keywords: '会议,检查',
      Author: '王五',
      Description: '摘要一句',
      Image: `${base()}/uploads/hall_1.png`,
      Url: `${base()}/api/news-items/${ids.full!}/page.html`,
    });
    expect(text).toContain(`<time datetime="${local.slice(0, 10)}">${local}</time>`);
    expect(text).toContain('<html lang="zh-CN">');
    expect(text).toContain(`<link rel="canonical" href="${base()}/api/news-items/${ids.full!}/page.html">`);
    for (const fact of [
      '113/2023-1',
      '界石镇人民政府',
      '2023-05-30',
      '界政发〔2023〕1号',
      '主动公开',
      '面向社会',
      '有效',
    ])
      expect(text).toContain(`<dd>${fact}</dd>`);
    expect(text).toContain(`<a href="${base()}/uploads/plan_1.pdf">方案 &amp; 表.pdf</a>（1.2 MB）`);
    expect(text.match(/<h1/g)).toHaveLength(1);
  });

  it('may be framed, and loads nothing of others', async () => {
    const { headers } = await page('full');
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors \*/);
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers['cache-control']).toBe('public, no-cache');
  });

  it('of an imported item tells the day alone, and midnight in the label', async () => {
    const { text } = await page('imported');
    expect(metas(text)).toMatchObject({
      PubDate: '2020-02-03 00:00',
      ContentSource: '界石镇人民政府',
      ColumnName: '工作动态',
    });
    expect(text).toContain('<time datetime="2020-02-03">2020-02-03</time>');
  });

  it('shows what people write and runs none of it', async () => {
    const { text } = await page('hostile');
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;&amp;&quot;'𬭎䶮😀□");
    expect((await page('long')).text).toContain(`<h1>${'长'.repeat(200)}</h1>`);
  });

  it.each(['draft', 'nobody'])('of what is not public is a short page (%s)', async (name) => {
    for (const form of ['page.html', 'fragment.html']) {
      const { status, text, type } = await page(name === 'nobody' ? 'x' : name, form);
      expect([status, type]).toEqual([404, name === 'nobody' ? type : 'text/html']);
      expect(text).not.toContain('未发布样本');
    }
    expect((await get('/api/announcements/abcdefghijkl/page.html').expect(404)).text).toContain(
      '没有这条公开的信息',
    );
    expect((await get(`/api/announcements/${ids.full!}/page.html`)).status).toBe(404);
  });

  it('is gone once it is withdrawn', async () => {
    await create('brief', NEWS, { title: '撤下的' });
    await page('brief').expect(200);
    await app.strapi.documents(NEWS).unpublish({ documentId: ids.brief! });
    await page('brief').expect(404);
  });
});

describe('a fragment', () => {
  it('is the body alone, whole and with absolute addresses', async () => {
    const { text } = await page('full', 'fragment.html').expect(200);
    expect(text).toMatch(/^<article lang="zh-CN">\n<div>\n<h2>一、部署<\/h2>/);
    expect(text).toContain(`<a href="${base()}/uploads/plan_1.pdf">文件</a>`);
    expect(text).toContain('<th style="border:1px solid #999;padding:4px 8px" scope="col">村</th>');
    expect(text).not.toMatch(/class=|春季防火会议|href="\/|src="\//);
  });

  it('of a personnel notice says what it says', async () => {
    const { text } = await page('notice', 'fragment.html', 'personnel-notices').expect(200);
    expect(text).toContain('<dt>任职</dt><dd>张三任某职</dd><dd>李四任某职</dd>');
    expect(text).toContain('<dt>公示期</dt><dd>2023-06-01至2023-06-07</dd>');
  });
});

describe('feeds', () => {
  const xml = async (path: string) => {
    const { text } = await get(path).expect(200);
    parseXml(text);
    return parser.parse(text);
  };

  it('RSS 2.0', async () => {
    const { rss } = await xml('/api/feeds/all.rss');
    const { channel } = rss;
    expect(rss['@_version']).toBe('2.0');
    expect(channel).toMatchObject({
      title: '界石镇人民政府政府信息公开',
      link: `${base()}/`,
      language: 'zh-cn',
    });
    expect(channel.description).toBeTruthy();
    expect(channel['atom:link']).toMatchObject({ '@_rel': 'self', '@_href': `${base()}/api/feeds/all.rss` });
    const date =
      /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d \+0800$/;
    expect(channel.lastBuildDate).toMatch(date);
    expect(channel.item).toHaveLength(5);
    for (const item of channel.item) {
      expect(item.pubDate).toMatch(date);
      expect(item.guid).toMatchObject({
        '@_isPermaLink': 'false',
        '#text': expect.stringMatching(/^tag:[^,]+,\d{4}-\d\d-\d\d:/),
      });
      expect(item.link).toMatch(/^http.*\/page\.html$/);
    }
    expect(channel.item.at(-1)).toMatchObject({ title: '旧闻', pubDate: 'Mon, 03 Feb 2020 00:00:00 +0800' });
    const full = channel.item.find((each: { title: string }) => each.title === '春季防火会议');
    expect(full).toMatchObject({
      'dc:creator': '党政办',
      category: '试栏',
      description: '摘要一句',
      'content:encoded': (await page('full', 'fragment.html')).text,
      enclosure: {
        '@_url': `${base()}/uploads/plan_1.pdf`,
        '@_length': '1234560',
        '@_type': 'application/pdf',
      },
    });
    expect(channel.item.map((each: { title: string }) => each.title)).toContain(
      HOSTILE.replace('\u0001', '□'),
    );
  });

  it('Atom', async () => {
    const { feed } = await xml('/api/feeds/all.atom');
    const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/;
    expect(feed).toMatchObject({
      '@_xmlns': 'http://www.w3.org/2005/Atom',
      '@_xml:lang': 'zh-CN',
      author: { name: '界石镇人民政府' },
    });
    expect(feed.updated).toMatch(date);
    expect(new Set(feed.entry.map(({ id }: { id: string }) => id)).size).toBe(5);
    for (const entry of feed.entry) {
      expect([entry.updated, entry.published]).toEqual([
        expect.stringMatching(date),
        expect.stringMatching(date),
      ]);
      expect([entry.link].flat()[0]).toMatchObject({ '@_rel': 'alternate' });
      expect(entry.content['@_type']).toBe('html');
    }
  });

  it('JSON Feed 1.1', async () => {
    const answer = await get('/api/feeds/all.json')
      .expect('content-type', /^application\/feed\+json/)
      .buffer(true);
    const feed = JSON.parse(answer.text || String(answer.body));
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language: 'zh-CN',
      feed_url: `${base()}/api/feeds/all.json`,
    });
    const full = feed.items.find((each: { title: string }) => each.title === '春季防火会议');
    expect(full).toMatchObject({
      id: expect.stringMatching(/^tag:/),
      content_html: (await page('full', 'fragment.html')).text,
      tags: ['试栏'],
      attachments: [
        {
          url: `${base()}/uploads/plan_1.pdf`,
          mime_type: 'application/pdf',
          title: '方案 & 表.pdf',
          size_in_bytes: 1234560,
        },
      ],
    });
  });

  it('by column, bounded, and the same bytes each time', async () => {
    const { rss } = await xml('/api/feeds/tried.rss');
    expect(rss.channel.item.title).toBe('春季防火会议');
    expect((await xml('/api/feeds/empty.atom')).feed.entry).toBeUndefined();
    expect((await xml('/api/feeds/all.rss?limit=2')).rss.channel.item).toHaveLength(2);
    expect((await get('/api/feeds/all.atom')).text).toBe((await get('/api/feeds/all.atom')).text);
    expect((await xml('/api/feeds/all.rss?body=nobody')).rss.channel.item).toBeUndefined();
  });

  it.each([
    ['/api/feeds/nothing.rss', 404],
    ['/api/feeds/all.xml', 404],
    ['/api/feeds/all', 404],
    ['/api/feeds/all.rss?limit=0', 400],
    ['/api/feeds/all.rss?limit=101', 400],
    ['/api/feeds/all.rss?limit=x', 400],
  ])('%s: %d with a sentence', async (path, status) => {
    const { body } = await get(path).expect(status);
    expect(body).toMatchObject({
      data: null,
      error: { status, message: expect.stringMatching(/\p{Script=Han}/u) },
    });
  });

  it('asks the database the same number of questions whatever the number of items', async () => {
    const asked: string[] = [];
    // The trail notes its end in the background, a moment after the last write.
    const listen = ({ sql }: { sql: string }) => /editorial|advisory/.test(sql) || asked.push(sql);
    app.strapi.db.connection.on('query', listen);
    await get('/api/feeds/all.rss');
    app.strapi.db.connection.removeListener('query', listen);
    expect(asked.length).toBeLessThanOrEqual(4);
  });
});

describe('with a report', () => {
  beforeAll(async () => {
    const report = app.strapi.plugin('annual-report').service<ReportService>('report');
    const where = { year: 2024, on: '2026-01-10', reason: '已核对。' };
    const problems = '一是公开不够及时；二是内容不够全面。改进：按时公开。';
    await app.strapi
      .documents('api::annual-report.annual-report')
      .create({ data: { year: 2024, bodyCode: 'default', problems } as never });
    expect(await publishReport(report, where)).toMatchObject({ ok: true });
    await report.act('correct', { ...where, actor: { key: 'clerk', name: '经办人' }, text: '改正错字。' });
    expect(await publishReport(report, where)).toMatchObject({ ok: true });
  });

  it('feeds and the sitemap tell of it', async () => {
    const { feed } = parser.parse((await get('/api/feeds/all.atom')).text);
    const entry = feed.entry.find((each: { title: string }) => each.title.includes('2024年'));
    expect(entry).toMatchObject({
      id: expect.stringMatching(/annual-reports\/default-2024$/),
      category: { '@_term': '政府信息公开年报' },
    });
    expect(entry.link.map((each: Record<string, string>) => each['@_href'])).toEqual([
      `${base()}/api/annual-reports/2024/report.html`,
      `${base()}/api/annual-reports/2024/report.pdf`,
      `${base()}/api/annual-reports/2024/report.docx`,
    ]);
    const { text, type } = await get('/sitemap.xml').expect(200);
    expect(type).toBe('application/xml');
    parseXml(text);
    const locations = parser.parse(text).urlset.url.map(({ loc }: { loc: string }) => loc);
    const given = locations.filter((each: string) => !/columns\/(?!tried|empty)/.test(each));
    expect(new Set(given)).toEqual(
      new Set([
        `${base()}/`,
        `${base()}/columns/tried`,
        `${base()}/columns/empty`,
        `${base()}/reports`,
        `${base()}/reports/2024`,
        `${base()}/api/annual-reports/2024/report.html`,
        `${base()}/api/annual-reports/2024/report.html?edition=1`,
        ...['full', 'hostile', 'long', 'imported'].map(
          (name) => `${base()}/api/news-items/${ids[name]!}/page.html`,
        ),
        `${base()}/api/personnel-notices/${ids.notice!}/page.html`,
      ]),
    );
    for (const location of locations.filter((each: string) => each.includes('/api/')))
      await get(location.slice(base().length)).expect(200);
    await get('/sitemap-1.xml').expect(404);
  });

  it('its page carries the labels too', async () => {
    const { text } = await get('/api/annual-reports/2024/report.html').expect(200);
    expect(metas(text)).toMatchObject({
      SiteName: '文登区政府网',
      SiteDomain: 'www.wendeng.gov.cn',
      SiteIDCode: '',
      ColumnName: '政府信息公开年报',
      ColumnType: '信息公开年报',
      PubDate: expect.stringMatching(/^\d{4}-\d\d-\d\d 00:00$/),
    });
  });
});

it('tells which settings the labels still need', async () => {
  const service = app.strapi.plugin('channels').service<WebsiteService>('website');
  const missing = await service.missingSiteSettings();
  const ours = missing.filter(({ name }) => ['界石镇人民政府', '试栏', '空'].includes(name));
  expect(ours.map(({ name, field }) => [name, field])).toEqual([
    ['界石镇人民政府', 'siteIdCode'],
    ['空', 'description'],
    ['空', 'keywords'],
    ['空', 'columnType'],
  ]);
});
