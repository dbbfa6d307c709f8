/**
 * The public content API against a running application: what it gives, and that neither of two
 * marked titles can be brought to light, whatever is asked.
 */
import { startApp } from '../support/app';

type App = Awaited<ReturnType<typeof startApp>>;

const HIDDEN = '未发布样本';
const CHANGED = '已改未发样本';
const SHOWN = '春季森林防火会议';
const NEWS = 'api::news-item.news-item';

let app: App;
let hiddenId: string;
let changedId: string;

beforeAll(async () => {
  app = await startApp();
  const { strapi } = app;
  const column = await strapi.documents('api::column.column').create({
    data: { name: '测试栏目', code: 'tried', bodyCode: 'default' },
  });
  const file = await strapi.db.query('plugin::upload.file').create({
    data: {
      name: '通知.pdf',
      hash: 'notice_1',
      ext: '.pdf',
      mime: 'application/pdf',
      size: 1,
      url: '/uploads/notice_1.pdf',
      provider: 'local',
      folderPath: '/',
    },
  });
  const hidden = await strapi
    .documents(NEWS)
    .create({ data: { title: HIDDEN, content: HIDDEN, bodyCode: 'default' } });
  const changed = await strapi.documents(NEWS).create({
    data: {
      title: SHOWN,
      content: '正文',
      itemNo: '内部-1',
      bodyCode: 'default',
      column: column.documentId,
      attachments: [file.id],
    },
    status: 'published',
  });
  await strapi
    .documents(NEWS)
    .update({ documentId: changed.documentId, data: { title: CHANGED, summary: CHANGED } as never });
  for (const number of [1, 2, 3]) {
    await strapi
      .documents(NEWS)
      .create({ data: { title: `动态 ${number}`, bodyCode: 'default' }, status: 'published' });
  }
  await strapi
    .documents('api::announcement.announcement')
    .create({ data: { title: HIDDEN, bodyCode: 'default' } });
  await strapi.documents('api::personnel-notice.personnel-notice').create({
    data: { title: '任免通知', appointments: '某某同志任某职', bodyCode: 'default' },
    status: 'published',
  });
  hiddenId = hidden.documentId;
  changedId = changed.documentId;
});

afterAll(async () => {
  await app.stop();
});

const get = (path: string) => app.request.get(encodeURI(path));

describe('what it gives', () => {
  it('lists published items in the usual shape, newest first', async () => {
    const { body, status } = await get('/api/news-items');
    expect(status).toBe(200);
    expect(body.meta.pagination).toEqual({ page: 1, pageSize: 25, pageCount: 1, total: 4 });
    expect(body.data).toHaveLength(4);
    const shown = body.data.find((item: { documentId: string }) => item.documentId === changedId);
    expect(shown).toMatchObject({
      title: SHOWN,
      content: '正文',
      publishedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(Object.keys(shown)).not.toEqual(expect.arrayContaining(['itemNo']));
    expect(Object.keys(shown)).not.toEqual(
      expect.arrayContaining(['createdBy', 'updatedBy', 'column', 'cover', 'attachments', 'locale']),
    );
  });

  it('filters, sorts, pages and chooses fields', async () => {
    const { body } = await get(
      '/api/news-items?filters[$or][0][title][$startsWith]=动态&filters[$or][1][column][code]=nothing' +
        '&filters[bodyCode]=default&filters[publishedOn][$gte]=2020-01-01&sort=title:desc&fields=title&pagination[pageSize]=2',
    );
    expect(body.data.map((item: { title: string }) => item.title)).toEqual(['动态 3', '动态 2']);
    expect(Object.keys(body.data[0]).sort()).toEqual(['documentId', 'id', 'title']);
    expect(body.meta.pagination).toMatchObject({ page: 1, pageSize: 2, pageCount: 2, total: 3 });
  });

  it('filters by the column and brings it and the files along, with plain addresses', async () => {
    const { body } = await get('/api/news-items?filters[column][code][$eq]=tried&populate=*');
    expect(body.data).toHaveLength(1);
    expect(body.data[0].column).toEqual({ documentId: expect.any(String), name: '测试栏目', code: 'tried' });
    expect(body.data[0].cover).toBeNull();
    expect(body.data[0].attachments).toEqual([
      expect.objectContaining({ url: '/uploads/notice_1.pdf', name: '通知.pdf', mime: 'application/pdf' }),
    ]);
    expect(Object.keys(body.data[0].attachments[0])).not.toEqual(expect.arrayContaining(['provider']));
  });

  it('gives one item, and the other two types', async () => {
    const { body } = await get(`/api/news-items/${changedId}?populate[column][fields]=code`);
    expect(body.data).toMatchObject({ documentId: changedId, title: SHOWN, column: { code: 'tried' } });
    const { body: personnel } = await get('/api/personnel-notices');
    expect(personnel.data[0]).toMatchObject({ title: '任免通知', appointments: '某某同志任某职' });
    const { body: announcements } = await get('/api/announcements');
    expect(announcements).toMatchObject({ data: [], meta: { pagination: { total: 0 } } });
  });

  it('answers every allowed operator on every attribute without stumbling', async () => {
    const operators = [
      '$eq',
      '$ne',
      '$lt',
      '$gte',
      '$in',
      '$notIn',
      '$eqi',
      '$containsi',
      '$notContains',
      '$endsWithi',
    ];
    for (const operator of operators) {
      for (const name of ['title', 'summary', 'bodyCode', 'validity', 'documentId', 'column][name']) {
        const { status } = await get(`/api/personnel-notices?filters[${name}][${operator}]=a%_\\'"`);
        expect([name, operator, status]).toEqual([name, operator, 200]);
      }
    }
    for (const name of ['publishedOn', 'noticeTo', 'updatedAt']) {
      for (const tail of [
        '[$lt]=2023-01-01',
        '[$between][]=2023-01-01&filters[publishedOn][$between][]=2023-12-31',
        '[$null]=true',
        '[$not][$gt]=2023-05-31',
      ]) {
        if (tail.startsWith('[$between]') && name !== 'publishedOn') continue;
        const { status } = await get(`/api/personnel-notices?filters[${name}]${tail}`);
        expect([name, tail, status]).toEqual([name, tail, 200]);
      }
    }
  });
});

describe('what it refuses', () => {
  it.each([
    'status=draft',
    'status[]=published',
    'locale=zh',
    '_q=样本',
    'publicationFilter=modified',
    'hasPublishedVersion=false',
    'filters[createdBy][email][$contains]=a',
    'filters[itemNo]=1',
    'sort=itemNo',
    'sort=createdBy.email',
    'sort=content',
    'fields=itemNo',
    'populate=createdBy',
    'populate[cover][populate]=*',
    'populate=deep',
    'lookup[title]=1',
    'where[id]=1',
    'preview=1',
    'filters[publishedOn]=2023-02-31',
    'filters[publishedOn][$contains]=2023',
    'filters[title]=%00',
    'page=2',
    'pagination[page]=0',
    'pagination[pageSize]=99999999999999',
    'pagination[start]=-1',
    'pagination[limit]=-1',
    'sort=constructor',
    'fields=toString',
    'populate=constructor',
    'filters[updatedAt]=2023-99-99T00:00:00Z',
    'filters',
    'fields',
    'populate',
    'sort',
    'status=',
    'pagination=1',
  ])('%s: 400, in the usual shape, with a sentence', async (query) => {
    const { status, body } = await app.request.get(`/api/news-items?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      data: null,
      error: { status: 400, name: 'ValidationError', message: expect.stringMatching(/\p{Script=Han}/u) },
    });
  });

  it.each(['get the draft', 'nonsense', '1', '..%2f1'])(
    'an item that is not published is not there (%s)',
    async (kind) => {
      const id = kind === 'get the draft' ? hiddenId : encodeURIComponent(kind);
      const { status, body } = await app.request.get(`/api/news-items/${id}`);
      expect(status).toBe(404);
      expect(body).toMatchObject({ data: null, error: { status: 404, name: 'NotFoundError' } });
    },
  );

  it.each([
    ['post', '/api/news-items'],
    ['put', '/api/news-items/ID'],
    ['patch', '/api/news-items/ID'],
    ['delete', '/api/news-items/ID'],
    ['post', '/api/announcements'],
    ['put', '/api/personnel-notices/ID'],
    ['delete', '/api/personnel-notices/ID'],
    ['post', '/api/news-items/ID/actions/publish'],
    ['post', '/api/upload'],
    ['delete', '/api/upload/files/1'],
  ] as const)('%s %s writes nothing', async (verb, path) => {
    const { status } = await app.request[verb](path.replace('ID', changedId)).send({
      data: { title: '改写' },
    });
    expect([401, 403, 404, 405]).toContain(status);
    const { body } = await get(`/api/news-items/${changedId}`);
    expect(body.data.title).toBe(SHOWN);
  });
});

describe('neither marked title is ever seen', () => {
  const queries = () => [
    '', 'status=draft', 'status=Draft', 'status=DRAFT', 'Status=draft', 'STATUS=draft', 'status[]=draft', 'status[0]=draft', 'status[$eq]=draft',
    'status[$ne]=published', 'status=published&status=draft', 'status=draft&status=published', 'status=published,draft', 'status=all', 'status=*',
    'status=', 'status', 'status%00=draft', 'status=draft%00', '%73tatus=draft', 'status[toString]=draft', 'status.x=draft', ' status=draft',
    'publicationFilter=never-published', 'publicationFilter=modified', 'publicationFilter=has-published-version', 'publicationFilter[]=modified',
    'hasPublishedVersion=false', 'hasPublishedVersion=true', 'publicationState=preview', '_publicationState=preview', 'preview=true', 'draft=true',
    'locale=*', 'locale=zh', 'locale[]=*', `_q=${HIDDEN}`, `_q=${CHANGED}`, `q=${HIDDEN}`,
    `filters[title]=${HIDDEN}`, `filters[title][$eq]=${CHANGED}`, `filters[title][$contains]=样本`, 'filters[publishedAt][$null]=true',
    'filters[publishedAt]=null', 'filters[publishedAt][$eq]=', 'filters[publishedAt][$notNull]=false', 'filters[$or][0][publishedAt][$null]=true',
    'filters[$not][publishedAt][$notNull]=true', 'filters[$and][0][$or][0][publishedAt][$null]=true', `filters[documentId]=${hiddenId}`,
    `filters[documentId][$in][]=${hiddenId}&filters[documentId][$in][]=${changedId}`, `filters[id][$gt]=0`, 'filters[status]=draft',
    'filters[createdBy][id][$gt]=0', 'filters[createdBy][resetPasswordToken][$startsWith]=a', 'filters[updatedBy][email][$contains]=@', 'filters[localizations][title]=x',
    'filters[column][newsItems][title][$contains]=样本', 'filters[itemNo][$notNull]=true', 'filters[title][$where]=1', 'filters[$where]=1', 'filters[$raw]=1',
    'sort=createdBy.email', 'sort[createdBy][email]=asc', 'sort=itemNo:asc', 'sort=publishedAt:asc', 'sort[0]=title', 'sort=title;drop', 'sort=id',
    'fields[]=*', 'fields=*', 'fields[]=title&fields[]=createdBy', 'fields=id,title,status', 'fields[0]=itemNo', 'fields[a]=title',
    'populate=*', 'populate=deep', 'populate[]=*', 'populate=deep,10', 'populate=createdBy', 'populate=localizations', 'populate[localizations]=true',
    'populate[cover][populate][related]=true', 'populate[cover][populate]=*', 'populate[attachments][populate][related][populate]=*',
    'populate[attachments][populate][related][fields][0]=title', 'populate[attachments][populate][0]=related', 'populate[column][populate]=*', 'populate[column][filters][name]=x',
    'populate[column][populate][newsItems]=true', 'populate[cover][status]=draft', 'populate[column][status]=draft', 'populate[0]=cover&populate[1]=createdBy',
    'populate[$or]=1', 'populate[cover][on][api::news-item.news-item]=*', 'populate[attachments][count]=true', 'populate[attachments][fields]=related',
    'lookup[publishedAt][$null]=true', 'where[publishedAt][$null]=true', 'params[status]=draft', 'data[status]=draft', 'documentId=x', 'select=title',
    'pagination[page]=1&pagination[pageSize]=100', 'pagination[limit]=-1', 'pagination[start]=0&pagination[limit]=100', 'limit=1000', 'page=1&pageSize=1000', 'start=0',
    `filters[${HIDDEN}]=1`, `sort=${HIDDEN}`, `fields=${CHANGED}`, `populate=${HIDDEN}`, `${HIDDEN}=1`, `pagination[${CHANGED}]=1`, `filters[title][${CHANGED}]=1`,
    'filters[__proto__][a]=1&filters[constructor]=1', 'filters[toString]=1', 'populate[constructor]=true', '__proto__[status]=draft', 'constructor[prototype][status]=draft',
    'pagination[status]=draft', 'count=true', 'ordering=1', 'filters[title][$eq][]=a&filters[title][$eq][]=b', 'status=draft'.repeat(50),
    `filters[$and][0]${'[$and][0]'.repeat(30)}[title]=x`, Array.from({ length: 1200 }, (_, n) => `a${n}=1`).join('&') + '&status=draft',
  ]; // prettier-ignore
  const places = () => [
    '/api/news-items', `/api/news-items/${hiddenId}`, `/api/news-items/${changedId}`, '/api/announcements', '/API/news-items', '/api//news-items', '/api/news-items/',
  ]; // prettier-ignore

  it('under any query, at any of the public addresses', async () => {
    for (const place of places()) {
      for (const query of queries()) {
        for (const address of [
          `${place}?${encodeURI(query)}`,
          `${place}?${query.replace(/[^\x21-\x7e]/g, encodeURIComponent)}`,
        ]) {
          const answer = await app.request.get(address);
          const seen = `${address.slice(0, 200)} ${answer.status} ${answer.text}`;
          expect(seen).not.toContain(HIDDEN);
          expect(seen).not.toContain(CHANGED);
          expect([address.slice(0, 200), answer.status]).not.toEqual([address.slice(0, 200), 500]);
        }
      }
    }
  }, 240_000);

  it('behind no other door, with no log-in or a made-up one', async () => {
    const doors = [
      '/', '/api', '/api/upload/files', '/api/upload/files/1', '/api/upload/files?populate=*', '/api/upload/files/page', '/upload/files', '/upload/files/1',
      `/content-manager/collection-types/${NEWS}`, `/content-manager/collection-types/${NEWS}/${hiddenId}`, `/content-manager/collection-types/${NEWS}?status=draft`,
      '/content-manager/content-types', '/content-manager/init', '/content-manager/relations/api::news-item.news-item/column', '/content-manager/uid/generate',
      '/admin/users', '/admin/init', '/admin/content-api/permissions', '/content-type-builder/content-types', '/i18n/locales', '/api/i18n/locales',
      '/api/columns', '/api/receipts', '/api/bodies', '/api/disclosure-applications', '/api/content-type-builder/content-types', '/api/users', '/api/auth/local',
      '/api/openapi.json', '/_health', '/uploads', '/uploads/', '/uploads/notice_2.pdf', '/uploads/../.env', '/mcp', '/graphql',
    ]; // prettier-ignore
    const headers = [
      {},
      { authorization: 'Bearer nonsense' },
      { authorization: 'Bearer ' },
      { 'strapi-encode-source-maps': 'true', 'strapi-response-format': 'v4' },
    ];
    for (const door of [...doors, ...places()]) {
      for (const header of headers) {
        const answer = await app.request.get(encodeURI(door)).set(header);
        expect(`${door} ${answer.status} ${answer.text}`).not.toMatch(
          new RegExp(`${HIDDEN}|${CHANGED}|内部-1|resetPasswordToken`),
        );
        expect([door, answer.status]).not.toEqual([door, 500]);
      }
    }
  });

  it('in no answer to a write', async () => {
    for (const verb of ['post', 'put', 'delete', 'patch', 'options'] as const) {
      for (const place of [
        ...places(),
        `/content-manager/collection-types/${NEWS}`,
        `/content-manager/collection-types/${NEWS}/actions/publish`,
      ]) {
        const answer = await app.request[verb](place).send({
          data: {},
          status: 'draft',
          filters: {},
          populate: '*',
        });
        expect(`${verb} ${place} ${answer.text}`).not.toMatch(new RegExp(`${HIDDEN}|${CHANGED}`));
        expect([verb, place, answer.status < 500]).toEqual([verb, place, true]);
      }
    }
  });
});
