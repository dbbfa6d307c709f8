/**
 * What a stranger may try at the public addresses and at the panel's doors: nothing that is not public comes out,
 * every answer says how it may be used, and what an office does not need is not there.
 */
import type supertest from 'supertest';
import { LOGINS, startApp, type App } from '../support/app';

const NEWS = 'api::news-item.news-item';
const APPLICATION = 'api::disclosure-application.disclosure-application';
const COUNTY = 'https://www.county.example';
const LIMIT = 300;

/** What may never be seen: titles of drafts, an applicant, an office's own notes, who writes. */
const PLANTED = {
  draft: '埋设未发布甲',
  changed: '埋设已改未发乙',
  applicant: '欧阳埋设',
  phone: '13900139000',
  request: '埋设申请内容丙',
  number: '埋设内部编号丁',
  wechatTitle: '埋设微信标题戊',
};
const SECRET = new RegExp(
  [...Object.values(PLANTED), ...LOGINS.map(({ email }) => email), 'resetPasswordToken', '\\$2[aby]\\$'].join(
    '|',
  ),
);

let app: App;
let shown: string;
let hidden: string;
let paths: string[];

beforeAll(async () => {
  Object.assign(process.env, {
    CORS_ORIGINS: COUNTY,
    PUBLIC_RATE_LIMIT: String(LIMIT),
    TRUSTED_PROXIES: '1',
  });
  app = await startApp({ demo: true, serve: true });
  const items = app.strapi.documents(NEWS);
  const item = { bodyCode: 'default', itemNo: PLANTED.number, wechatTitle: PLANTED.wechatTitle };
  hidden = (await items.create({ data: { ...item, title: PLANTED.draft, content: PLANTED.draft } }))
    .documentId;
  const published = { ...item, itemNo: `${PLANTED.number}2`, title: '公开的标题', content: '公开的正文' };
  shown = (await items.create({ data: published, status: 'published' })).documentId;
  const change = { title: PLANTED.changed, content: PLANTED.changed, summary: PLANTED.changed };
  await items.update({ documentId: shown, data: change as never });
  await app.strapi.documents(APPLICATION).create({
    data: {
      registrationNo: '埋-1',
      receivedOn: '2023-03-01',
      applicantType: '自然人',
      request: PLANTED.request,
      applicantName: PLANTED.applicant,
      contact: PLANTED.phone,
      bodyCode: 'default',
    } as never,
  });
  const { body } = await app.request.get('/api/openapi.json').expect(200);
  paths = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
    'get' in methods ? fill(path) : [],
  );
});
afterAll(async () => {
  await app.stop();
  for (const name of ['CORS_ORIGINS', 'PUBLIC_RATE_LIMIT', 'TRUSTED_PROXIES'])
    Reflect.deleteProperty(process.env, name);
});

/** An address of the document with values that exist, once for the shown and once for the hidden item. */
function fill(path: string): string[] {
  const ids = path.includes('{documentId}') ? [shown, hidden] : [''];
  return ids.map((id) =>
    path
      .replace('{documentId}', id)
      .replace('{year}', '2023')
      .replace('/feeds/{column}', '/feeds/all')
      .replace('{code}', 'news')
      .replace('{n}', '1')
      .replace('{name}', 'nothing.png'),
  );
}

let readers = 0;
/** As a reader of her own, whom no limit holds back. */
const ask = (
  path: string,
  headers: Record<string, string> = {},
  method: 'get' | 'head' | 'options' | 'post' = 'get',
) =>
  app.request[method](path)
    .redirects(0)
    .buffer(true)
    .set({ 'x-forwarded-for': `10.1.${(readers += 1) >> 8}.${readers & 255}`, ...headers });

const DATA =
  /^\/api\/(?:news-items|annual-reports|annual-reports\/2023|search|columns|changes|feeds\/all\.json)$/;
const FINISHED = /\.(?:pdf|docx|xlsx|csv|svg|png)$/;

/** A HEAD has none, whatever the types say. */
const textOf = ({ text }: { text?: string }): string => text ?? '';

/** A few at a time. */
async function together<Each>(all: readonly Each[], act: (each: Each) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += 12) await Promise.all(all.slice(at, at + 12).map(act));
}

describe('nothing that is not public, by any query at any public address', () => {
  const QUERIES = [
    'status=draft', 'status[]=draft', 'status[$eq]=draft', 'Status=draft', 'status=published&status=draft', '%73tatus=draft', '%2573tatus=draft', 'status%00=draft',
    'publicationState=preview', 'publicationFilter=never-published', 'hasPublishedVersion=false', 'preview=true', 'draft=1', 'locale=*', 'locale[]=zh',
    'populate=*', 'populate=deep', 'populate=deep,10', 'populate[createdBy]=*', 'populate[createdBy][fields][0]=email', 'populate[localizations]=true',
    'populate[cover][populate][related][populate]=*', 'populate[attachments][populate][related]=true', 'populate[column][populate]=*', 'populate[column][status]=draft',
    'filters[createdBy][email][$contains]=@', 'filters[updatedBy][resetPasswordToken][$startsWith]=a', 'filters[$or][0][publishedAt][$null]=true', 'filters[$or][0][createdBy][id][$gt]=0',
    'filters[$not][publishedAt][$notNull]=true', 'filters[publishedAt][$null]=true', 'filters[itemNo][$notNull]=true', 'filters[wechatTitle][$notNull]=true', 'filters[$where]=1', 'filters[$raw]=1',
    'where[updatedBy][resetPasswordToken][$startsWith]=a', 'where[publishedAt][$null]=true', 'lookup[createdBy][email]=a', 'lookup[publishedAt]=null', '_q=埋设', 'q=埋设', 'q=欧阳', 'q[]=埋设', '_where[status]=draft',
    'fields=*', 'fields[]=*', 'fields[]=itemNo', 'fields[]=createdBy', 'fields[]=applicant,contact', 'sort=createdBy.email', 'sort=itemNo', 'sort[createdBy][password]=asc', 'sort[]=contact',
    '__proto__[status]=draft', 'constructor[prototype][status]=draft', 'filters[__proto__][a]=1', 'filters[constructor]=1', 'filters[toString]=1', 'populate[constructor]=true', 'fields=hasOwnProperty',
    'body=__proto__', 'body[]=default', 'body[$ne]=x', 'body=%27%20or%201=1--', 'edition=-1', 'edition[]=1', 'edition=1%00', 'since=x', 'since[]=1', 'limit=99999999999', 'limit[]=1', 'page=-1', 'page=1e309', 'newest=999999', 'newest[]=1',
    'pagination[limit]=-1', 'pagination[pageSize]=1e9', 'pagination[start]=0&pagination[limit]=100', 'pagination=1', '[]=1', '[status]=draft', '%00=1', '%ff=%fe', '=', '&&&', '?status=draft', '%', 'a[b]=1&a=2',
    `a=${'x'.repeat(6000)}`, `filters${'[a]'.repeat(200)}=1`, Array.from({ length: 300 }, (_, n) => `a${n}=1`).join('&') + '&status=draft',
    'filters%5B$or%5D%5B0%5D%5BpublishedAt%5D%5B$null%5D=true', 'filters%255BpublishedAt%255D=null', 'callback=alert', 'jsonp=x', 'format=xml', 'utm_source=x&from=timeline',
  ]; // prettier-ignore

  it('shows neither drafts nor private fields nor persons, and does not stumble', async () => {
    expect(paths.length).toBeGreaterThan(20);
    const wrong: string[] = [];
    for (const [index, path] of paths.entries()) {
      // All at every kind of data; of pages and finished files each tries others.
      const step = FINISHED.test(path) ? 12 : DATA.test(path) ? 1 : 5;
      const queries = QUERIES.filter((_, at) => at % step === index % step);
      const addresses = ['', ...queries].map(
        (query) => `${path}?${query.replace(/[^\x21-\x7e]/g, encodeURIComponent)}`,
      );
      await together(addresses, async (address) => {
        const { status, text, headers } = await ask(address);
        const seen = SECRET.exec(`${text} ${JSON.stringify(headers)}`);
        if (seen) wrong.push(`${address.slice(0, 150)} shows ${seen[0]}`);
        if (status >= 500) wrong.push(`${address.slice(0, 150)} ${status}`);
      });
    }
    expect(wrong).toEqual([]);
  }, 400_000);

  it('the same as any other log-in, form of answer, or way of asking', async () => {
    const wrong: string[] = [];
    const asking: Record<string, string>[] = [
      { authorization: 'Bearer nonsense' }, { authorization: `Basic ${Buffer.from('a:b').toString('base64')}` },
      { 'strapi-response-format': 'v4' }, { 'x-http-method-override': 'PUT' }, { 'content-type': 'application/json' },
      { accept: 'text/html' }, { cookie: 'strapi_admin_refresh=x; koa.sess=eyJhIjoxfQ==' }, { 'x-forwarded-host': 'evil.example' }, { range: 'bytes=0-10' },
    ]; // prettier-ignore
    for (const path of paths.filter((each) => !FINISHED.test(each)))
      await together(asking, async (headers) => {
        for (const method of ['get', 'head', 'options'] as const) {
          const answer = await ask(`${path}?status=draft&populate=*`, headers, method);
          if (SECRET.test(textOf(answer))) wrong.push(`${method} ${path} ${JSON.stringify(headers)}`);
          if (/evil\.example/.test(textOf(answer))) wrong.push(`${path} believes a forwarded host`);
          if (answer.status >= 500) wrong.push(`${method} ${path} ${answer.status}`);
        }
      });
    expect(wrong).toEqual([]);
  }, 200_000);

  it.each([
    '/api/news-items', '/api/announcements', '/api/personnel-notices', '/api/annual-reports', '/api/annual-reports/2023',
    '/api/columns', '/api/search', '/api/changes', '/api/feeds/all.rss', '/api/feeds/all.atom', '/api/feeds/all.json',
  ])('%s names a parameter that it does not know', async (path) => {
    for (const query of ['status=draft', 'nonsense=1', '__proto__[a]=1&x=1', 'filters2[a]=1']) {
      const { status, body } = await ask(`${path}?${query}`);
      expect([query, status, body.error?.message]).toEqual([query, 400, expect.stringMatching(/\p{Script=Han}/u)]);
    }
  }); // prettier-ignore

  it('pages bear what WeChat and counters hang on an address that is shared', async () => {
    for (const path of [
      '/',
      '/reports/2023',
      `/api/news-items/${shown}/page.html`,
      '/api/annual-reports/2023/report.html',
    ])
      expect([path, (await ask(`${path}?from=timeline&isappinstalled=0&utm_source=x`)).status]).toEqual([
        path,
        200,
      ]);
  });
});

describe('every answer says how it may be used', () => {
  const EVERYWHERE = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'strict-transport-security': expect.stringMatching(/^max-age=\d{7,}/),
    'permissions-policy': expect.stringContaining('geolocation=()'),
  };
  /** Sources of other people in a policy: an address, or a whole scheme but `data:` and `blob:`. */
  const FOREIGN = /https?:(?!\/\/127\.0\.0\.1)|\*\./;

  const kinds: [string, () => PromiseLike<supertest.Response>, number][] = [
    ['the readers’ page', () => ask('/'), 200],
    ['a page of it that is not there', () => ask('/columns/nothing', { accept: 'text/html' }), 404],
    ['its script', () => ask('/assets/site.js'), 200],
    ['public data, prepared', () => ask('/api/news-items'), 200],
    ['one item', () => ask(`/api/news-items/${shown}`), 200],
    ['a refused question', () => ask('/api/news-items?status=draft'), 400],
    ['what is not there', () => ask('/api/nothing'), 404],
    ['an item’s page', () => ask(`/api/news-items/${shown}/page.html`), 200],
    ['an item’s body', () => ask(`/api/news-items/${shown}/fragment.html`), 200],
    ['a report’s page', () => ask('/api/annual-reports/2023/report.html'), 200],
    ['a report’s file', () => ask('/api/annual-reports/2023/report.pdf'), 200],
    ['a feed', () => ask('/api/feeds/all.rss'), 200],
    ['the sitemap', () => ask('/sitemap.xml'), 200],
    ['the interface’s description', () => ask('/api/openapi.json'), 200],
    ['a file that is not there', () => ask('/uploads/nothing.png'), 404],
    ['a roundabout address', () => ask('/%zz'), 404],
    ['health', () => ask('/healthz'), 200],
    ['readiness', () => ask('/readyz'), 200],
    ['the icon', () => ask('/favicon.ico'), 200],
    ['no coding left', () => ask('/api/news-items', { 'accept-encoding': 'identity;q=0, *;q=0' }), 406],
    ['a preflight', () => ask('/api/news-items', { origin: COUNTY, 'access-control-request-method': 'GET' }, 'options'), 204],
    ['too many, as data', () => worn('/api/news-items', {}), 429],
    ['too many, as a page', () => worn('/', { accept: 'text/html,*/*' }), 429],
    ['the panel', () => ask('/admin', { accept: 'text/html' }), 200],
    ['the panel’s data', () => ask('/admin/init'), 200],
    ['the panel without a log-in', () => ask('/content-manager/init'), 401],
    ['a log-in that failed', () => ask('/admin/login', {}, 'post').send({ email: 'a@x.cn', password: 'x' }), 400],
    ['a body that cannot be read', () => ask('/admin/login', { 'content-type': 'application/json' }, 'post').send('{'), 400],
    ['WeChat’s address', () => ask('/api/wechat/callback'), 404],
  ]; // prettier-ignore

  it.each(kinds)('%s', async (kind, answer, expected) => {
    const { status, headers } = await answer();
    expect(status).toBe(expected);
    expect(headers).toMatchObject(EVERYWHERE);
    if (status !== 204) expect(headers['cache-control']).toMatch(/no-cache|no-store|immutable/);
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toMatch(/default-src '(none|self)'/);
    expect(policy).toContain('frame-ancestors');
    expect(policy.replace(/frame-ancestors[^;]*/, '')).not.toMatch(FOREIGN);
    expect(/script-src ([^;]*)/.exec(policy)?.[1] ?? '').not.toMatch(/unsafe|data:|blob:/);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
    if (/panel|log-in/.test(kind)) expect(headers['x-frame-options']).toBe('SAMEORIGIN');
  });

  it('also where nothing has changed', async () => {
    const { headers } = await ask('/api/news-items');
    const again = await ask('/api/news-items', { 'if-none-match': String(headers.etag) });
    expect([again.status, again.headers]).toEqual([
      304,
      expect.objectContaining({ 'x-content-type-options': 'nosniff' }),
    ]);
  });

  it('a person who came too often reads why, in Chinese', async () => {
    const page = await worn('/', { accept: 'text/html' });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.text).toMatch(/<html lang="zh-CN">[\s\S]*请在 \d+ 秒后再试/);
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
  });

  /** From an address whose minute is used up. */
  async function worn(path: string, headers: Record<string, string>) {
    const address = `10.2.0.${(readers += 1) & 255}`;
    for (let asked = 0; asked <= LIMIT; asked += 50)
      await Promise.all(
        Array.from({ length: 50 }, () => ask('/api/nothing', { 'x-forwarded-for': address })),
      );
    return ask(path, { ...headers, 'x-forwarded-for': address });
  }
});

describe('other websites', () => {
  const ORIGINS = [
    'null',
    'https://evil.example',
    'http://127.0.0.1:1337',
    `${COUNTY}.evil.example`,
    'http://www.county.example',
    'file://',
  ];
  const allowing = (headers: Record<string, unknown>) =>
    Object.keys(headers).filter((each) => /^access-control-allow-(?:origin|credentials)$/.test(each));

  it('read only where they are listed, and only what is public', async () => {
    const ways = ['/api/news-items', '/', '/api/annual-reports/2023', '/uploads/x.png', '/admin', '/admin/init', '/admin/login', '/content-manager/init', '/upload/files', '/annual-report/years', '/healthz'];
    for (const path of ways)
      for (const origin of [undefined, ...ORIGINS])
        for (const [method, more] of [['get', {}], ['options', { 'access-control-request-method': 'GET' }], ['options', { 'access-control-request-method': 'DELETE', 'access-control-request-headers': 'authorization' }]] as const) {
          const { headers } = await ask(path, { ...(origin ? { origin } : {}), ...more }, method);
          expect([method, path, origin, allowing(headers)]).toEqual([method, path, origin, []]);
        }
  }, 60_000); // prettier-ignore

  it('a listed one reads the public part without anybody’s log-in, and of the panel nothing', async () => {
    expect((await ask('/api/news-items', { origin: COUNTY })).headers).toMatchObject({
      'access-control-allow-origin': COUNTY,
      vary: expect.stringContaining('Origin'),
    });
    for (const path of ['/admin/init', '/admin/login', '/content-manager/init', '/upload/files'])
      for (const method of ['get', 'options'] as const) {
        const { headers } = await ask(
          path,
          { origin: COUNTY, 'access-control-request-method': 'POST' },
          method,
        );
        expect([path, method, allowing(headers)]).toEqual([path, method, []]);
      }
  });
});

describe('doors that an office does not need are shut', () => {
  let token: string;
  beforeAll(async () => {
    const [admin] = LOGINS;
    const { body } = await app.request
      .post('/admin/login')
      .send({ email: admin!.email, password: admin!.password });
    token = body.data.token;
  });
  const asAdmin = (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) =>
    app.request[method](path).set('authorization', `Bearer ${token}`).send(body);

  it('the log-in is good', async () => {
    expect((await asAdmin('get', '/admin/users/me')).status).toBe(200);
  });

  it('nobody changes what a register is', async () => {
    const contentType = { displayName: 'x', singularName: 'x', pluralName: 'xs', kind: 'collectionType', attributes: {} };
    for (const [method, path] of [['post', '/content-type-builder/content-types'], ['put', `/content-type-builder/content-types/${NEWS}`], ['delete', `/content-type-builder/content-types/${NEWS}`], ['post', '/content-type-builder/update-schema'], ['post', '/content-type-builder/components']] as const) {
      const { status } = await asAdmin(method, path, { contentType, data: { contentTypes: [], components: [] } });
      expect([path, [400, 403, 404, 405].includes(status)]).toEqual([path, true]);
    }
  }); // prettier-ignore

  it.each([
    ['get', '/admin/transfer/runner/push'],
    ['get', '/admin/transfer/runner/pull'],
    ['get', '/admin/transfer/tokens'],
    ['post', '/admin/transfer/tokens'],
    ['get', '/admin/webhooks'],
    ['post', '/admin/webhooks'],
    ['post', '/admin/webhooks/1/trigger'],
    ['get', '/content-manager/homepage/count-documents'],
    ['post', '/mcp'],
    ['get', '/mcp'],
    ['post', '/graphql'],
    ['post', '/api/auth/local'],
    ['post', '/api/auth/local/register'],
    ['get', '/api/users'],
    ['get', '/documentation'],
  ] as const)('%s %s: not there, for an administrator neither', async (method, path) => {
    const body = { name: 'x', url: 'http://169.254.169.254/', headers: {}, events: ['entry.create'], permissions: ['pull'], lifespan: null };
    const answers = [await asAdmin(method, path, body), await app.request[method](path).send(body)];
    // The panel's page is at every address below /admin where there is nothing else.
    const absent = ({ status, headers }: (typeof answers)[0]) =>
      [401, 403, 404, 405].includes(status) || (method === 'get' && (headers['content-type'] ?? '').startsWith('text/html'));
    expect(answers.map(absent)).toEqual([true, true]);
    // The runners of a transfer know no administrators, only tokens of their own.
    if (!path.includes('runner')) expect(answers[0]!.status).not.toBe(401);
  }); // prettier-ignore

  it('nothing is told to the vendor, and of the machine nothing to strangers', async () => {
    const { body } = await app.request.get('/admin/init');
    expect(body.data).toMatchObject({ uuid: false });
    expect(app.strapi.telemetry.isDisabled).toBe(true);
    expect(JSON.stringify(body)).not.toMatch(/\d+\.\d+\.\d+/);
  });

  it('there are no plugins but ours and the CMS’s own', () => {
    expect(Object.keys(app.strapi.plugins).sort()).toEqual(
      ['annual-report', 'channels', 'content-manager', 'content-releases', 'content-type-builder', 'data-migration', 'editorial-review', 'email', 'i18n', 'registers', 'review-workflows', 'upload'].filter((each) => each in app.strapi.plugins),
    );
  }); // prettier-ignore

  it('the content manager refuses what it does not know', async () => {
    const place = `/content-manager/collection-types/${NEWS}`;
    for (const query of ['filters[createdBy][password][$contains]=a', 'filters[createdBy][resetPasswordToken][$notNull]=true', 'sort=createdBy.password', 'populate[createdBy][fields]=password', 'fields=nonsense']) {
      const { status, text } = await asAdmin('get', `${place}?${query}`);
      expect([query, /\$2[aby]\$|resetPasswordToken":"/.test(text), status < 500]).toEqual([query, false, true]);
    }
    const found = async (start: string) =>
      (await asAdmin('get', `${place}?filters[createdBy][password][$startsWith]=${start}`)).body.pagination?.total;
    expect(await found('%242')).toBe(await found('nonsense'));
  }); // prettier-ignore

  it('what cannot be the number of a row is nowhere, and a fault of nobody', async () => {
    for (const [method, path] of [['get', '/admin/users/6abc'], ['get', '/admin/users/99999999999999999999'], ['get', '/admin/roles/6abc'], ['get', '/upload/files/6abc'], ['put', '/admin/users/6abc']] as const) {
      const { status, body } = await asAdmin(method, path, method === 'put' ? { firstname: '甲' } : undefined);
      expect([path, status, body.error?.message]).toEqual([path, 404, expect.stringMatching(/^没有找到.+。$/)]);
    }
  }); // prettier-ignore

  it('what an item lacks is told by the names that the panel shows, whichever button is pressed', async () => {
    const place = `/content-manager/collection-types/${NEWS}`;
    const { documentId } = (await asAdmin('post', place, { content: '正文', bodyCode: 'default' })).body.data;
    const message = '这条信息还不完整，没有公布。请在后台补上：标题。';
    for (const path of [`${place}/${documentId}/actions/publish`, `/editorial-review/items/${documentId}/publish`]) {
      const { status, body } = await asAdmin('post', path, {});
      expect([status, body.error]).toEqual([400, expect.objectContaining({ message, details: expect.objectContaining({ code: 'ITEM_INCOMPLETE' }) })]);
    }
    const withdrawn = await asAdmin('post', `/editorial-review/items/${documentId}/withdraw`, { reason: '试试' });
    expect([withdrawn.status, withdrawn.body.error]).toEqual([409, expect.objectContaining({ message: expect.stringContaining('现在没有公布'), details: { code: 'NOT_PUBLISHED' } })]);
  }); // prettier-ignore

  it('nobody writes under the identity of another document, one that was deleted neither', async () => {
    const place = `/content-manager/collection-types/${NEWS}`;
    const item = { title: '冒名', bodyCode: 'default' };
    const gone = (await asAdmin('post', place, item)).body.data.documentId;
    await asAdmin('delete', `${place}/${gone}`);
    for (const documentId of [gone, shown, 'chosenbyastranger1234567']) {
      const stranger = { documentId, publishedAt: '2020-01-01T00:00:00Z', createdAt: '2020-01-01', nonsense: 1 };
      const { body } = await asAdmin('post', place, { ...item, ...stranger });
      expect(body.data).toMatchObject({ title: '冒名', publishedAt: null });
      expect(body.data.documentId).not.toBe(documentId);
      expect(body.data.createdAt).not.toMatch(/^2020/);
      const own = `${place}/${body.data.documentId}`;
      for (const [method, address] of [['put', own], ['post', `${own}/actions/publish`], ['post', `${place}/clone/${body.data.documentId}`]] as const)
        expect((await asAdmin(method, address, { ...item, ...stranger })).body.data?.documentId).not.toBe(documentId);
    }
    const rows = await app.strapi.db.query(NEWS).findMany({ where: { documentId: shown } });
    expect(rows.map(({ title }: { title: string }) => title).sort()).toEqual([PLANTED.changed, '公开的标题'].sort());
  }); // prettier-ignore
});
