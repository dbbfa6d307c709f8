/** What is written to the log when things go wrong: enough to find the fault, nothing of persons, no secret. */
import { readFileSync } from 'node:fs';
import { PassThrough, Writable } from 'node:stream';
import path from 'node:path';
import { startApp, type App } from '../support/app';

const APPLICATION = 'api::disclosure-application.disclosure-application';
const NAME = '欧阳埋设';
const PHONE = '13900139000';
const IDENTITY = '11010519491231002X';
const CARD = '4111111111111111';
const REQUEST = '埋设申请内容';
const PASSWORD = 'Planted-password-1';
const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJwbGFudGVkIjoxfQ.c2lnbmF0dXJl';
const PLANTED = [
  NAME,
  PHONE,
  IDENTITY,
  CARD,
  REQUEST,
  PASSWORD,
  TOKEN,
  'planted-query',
  'a-secret-only-tests-ever-see',
];

let app: App;
let token: string;
let written = '';

beforeAll(async () => {
  app = await startApp();
  const sink = new Writable({
    objectMode: true,
    write(line: Record<symbol, string>, _encoding, done) {
      written += `${line[Symbol.for('message')] ?? ''}\n`;
      done();
    },
  });
  app.strapi.log.level = 'silly';
  app.strapi.log.clear();
  app.strapi.log.pipe(sink);
  const { body } = await app.request
    .post('/admin/register-admin')
    .send({ email: 'admin@gk.example', password: PASSWORD, firstname: '甲', lastname: '乙' });
  token = body.data.token;
});
afterAll(() => app.stop());
beforeEach(() => {
  written = '';
});

const panel = (method: 'get' | 'post', address: string, body?: object) =>
  app.request[method](address).set('authorization', `Bearer ${token}`).send(body);
const application = (more: object = {}) => ({
  registrationNo: `埋-${Math.random()}`,
  receivedOn: '2023-03-01',
  applicantType: '自然人',
  bodyCode: 'default',
  applicantName: NAME,
  contact: `${PHONE} ${IDENTITY} ${CARD}`,
  request: REQUEST,
  ...more,
});

/** @param telling what an administrator needs to find the fault */
function expectClean(...telling: (string | RegExp)[]) {
  for (const planted of PLANTED) expect(written).not.toContain(planted);
  for (const each of telling) expect(written).toMatch(each);
}

/** Lets every write to a table fail, with the row in PostgreSQL's answer. */
async function withFailing(table: string, act: () => Promise<void>) {
  const { connection } = app.strapi.db;
  await connection.raw(`alter table ${table} add constraint planted_failure check (id < 0) not valid`);
  await act();
  await connection.raw(`alter table ${table} drop constraint planted_failure`);
}

it('an application that the database refuses, entered in the panel', async () => {
  await withFailing('disclosure_applications', async () => {
    const { status, text } = await panel(
      'post',
      `/content-manager/collection-types/${APPLICATION}`,
      application(),
    );
    expect(status).toBe(500);
    for (const planted of PLANTED) expect(text).not.toContain(planted);
  });
  expectClean(/23514/, 'disclosure_applications', 'planted_failure', /\n +at /);
});

it('the same through the document service and imported', async () => {
  await withFailing('disclosure_applications', async () => {
    const faults: unknown[] = [];
    const keep = (error: unknown) => faults.push(error);
    await app.strapi
      .documents(APPLICATION)
      .create({ data: application() as never })
      .catch(keep);
    const bytes = Buffer.from(
      `登记编号,收到日期,申请人类型,申请内容,申请人,联系方式\n1,2023-01-05,自然人,${REQUEST},${NAME},${PHONE}\n`,
    );
    await app.strapi.plugin('registers').service('import')
      .importRegister({ register: 'applications', file: { name: 'a.csv', bytes }, actor: { name: '测试员', mayImportItems: true } })
      .catch(keep); // prettier-ignore
    expect(faults).toHaveLength(2);
    for (const fault of faults) {
      app.strapi.log.error(fault);
      app.strapi.log.error('a write failed', fault);
      app.strapi.log.warn(`a write failed: ${String(fault)}`);
      for (const planted of PLANTED) expect((fault as Error).message).not.toContain(planted);
    }
  });
  expectClean('planted_failure', /a write failed/);
});

it('a value of the wrong kind, and a key that is there already', async () => {
  const { connection } = app.strapi.db;
  for (const [sql, values] of [
    ['select ?::date', [NAME]],
    ['select ?::integer', [PHONE]],
    ['select ?::json', [`{"a": "${NAME}"`]],
    ['insert into strapi_core_store_settings (id, key) values (7, ?), (7, ?)', [NAME, NAME]],
  ] as const)
    await connection.raw(sql, [...values]).catch((error: unknown) => {
      app.strapi.log.error(error);
      app.strapi.log.error(String(error));
      app.strapi.log.error(`wrapped: ${(error as Error).stack ?? ''}`);
    });
  expectClean(/22007/, /22P02|22003/, /23505/);
});

it('what is asked for: names of parameters, not their values', async () => {
  await app.request.get(`/uploads/x.png?expires=1&signature=planted-query`);
  await app.request.get(`/admin/registration-info?registrationToken=planted-query`);
  await app.request.get(`/api/search?q=${encodeURIComponent(NAME)}`);
  await app.request.get(`/api/search?q=${encodeURI(NAME)}&${PHONE}`);
  await panel(
    'get',
    `/content-manager/collection-types/${APPLICATION}?_q=${encodeURIComponent(NAME)}&filters[contact]=${PHONE}`,
  );
  expectClean(/signature=…/, /\/api\/search\?q=…/);
  expect(decodeURIComponent(written.replace(/%(?![0-9A-F]{2})/g, ''))).not.toContain(NAME);
});

it('bodies that cannot be read, log-ins that fail, forms that are refused', async () => {
  const json = { 'content-type': 'application/json' };
  for (const body of [
    `{"applicant":"${NAME}",x}`,
    `{"password":"${PASSWORD}"`,
    `"${NAME}"`,
    NAME,
    `[{"contact":"${PHONE}"]`,
  ])
    await app.request.post('/admin/login').set(json).send(body);
  await app.request.post('/admin/login').send({ email: 'admin@gk.example', password: `${PASSWORD}x` });
  await app.request.post('/admin/forgot-password').send({ email: 'admin@gk.example' });
  await app.request.get('/admin/users/me').set('authorization', `Bearer ${TOKEN}`);
  await panel('post', `/content-manager/collection-types/${APPLICATION}`, application({ receivedOn: NAME }));
  await panel(
    'post',
    `/content-manager/collection-types/${APPLICATION}`,
    application({ applicantType: NAME }),
  );
  await new Promise((resolve) => setTimeout(resolve, 500));
  expectClean(/POST \/admin\/login/);
  expect(written).not.toContain('admin@gk.example');
});

it('the database’s own log', async () => {
  const file = path.join(process.env.GONGKAI_TEST_FOLDER!, 'postgresql.log');
  await withFailing('disclosure_applications', async () => {
    await app.strapi
      .documents(APPLICATION)
      .create({ data: application() as never })
      .catch(() => undefined);
  });
  await app.strapi.db.connection.raw('select ?::date', [NAME]).catch(() => undefined);
  written = readFileSync(file, 'utf8');
  expectClean(/ready to accept connections/);
});

it('whatever else hangs on an error', () => {
  const fault = Object.assign(new Error('could not ask the portal'), {
    config: { headers: { authorization: `Bearer ${TOKEN}` } },
    detail: `Failing row contains (1, ${NAME})`,
    request: { body: REQUEST },
    cause: new Error(PHONE),
  });
  app.strapi.log.error(fault);
  app.strapi.log.error('with more', fault);
  app.strapi.log.info(`ADMIN_JWT_SECRET=a-secret-only-tests-ever-see; Bearer ${TOKEN}; ${IDENTITY}; ${CARD}`);
  expectClean(/could not ask the portal/, /with more/);
});

it('the operator’s tool says of it no more than that', async () => {
  const { main } = (await import(path.resolve(__dirname, '..', '..', 'dist', 'src', 'cli', 'main.js'))) as {
    main: (argv: string[], io: object) => Promise<number>;
  };
  const file = path.join(process.env.GONGKAI_DATA!, 'applications.csv');
  const { writeFile } = await import('node:fs/promises');
  await writeFile(
    file,
    `登记编号,收到日期,申请人类型,申请内容,申请人,联系方式\n2,2023-01-05,自然人,${REQUEST},${NAME},${PHONE}\n`,
  );
  const told: string[] = [];
  const stream = () => new PassThrough().on('data', (piece: Buffer) => told.push(piece.toString()));
  await withFailing('disclosure_applications', async () => {
    const io = { stdout: stream(), stderr: stream(), openApp: () => Promise.resolve(app.strapi) };
    expect(await main(['import', 'applications', file], io)).toBe(1);
  });
  await new Promise((resolve) => setImmediate(resolve));
  written += told.join('');
  expectClean(/23514/, /没有完成|没有接受/);
});
