/** The roles: what they are, that they stay as people leave them, and every cell of who may do what. */
import path from 'node:path';
import { BODY, COLUMN, DECLARED_FIGURE, ITEMS, PERSON, RECEIPT, REGISTERS, REPORT_TEMPLATE, REPORT_TEXTS, WORDING } from '../../src/plugins/editorial-review/domain/roles/types'; // prettier-ignore
import { LOGINS, startApp, type App } from '../support/app';
import { newPerson, signIn, type Person } from '../support/people';

const APPLICATIONS = 'api::disclosure-application.disclosure-application';
const NEWS = 'api::news-item.news-item';
const CODES = ['gongkai-editor', 'gongkai-reviewer', 'gongkai-publisher', 'gongkai-report', 'gongkai-admin'];

let app: App;
const people: Record<string, Person> = {};
const as = (role: string): Person => people[role]!;

const prepareAgain = async (): Promise<void> => {
  const { prepareRoles } = await import(
    path.resolve('dist/src/plugins/editorial-review/server/src/roles/prepare-roles.js')
  );
  await prepareRoles(app.strapi);
};
const roleOf = (code: string) => app.strapi.db.query('admin::role').findOne({ where: { code } });
const rightsOf = async (code: string): Promise<{ id: number; action: string; subject: string | null; properties: { fields?: string[] } }[]> =>
  app.strapi.db.query('admin::permission').findMany({ where: { role: { code } }, orderBy: { id: 'asc' } }); // prettier-ignore

beforeAll(async () => {
  app = await startApp({ demo: true });
  for (const login of LOGINS) people[login.role] = await signIn(app, login);
});
afterAll(() => app.stop());

it('are there from the first start, in Chinese, and the maker’s unused ones are not', async () => {
  const roles = await app.strapi.db.query('admin::role').findMany({ orderBy: { id: 'asc' } });
  expect(roles.map(({ code, name }: { code: string; name: string }) => [code, name])).toEqual([
    ['strapi-super-admin', '超级管理员'],
    ['gongkai-editor', '录入员'],
    ['gongkai-reviewer', '审核员'],
    ['gongkai-publisher', '发布员'],
    ['gongkai-report', '年报负责人'],
    ['gongkai-admin', '管理员'],
  ]);
  for (const { description } of roles) expect(description).toMatch(/^[^A-Za-z]+$/);
});

describe('every cell over the content manager', () => {
  const ALL = [
    ...ITEMS,
    ...REGISTERS,
    RECEIPT,
    COLUMN,
    BODY,
    DECLARED_FIGURE,
    REPORT_TEXTS,
    REPORT_TEMPLATE,
    WORDING,
    PERSON,
  ];
  const each = (types: readonly string[], ways: string) => types.map((type) => [type, ways] as const);
  /** c create, r read, u update, d delete, p publish; what is not here is refused. */
  const TABLE: Record<string, Record<string, string>> = {
    'gongkai-editor': Object.fromEntries([...each([...ITEMS, ...REGISTERS], 'crud'), [RECEIPT, 'cru'], ...each([COLUMN, BODY, WORDING], 'r')]),
    'gongkai-reviewer': Object.fromEntries([...each([...ITEMS, ...REGISTERS, RECEIPT, COLUMN], 'r'), [WORDING, 'crud']]),
    'gongkai-publisher': Object.fromEntries([...each(ITEMS, 'rp'), [RECEIPT, 'ru'], [COLUMN, 'r']]),
    'gongkai-report': Object.fromEntries([...each([...REGISTERS, DECLARED_FIGURE], 'crud'), ...each([REPORT_TEXTS, REPORT_TEMPLATE], 'cru'), ...each([RECEIPT, COLUMN, BODY], 'r')]),
    'gongkai-admin': Object.fromEntries([...each([BODY, COLUMN, REPORT_TEMPLATE], 'crud'), ...each([...ITEMS, ...REGISTERS, RECEIPT, DECLARED_FIGURE, REPORT_TEXTS, WORDING, PERSON], 'r')]),
    'strapi-super-admin': Object.fromEntries([...each(ALL, 'crud'), ...each(ITEMS, 'crudp'), [PERSON, 'r']]),
  }; // prettier-ignore
  const NOBODY = 'a'.repeat(24);
  const ways = {
    // A row that is refused for what it says was let in by the right.
    c: (who: Person, uid: string) => who.ask('post', `/content-manager/collection-types/${uid}`, { proactiveShown: '没有的写法' }),
    r: (who: Person, uid: string) => who.ask('get', `/content-manager/collection-types/${uid}`),
    u: (who: Person, uid: string) => who.ask('put', `/content-manager/collection-types/${uid}/${NOBODY}`, {}),
    d: (who: Person, uid: string) => who.ask('delete', `/content-manager/collection-types/${uid}/${NOBODY}`),
    p: (who: Person, uid: string) => who.ask('post', `/content-manager/collection-types/${uid}/${NOBODY}/actions/publish`, {}),
  }; // prettier-ignore

  it.each(Object.keys(TABLE))('%s', async (role) => {
    const found: Record<string, string> = {};
    for (const uid of ALL) {
      const open: string[] = [];
      for (const [way, ask] of Object.entries(ways)) {
        const { status } = await ask(as(role), uid);
        expect([200, 201, 400, 403, 404]).toContain(status);
        if (status !== 403) open.push(way);
      }
      if (open.length > 0) found[uid] = open.join('');
    }
    // Drafts are items' alone: elsewhere publishing is nobody's but the super administrator's to try.
    const table = TABLE[role]!;
    if (role === 'strapi-super-admin')
      for (const uid of ALL.filter((type) => !(ITEMS as readonly string[]).includes(type))) found[uid] = found[uid]!.replace('p', '');
    expect(found).toEqual(table);
  }); // prettier-ignore
});

describe('every cell of the other rights', () => {
  const E = 'gongkai-editor';
  const R = 'gongkai-reviewer';
  const P = 'gongkai-publisher';
  const A = 'gongkai-report';
  const M = 'gongkai-admin';
  const CELLS: [string, 'get' | 'post' | 'put' | 'delete', string, string[]][] = [
    ['import', 'post', '/registers/events/import', [E, A]],
    ['import of items', 'post', '/registers/items/import', [A]],
    ['report desk', 'get', '/annual-report/reports/2023', [E, R, A]],
    ['approval', 'post', '/annual-report/reports/2019/approve', [R]],
    ['publication of the report', 'post', '/annual-report/reports/2019/publish', [A]],
    ['clocks', 'get', '/annual-report/applications/clocks', [E, R, A, M]],
    ['working calendar', 'put', '/annual-report/calendar/2026', [A, M]],
    ['channels', 'get', '/channels/deliveries', [P, M]],
    ['sending', 'post', '/channels/deliveries/1/retry', [P]],
    ['settings of the channels', 'put', '/channels/wechat/settings', [M]],
    ['media library', 'get', '/upload/files', [E, R, P]],
    ['people', 'get', '/admin/users', [M]],
    ['new people', 'post', '/admin/users', [M]],
    ['roles', 'get', '/admin/roles', [M]],
    ['changing roles', 'post', '/admin/roles', []],
    ['types', 'get', '/content-type-builder/content-types', []],
    ['api tokens', 'get', '/admin/api-tokens', []],
    ['admin tokens', 'post', '/admin/admin-tokens', []],
    // Taken out for everybody: the panel's own page is what answers at these addresses.
    ['transfer tokens', 'post', '/admin/transfer/tokens', []],
    ['webhooks', 'post', '/admin/webhooks', []],
    ['views', 'put', `/content-manager/content-types/${NEWS}/configuration`, []],
  ];
  it.each(CELLS)('%s: %s %s', async (_name, verb, address, allowed) => {
    const open: string[] = [];
    for (const role of CODES) {
      const { status } = await as(role).ask(verb, address, verb === 'get' ? undefined : {});
      const closed = /^\/admin\/(transfer|webhooks)/.test(address) ? [401, 403, 404, 405] : [401, 403];
      if (!closed.includes(status)) open.push(role);
    }
    expect(open).toEqual(allowed);
  });

  it('uploading', async () => {
    const open: string[] = [];
    for (const role of CODES) {
      const { status } = await as(role)
        .ask('post', '/upload')
        .attach('files', Buffer.from('纯文字'), { filename: `${role}.txt`, contentType: 'text/plain' });
      if (status !== 403) open.push(role);
    }
    expect(open).toEqual([E]);
  });

  it('rights that no route asks for yet are given as the table says', async () => {
    const holders = async (action: string) => {
      const rows = await app.strapi.db.query('admin::permission').findMany({ where: { action }, populate: ['role'] });
      const codes = rows.map(({ role }: { role: { code: string } }) => role.code);
      return CODES.filter((code) => codes.includes(code));
    }; // prettier-ignore
    expect(await holders('plugin::editorial-review.items.submit')).toEqual([E]);
    for (const gate of ['political', 'secrecy', 'procedure'])
      expect(await holders(`plugin::editorial-review.gates.${gate}`)).toEqual([R]);
    expect(await holders('plugin::editorial-review.items.emergency')).toEqual([P]);
    expect(await holders('plugin::editorial-review.trail.read')).toEqual([R, A, M]);
    expect(await holders('plugin::editorial-review.trail.export')).toEqual([M]);
  });
});

it('who only looks over things never sees what is private of an applicant', async () => {
  const row = await app.strapi.documents(APPLICATIONS).create({
    data: { registrationNo: '私-1', receivedOn: '2023-05-01', applicantType: '自然人', method: '邮政寄送', request: '要一份征地批文', applicantName: '张三丰', contact: '13800138000' } as never,
  }); // prettier-ignore
  for (const role of ['gongkai-reviewer', 'gongkai-admin']) {
    const list = await as(role).ask('get', `/content-manager/collection-types/${APPLICATIONS}?_q=私-1`);
    expect(list.body.results).toHaveLength(1);
    const one = await as(role).ask('get', `/content-manager/collection-types/${APPLICATIONS}/${row.documentId}`);
    expect(one.body.data.registrationNo).toBe('私-1');
    for (const { text } of [list, one]) expect(text).not.toMatch(/张三丰|13800138000|征地批文/);
    const filtered = await as(role).ask('get', `/content-manager/collection-types/${APPLICATIONS}?filters[applicantName][$eq]=张三丰`);
    expect(filtered.body.results ?? []).not.toContainEqual(expect.objectContaining({ documentId: row.documentId, applicantName: '张三丰' }));
    const searched = await as(role).ask('get', `/content-manager/collection-types/${APPLICATIONS}?_q=张三丰`);
    expect(searched.body.results).toEqual([]);
  }
  const clerk = await as('gongkai-editor').ask('get', `/content-manager/collection-types/${APPLICATIONS}/${row.documentId}`);
  expect(clerk.body.data.applicantName).toBe('张三丰');
}); // prettier-ignore

describe('at later starts', () => {
  it('nothing is made twice, whoever starts at once', async () => {
    const before = await Promise.all(CODES.map(rightsOf));
    await Promise.all([prepareAgain(), prepareAgain()]);
    expect(await Promise.all(CODES.map(rightsOf))).toEqual(before);
    expect(await app.strapi.db.query('admin::role').count()).toBe(6);
  });

  it('two who start an empty database at once make one set', async () => {
    await app.strapi.db.query('admin::permission').deleteMany({ where: { role: { code: { $in: CODES } } } });
    const store = { type: 'plugin', name: 'editorial-review', key: 'roles' };
    const kept = await app.strapi.store(store).get({});
    const users = await Promise.all(CODES.map(async (code) => [code, await roleOf(code)] as const));
    await app.strapi.db.query('admin::role').deleteMany({ where: { code: { $in: CODES } } });
    await app.strapi.store(store).delete({});
    await Promise.all([prepareAgain(), prepareAgain()]);
    expect(await app.strapi.db.query('admin::role').count()).toBe(6);
    expect(await app.strapi.store(store).get({})).toEqual(kept);
    for (const [code] of users) {
      const rights = (await rightsOf(code)).map(({ action, subject }) => `${action} ${subject}`);
      expect(new Set(rights).size).toBe(rights.length);
      expect(rights.length).toBeGreaterThan(5);
    }
    // The people of the demo have lost their roles with the old ones.
    for (const { email, role } of LOGINS.slice(1)) {
      const { id } = await roleOf(role);
      await app.strapi.db.query('admin::user').update({ where: { email }, data: { roles: [id] } });
    }
  });

  it('two who find 错敏词库 empty at once fill it once', async () => {
    const { dictionary } = await import(
      path.resolve('dist/src/plugins/editorial-review/server/src/dictionary/index.js')
    );
    const shipped = await app.strapi.db.query(WORDING).count();
    await app.strapi.db.query(WORDING).deleteMany({});
    await app.strapi.db.query('strapi::core-store').deleteMany({ where: { key: { $endsWith: 'dictionary' } } });
    await Promise.all([dictionary.start(app.strapi), dictionary.start(app.strapi)]);
    expect(await app.strapi.db.query(WORDING).count()).toBe(shipped);
    // What an office takes out stays out.
    await app.strapi.db.query(WORDING).deleteMany({});
    await dictionary.start(app.strapi);
    expect(await app.strapi.db.query(WORDING).count()).toBe(0);
  }); // prettier-ignore

  it('what a person has taken away, added or renamed stays', async () => {
    const [first] = await rightsOf('gongkai-editor');
    await app.strapi.db.query('admin::permission').delete({ where: { id: first!.id } });
    await app.strapi.db.query('admin::role').update({ where: { code: 'gongkai-editor' }, data: { name: '党政办录入' } });
    await app.strapi.db.query('admin::role').update({ where: { code: 'strapi-super-admin' }, data: { name: '总管' } });
    const before = await rightsOf('gongkai-editor');
    await prepareAgain();
    expect(await rightsOf('gongkai-editor')).toEqual(before);
    expect((await roleOf('gongkai-editor')).name).toBe('党政办录入');
    expect((await roleOf('strapi-super-admin')).name).toBe('总管');
  }); // prettier-ignore

  it('what a newer version knows more of is added, and nothing else', async () => {
    const store = app.strapi.store({ type: 'plugin', name: 'editorial-review', key: 'roles' });
    const memory = (await store.get({})) as Record<string, Record<string, string[] | null>>;
    const review = memory['gongkai-reviewer']!;
    const read = `plugin::content-manager.explorer.read ${NEWS}`;
    // As an older version left it: without that right, and without that field.
    const { 'plugin::annual-report.report.approve': _, ...older } = review;
    await store.set({ value: { ...memory, 'gongkai-reviewer': { ...older, [read]: review[read]!.filter((field) => field !== 'summary') } } });
    const rights = await rightsOf('gongkai-reviewer');
    const approve = rights.find(({ action }) => action.endsWith('report.approve'));
    const reads = rights.find(({ action, subject }) => action.endsWith('explorer.read') && subject === NEWS);
    await app.strapi.db.query('admin::permission').delete({ where: { id: approve!.id } });
    const fields = reads!.properties.fields!.filter((field) => field !== 'summary' && field !== 'author');
    await app.strapi.db.query('admin::permission').update({ where: { id: reads!.id }, data: { properties: { fields } } });
    await prepareAgain();
    const after = await rightsOf('gongkai-reviewer');
    expect(after.map(({ action }) => action)).toContain('plugin::annual-report.report.approve');
    expect(after.find(({ id }) => id === reads!.id)!.properties.fields!.sort()).toEqual([...fields, 'summary'].sort());
  }); // prettier-ignore

  it('a deleted role stays deleted', async () => {
    const id = (await roleOf('gongkai-publisher')).id as number;
    const { email } = LOGINS.find(({ role }) => role === 'gongkai-publisher')!;
    await app.strapi.db.query('admin::user').update({ where: { email }, data: { roles: [] } });
    await app.strapi.service('admin::role').deleteByIds([id]);
    await prepareAgain();
    expect(await roleOf('gongkai-publisher')).toBeNull();
  });
});

describe('nobody below the super administrator', () => {
  const manager = () => as('gongkai-admin');
  const admin = () => as('strapi-super-admin');
  const idOf = async (code: string): Promise<number> => (await roleOf(code)).id;
  const put = (who: Person, id: number, body: object) => who.ask('put', `/admin/users/${id}`, body);

  it('gives the super administrator’s role, to herself, to another, or to a new account', async () => {
    const top = await idOf('strapi-super-admin');
    const other = await newPerson(app, 'other', 'gongkai-editor');
    const answers = await Promise.all([
      put(manager(), manager().id, { roles: [top] }),
      put(manager(), other.id, { roles: [String(top)] }),
      manager().ask('post', '/admin/users', { email: 'new@example.cn', firstname: '新', roles: [top] }),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBe(403);
      expect(body.error.message).toMatch(/^“超级管理员”这个角色只能由超级管理员授予/);
    }
    expect((await put(manager(), other.id, { roles: [await idOf('gongkai-reviewer')] })).status).toBe(200);
    expect((await put(admin(), other.id, { roles: [top] })).status).toBe(200);
  });

  it('touches a super administrator’s account', async () => {
    const answers = await Promise.all([
      put(manager(), admin().id, { password: 'Taken-over-1', firstname: 'x' }),
      manager().ask('delete', `/admin/users/${admin().id}`),
      manager().ask('post', '/admin/users/batch-delete', { ids: [admin().id] }),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBe(403);
      expect(body.error.message).toContain('超级管理员的账号');
    }
  });

  it('changes her own roles, or what her own role may do', async () => {
    const own = await idOf('gongkai-admin');
    const answer = await put(manager(), manager().id, { roles: [own, await idOf('gongkai-reviewer')] });
    expect([answer.status, answer.body.error.message]).toEqual([403, expect.stringContaining('不能修改自己的角色')]);
    expect((await put(manager(), manager().id, { firstname: '管', roles: [own] })).status).toBe(200);
    // Whoever is given the right to change roles, her own stay out of reach.
    await app.strapi.service('admin::permission').createMany([{ action: 'admin::roles.update', actionParameters: {}, subject: null, properties: {}, conditions: [], role: own }]);
    const widened = await manager().ask('put', `/admin/roles/${own}/permissions`, { permissions: [] });
    expect([widened.status, widened.body.error.message]).toEqual([403, expect.stringContaining('自己所属角色')]);
    const others = await idOf('gongkai-editor');
    expect((await manager().ask('put', `/admin/roles/${others}`, { name: '录入员二', description: '' })).status).toBe(200);
  }); // prettier-ignore
});
