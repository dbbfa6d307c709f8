/** `GET /api/openapi.json` is true: to the specification, to the routes that there are, and to what they answer. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { startApp, type App } from '../support/app';

interface Operation {
  parameters?: { name: string; in: string }[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

let app: App;
let document: Document;
let ids: Record<string, string>;
let upload: string;

beforeAll(async () => {
  app = await startApp({ demo: true });
  document = (await app.request.get('/api/openapi.json').expect(200)).body;
  const first = async (type: string) =>
    (await app.request.get(`/api/${type}?pagination[pageSize]=1`)).body.data[0]?.documentId;
  ids = Object.fromEntries(
    await Promise.all(
      ['news-items', 'announcements', 'personnel-notices'].map(async (type) => [type, await first(type)]),
    ),
  );
  upload = 'nothing.png';
});
afterAll(() => app.stop());

const operations = () =>
  Object.entries(document.paths).flatMap(([route, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ route, method, operation })),
  );

/** The address with values that exist in the sample. */
function filled(route: string): string {
  const type = route.split('/')[2] ?? '';
  return route
    .replace('{documentId}', ids[type] ?? '')
    .replace('{year}', '2023')
    .replace('/feeds/{column}', '/feeds/all')
    .replace('{code}', 'news')
    .replace('{n}', '1')
    .replace('{name}', upload);
}

it('fits the specification of OpenAPI 3.1', async () => {
  const script = path.resolve(__dirname, '..', 'support', 'validate-openapi.mjs');
  const running = promisify(execFile)(process.execPath, [script]);
  running.child.stdin?.end(JSON.stringify(document));
  const { stdout: output } = await running;
  expect(JSON.parse(output)).toMatchObject({ valid: true, version: '3.1' });
});

it('tells every public route, and none that is not there', () => {
  interface Registered {
    method: string;
    path: string;
    config?: { auth?: unknown };
  }
  const apis = Object.values(
    app.strapi.apis as unknown as Record<string, { routes: Record<string, { routes: Registered[] }> }>,
  );
  const ours = ['annual-report', 'channels'].map(
    (name) =>
      (app.strapi.plugin(name) as unknown as { routes: Record<string, { routes: Registered[] }> }).routes[
        'content-api'
      ],
  );
  const listed = [...apis.flatMap(({ routes }) => Object.values(routes)), ...ours].flatMap((router) => {
    const routes = router?.routes as Registered[] | (() => Registered[]) | undefined;
    return typeof routes === 'function' ? routes() : (routes ?? []);
  });
  const there = listed
    .filter(({ config }) => config?.auth === false)
    .map(({ method, path: way }) => `${method.toLowerCase()} /api${way.replace(/:(\w+)/g, '{$1}')}`)
    .map((each) =>
      each.replace(/(\/api\/(?:news-items|announcements|personnel-notices)\/)\{id\}$/, '$1{documentId}'),
    )
    .flatMap((each) =>
      each === 'get /api/feeds/{file}'
        ? ['rss', 'atom', 'json'].map((e) => `get /api/feeds/{column}.${e}`)
        : [each],
    );
  const told = operations()
    .filter(({ route }) => route.startsWith('/api/'))
    .map(({ method, route }) => `${method} ${route}`);
  expect(told.sort()).toEqual([...new Set(there)].sort());
});

describe('answers', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);

  it('as it says, for every address, status, type and shape', async () => {
    const wrong: string[] = [];
    for (const { route, method, operation } of operations()) {
      const address = filled(route);
      const answer = await app.request[method as 'get' | 'post'](address).buffer(true);
      const said = operation.responses[String(answer.status)];
      const expected = /^\/(?:api\/wechat|uploads|sitemap-)/.test(route) ? [404] : [200];
      if (!expected.includes(answer.status)) wrong.push(`${method} ${address}: ${String(answer.status)}`);
      if (!said) wrong.push(`${method} ${address}: ${String(answer.status)} is not documented`);
      const types = Object.keys(said?.content ?? {});
      const type = (answer.headers['content-type'] ?? '').split(';')[0] ?? '';
      if (types.length > 0 && !types.includes(type))
        wrong.push(`${method} ${address}: ${type}, not ${types.join()}`);
      const schema = said?.content?.['application/json']?.schema;
      if (!schema || type !== 'application/json') continue;
      const validate = ajv.compile({ ...schema, components: document.components });
      if (!validate(answer.body))
        wrong.push(`${method} ${address}: ${ajv.errorsText(validate.errors).slice(0, 300)}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['/api/news-items?status=draft', 400],
    ['/api/news-items/aaaaaaaaaaaaaaaaaaaaaaaa', 404],
    ['/api/annual-reports/abc', 400],
    ['/api/annual-reports/2019', 404],
    ['/api/changes?since=x', 400],
    ['/api/search?page=0', 400],
    ['/api/feeds/none.rss', 404],
    ['/api/columns?x=1', 400],
  ])('refuses %s with %d in the shape it tells', async (address, status) => {
    const { body } = await app.request.get(address).expect(status);
    const validate = ajv.compile({ ...document.components.schemas.Error, components: document.components });
    expect([validate(body), body]).toEqual([true, body]);
  });
});
