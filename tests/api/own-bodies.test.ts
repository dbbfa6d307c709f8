/** Rights by body: two bodies, an editor of each, and every way by which one could reach for the other's rows. */
import { BODY, COLUMN, RECEIPT } from '../../src/plugins/editorial-review/domain/roles/types';
import type { OwnBodiesService } from '../../src/plugins/editorial-review/shared/bodies';
import { LOGINS, startApp, type App } from '../support/app';
import { newPerson, signIn, type Person } from '../support/people';

const NEWS = 'api::news-item.news-item';
const EVENTS = 'api::disclosure-event.disclosure-event';
const APPLICATIONS = 'api::disclosure-application.disclosure-application';
const NOT_YOURS = /别的公开主体/;

let app: App;
/** An editor of the office itself, and one of the 街道办 that was added to it. */
let home: Person;
let away: Person;
/** Roles that somebody has put together by hand, with every right on items and registers: of the added body. */
let wide: Person;
let admin: Person;
let manager: Person;
/** documentIds of each body's rows. */
const rows: Record<'home' | 'away', Record<string, string>> = { home: {}, away: {} };

const list = async (who: Person, uid: string, query = ''): Promise<string[]> =>
  (
    await who.ask('get', `/content-manager/collection-types/${uid}?pageSize=100&sort=createdAt:DESC${query}`)
  ).body.results.map(({ documentId }: { documentId: string }) => documentId);
const one = (uid: string, documentId: string) => `/content-manager/collection-types/${uid}/${documentId}`;
const codeOf = async (uid: string, documentId: string): Promise<string | undefined> =>
  (await app.strapi.db.query(uid).findOne({ where: { documentId } }))?.bodyCode;

async function wideRole(): Promise<void> {
  const role = await app.strapi.service('admin::role').create({ name: '自建', code: 'wide', description: '' });
  const fields = (uid: string) => Object.keys(app.strapi.contentType(uid as typeof NEWS).attributes).filter((name) => !['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'].includes(name));
  await app.strapi.service('admin::permission').createMany([
    ...[NEWS, EVENTS, RECEIPT].flatMap((subject) =>
      ['create', 'read', 'update', 'delete', 'publish'].map((act) => ({
        action: `plugin::content-manager.explorer.${act}`, actionParameters: {}, subject, role: role.id,
        conditions: [], properties: ['delete', 'publish'].includes(act) ? {} : { fields: fields(subject) },
      })),
    ),
    ...['plugin::channels.read', 'plugin::channels.send', 'plugin::editorial-review.trail.read', 'plugin::editorial-review.trail.export', 'plugin::registers.import', 'plugin::annual-report.report.read', 'plugin::annual-report.report.submit'].map((action) => ({ action, actionParameters: {}, subject: null, properties: {}, conditions: [], role: role.id })),
  ]);
} // prettier-ignore

beforeAll(async () => {
  app = await startApp({ demo: true });
  const login = (role: string) =>
    signIn(
      app,
      LOGINS.find((each) => each.role === role)!,
    );
  admin = await login('strapi-super-admin');
  manager = await login('gongkai-admin');
  home = await login('gongkai-editor');
  await wideRole();
  away = await newPerson(app, 'away', 'gongkai-editor');
  wide = await newPerson(app, 'wide', 'wide');
  const made = await manager.ask('post', `/content-manager/collection-types/${BODY}`, {
    name: '某街道办事处', bodyCode: 'street', level: '街道', members: { connect: [{ id: away.id }, { id: wide.id }] },
  }); // prettier-ignore
  expect(made.status).toBe(201);
  const { documents } = app.strapi;
  for (const [whose, bodyCode] of [['home', 'default'], ['away', 'street']] as const) {
    const news = await documents(NEWS).create({ data: { title: `${bodyCode}的草稿`, content: '正文', bodyCode } as never });
    const event = await documents(EVENTS).create({ data: { name: `${bodyCode}的活动`, kind: '培训', heldOn: '2023-06-01', bodyCode } as never });
    const column = await documents(COLUMN).create({ data: { name: `${bodyCode}栏目`, code: `own-${bodyCode}`, bodyCode } as never });
    rows[whose] = { [NEWS]: news.documentId, [EVENTS]: event.documentId, [COLUMN]: column.documentId };
  } // prettier-ignore
});
afterAll(() => app.stop());

it('reads bodies and people once a request, whatever rights are worked out', async () => {
  const asked: string[] = [];
  const stop = app.strapi.db.lifecycles.subscribe({
    models: [BODY, 'admin::user'],
    beforeFindMany: ({ model }) => void asked.push(model.uid),
  });
  await home.ask('get', '/admin/users/me/permissions').expect(200);
  await home.ask('get', '/upload/files').expect(200);
  stop();
  expect(asked.sort()).toEqual(['admin::user', 'admin::user', BODY, BODY].sort());
});

it('tells whom a person belongs to', async () => {
  const bodies = app.strapi.plugin('editorial-review').service<OwnBodiesService>('bodies');
  expect(await bodies.of({ id: home.id })).toEqual(['default']);
  expect(await bodies.of({ id: away.id })).toEqual(['street']);
  expect(await bodies.of({ id: manager.id })).toBe('all');
  expect(await bodies.of({ id: admin.id })).toBe('all');
  expect(await bodies.current()).toBe('all');
});

describe.each([NEWS, EVENTS])('%s', (uid) => {
  const each = () => [[home, rows.home, rows.away], [away, rows.away, rows.home], [wide, rows.away, rows.home]] as const; // prettier-ignore

  it('lists, counts and finds her own alone', async () => {
    for (const [who, own, others] of each()) {
      const found = await list(who, uid);
      expect(found).toContain(own[uid]);
      expect(found).not.toContain(others[uid]);
      const word = who === home ? 'street' : 'default';
      const searched = await who.ask('get', `/content-manager/collection-types/${uid}?_q=${encodeURIComponent(`${word}的`)}`);
      expect([searched.body.results, searched.body.pagination.total]).toEqual([[], 0]);
      expect(await list(who, uid, `&filters[bodyCode][$eq]=${word}`)).toEqual([]);
    }
    expect(await list(admin, uid)).toEqual(expect.arrayContaining([rows.home[uid], rows.away[uid]]));
    expect(await list(manager, uid)).toEqual(expect.arrayContaining([rows.home[uid], rows.away[uid]]));
  }); // prettier-ignore

  it('opens, changes, copies and deletes her own alone', async () => {
    for (const [who, own, others] of each()) {
      expect((await who.ask('get', one(uid, own[uid]!))).status).toBe(200);
      const tried = [
        await who.ask('get', one(uid, others[uid]!)),
        await who.ask('put', one(uid, others[uid]!), { bodyCode: who === home ? 'default' : 'street' }),
        await who.ask('delete', one(uid, others[uid]!)),
        await who.ask('post', `/content-manager/collection-types/${uid}/clone/${others[uid]}`, {}),
        await who.ask('post', `/content-manager/collection-types/${uid}/actions/bulkDelete`, { documentIds: [own[uid], others[uid]] }),
      ];
      expect(tried.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
      // What the panel's pages cannot ask for, the CMS refuses before we do, in a word of its own.
      for (const at of [0, 1, 3]) expect(tried[at]!.body.error.message).toMatch(NOT_YOURS);
      expect(await codeOf(uid, others[uid]!)).toBe(who === home ? 'street' : 'default');
      expect(await codeOf(uid, own[uid]!)).toBe(who === home ? 'default' : 'street');
    }
  }); // prettier-ignore

  it('moves none into the other', async () => {
    for (const [who, own] of each()) {
      const moved = await who.ask('put', one(uid, own[uid]!), { bodyCode: who === home ? 'street' : 'default' });
      expect([moved.status, moved.body.error.message]).toEqual([403, expect.stringMatching(NOT_YOURS)]);
      expect(moved.body.error.details.code).toBe('BODY_NOT_YOURS');
      expect((await who.ask('put', one(uid, own[uid]!), { bodyCode: null })).status).toBe(403);
    }
  }); // prettier-ignore
});

it('publishes, takes back and discards none of the other', async () => {
  const news = (name: string) => `${one(NEWS, rows.home[NEWS]!)}/actions/${name}`;
  const many = { documentIds: [rows.home[NEWS]] };
  const ways = () => [
    wide.ask('post', news('publish'), {}),
    wide.ask('post', news('unpublish'), {}),
    wide.ask('post', news('discard'), {}),
    wide.ask('post', `/content-manager/collection-types/${NEWS}/actions/bulkPublish`, many),
    wide.ask('post', `/content-manager/collection-types/${NEWS}/actions/bulkUnpublish`, many),
  ];
  const refused = async () => {
    for (const way of ways()) {
      const { status, body } = await way;
      // Of many, those that are not hers are not there.
      if (status === 200) expect(body).toEqual({ count: 0 });
      else expect([403, 404]).toContain(status);
    }
  };
  await refused();
  expect(await app.strapi.documents(NEWS).findOne({ documentId: rows.home[NEWS]!, status: 'published' })).toBeNull();
  await app.strapi.documents(NEWS).publish({ documentId: rows.home[NEWS]! });
  await refused();
  expect(await app.strapi.documents(NEWS).findOne({ documentId: rows.home[NEWS]!, status: 'published' })).not.toBeNull();
  await app.strapi.documents(NEWS).unpublish({ documentId: rows.home[NEWS]! });
}); // prettier-ignore

it('puts a new row into her own body where she has left the form’s default, and into no other', async () => {
  const make = (who: Person, data: object) =>
    who.ask('post', `/content-manager/collection-types/${APPLICATIONS}`, { registrationNo: '同号-1', receivedOn: '2023-02-01', applicantType: '自然人', ...data }); // prettier-ignore
  expect((await make(home, { bodyCode: 'default' })).body.data.bodyCode).toBe('default');
  // The same number in another body is another matter: her own register is asked whether it is taken.
  expect((await make(away, { bodyCode: 'default' })).body.data.bodyCode).toBe('street');
  expect((await make(away, {})).status).toBe(400);
  const other = await make(home, { registrationNo: '同号-2', bodyCode: 'street' });
  expect([other.status, other.body.error.message]).toEqual([403, expect.stringMatching(NOT_YOURS)]);
  expect((await make(admin, { registrationNo: '同号-2', bodyCode: 'street' })).status).toBe(201);
});

it('pickers offer her own body’s columns', async () => {
  const picked = async (who: Person): Promise<string[]> =>
    (await who.ask('get', `/content-manager/relations/${NEWS}/column?pageSize=100`)).body.results.map(({ documentId }: { documentId: string }) => documentId);
  expect(await picked(away)).toEqual([rows.away[COLUMN]]);
  expect(await picked(home)).toContain(rows.home[COLUMN]);
  expect(await picked(home)).not.toContain(rows.away[COLUMN]);
  const through = await away.ask('get', `/content-manager/relations/${NEWS}/${rows.home[NEWS]}/column`);
  expect([403, 404]).toContain(through.status);
  expect((await list(away, BODY)).length).toBe(1);
}); // prettier-ignore

it('the manager picks people by name', async () => {
  const { body } = await manager.ask('get', `/content-manager/relations/${BODY}/members?pageSize=100`);
  expect(body.results.map(({ firstname }: { firstname: string }) => firstname)).toContain('away');
  // Who belongs where is nobody else's to see or to change.
  const street = (await app.strapi.db.query(BODY).findOne({ where: { bodyCode: 'street' } }))
    .documentId as string;
  expect((await away.ask('get', one(BODY, street))).body.data.members).toBeUndefined();
  expect((await away.ask('put', one(BODY, street), { members: { connect: [{ id: home.id }] } })).status).toBe(
    403,
  );
  expect((await app.request.get('/api/columns')).text).not.toContain('members');
});

describe('imports, reports and channels', () => {
  const file = Buffer.from('名称,类型,日期\n街道培训,培训,2023-03-01\n');
  const send = (who: Person, query: string) =>
    who.ask('post', `/registers/events/import${query}`).attach('file', file, 'events.csv');

  it('import goes into her own body', async () => {
    for (const other of ['default', encodeURIComponent('威海市文登区界石镇人民政府')]) {
      const refused = await send(away, `?body=${other}`);
      expect([refused.status, refused.body.error?.message]).toEqual([403, expect.stringMatching(NOT_YOURS)]);
    }
    expect((await send(home, '?body=street')).status).toBe(403);
    expect((await send(away, '')).body.data).toMatchObject({ ok: true, body: { bodyCode: 'street' } });
    expect((await send(away, '?body=street')).body.data).toMatchObject({ ok: true });
  });

  it('the desk shows her own body’s report, its rows and its texts', async () => {
    const desk = (who: Person, path: string) => who.ask('get', `/annual-report/reports/2023${path}`);
    for (const path of ['', '/approved', '/standing', '/figures/events.training', '/figures/applications.received', '/texts']) {
      const refused = await desk(away, `${path}?body=default`);
      expect([path, refused.status, refused.body.error?.message]).toEqual([path, 403, expect.stringMatching(NOT_YOURS)]);
    }
    expect((await desk(away, '')).body.data.body.name).toBe('某街道办事处');
    expect((await desk(home, '')).body.data.body.name).toContain('界石镇');
    expect((await desk(home, '?body=street')).status).toBe(403);
    const rowsBehind = await desk(away, '/figures/applications.received');
    expect(rowsBehind.status).toBe(200);
    expect(rowsBehind.body.data.rows).toHaveLength(2);
    const submitted = await wide.ask('post', '/annual-report/reports/2023/submit?body=default', {});
    expect(submitted.status).toBe(403);
  }); // prettier-ignore

  it('channels let her deal with what her own body publishes', async () => {
    const article = `/channels/wechat/articles/news-items/${rows.home[NEWS]}`;
    for (const [act, body] of [['push', {}], ['address', { address: 'https://mp.weixin.qq.com/s/x' }], ['delete', {}]] as const) {
      const { status, body: answer } = await wide.ask('post', `${article}/${act}`, body);
      expect([act, status, answer.error?.message]).toEqual([act, 403, expect.stringMatching(NOT_YOURS)]);
    }
    const { rows: deliveries } = await app.strapi.db.connection.raw(
      `insert into channels_deliveries (channel, target, key, op, type, document_id, title, state, newest_only)
       values ('webhook', 'x', 'own-1', 'upsert', 'news-items', ?, 't', 'waiting', false), ('webhook', 'x', 'own-2', 'upsert', 'annual-reports', 'default-2023', 't', 'waiting', false)
       returning id`, [rows.home[NEWS]!]);
    for (const { id } of deliveries)
      for (const [verb, path] of [['get', ''], ['post', '/retry'], ['post', '/cancel']] as const)
        expect((await wide.ask(verb, `/channels/deliveries/${id}${path}`)).status).toBe(403);
    const receipts = await wide.ask('get', '/channels/portal/receipts');
    expect(receipts.body.data.map(({ bodyCode }: { bodyCode: string }) => bodyCode)).not.toContain('default');
    expect((await wide.ask('get', '/channels/export?body=default')).status).toBe(403);
    expect((await wide.ask('get', '/channels/export?body=street')).status).toBe(200);
  }); // prettier-ignore
});

it('the trail shows what was done to rows of her own body', async () => {
  const { body } = await wide.ask('get', '/editorial-review/trail?limit=200');
  const bodies = (body.rows as { bodyCode: string | null }[]).map(({ bodyCode }) => bodyCode);
  expect(new Set(bodies)).toEqual(new Set(['street']));
  const file = await wide.ask('get', '/editorial-review/trail/export?format=csv');
  expect(file.text).toContain('street的草稿');
  expect(file.text).not.toContain('default的草稿');
});

describe('the media library', () => {
  const upload = async (who: Person, name: string): Promise<number> =>
    (await who.ask('post', '/upload').attach('files', Buffer.from(name), { filename: name, contentType: 'text/plain' })).body[0].id; // prettier-ignore
  const files = async (who: Person): Promise<number[]> =>
    (await who.ask('get', '/upload/files?pageSize=100')).body.results.map(({ id }: { id: number }) => id);

  it('shows what people of her own body have put there, and lets her change her own', async () => {
    const [ofHome, ofAway] = [await upload(home, 'a.txt'), await upload(away, 'b.txt')];
    expect(await files(home)).toEqual([ofHome]);
    expect(await files(away)).toEqual([ofAway]);
    expect((await away.ask('get', `/upload/files/${ofHome}`)).status).toBe(403);
    expect((await away.ask('delete', `/upload/files/${ofHome}`)).status).toBe(403);
    const many = await away.ask('post', '/upload/actions/bulk-delete', { fileIds: [ofAway, ofHome] });
    expect([many.status, many.body.error.message]).toEqual([403, expect.stringContaining('别人上传的')]);
    expect((await away.ask('post', '/upload/actions/bulk-move', { fileIds: [ofHome], destinationFolderId: null })).status).toBe(403);
    const folder = async (name: string, parent: number | null): Promise<number> =>
      (await admin.ask('post', '/upload/folders', { name, parent })).body.data.id;
    const outer = await folder('归档', null);
    const inner = await folder('去年', outer);
    for (const lies of [outer, inner]) {
      await admin.ask('post', '/upload/actions/bulk-move', { fileIds: [ofHome], destinationFolderId: lies }).expect(200);
      for (const body of [{ folderIds: [outer], fileIds: [] }, { folderIds: [outer], fileIds: [ofAway] }])
        expect((await away.ask('post', '/upload/actions/bulk-delete', body)).status).toBe(403);
      const moved = { folderIds: [outer], fileIds: [], destinationFolderId: await folder(`去处${lies}`, null) };
      expect((await away.ask('post', '/upload/actions/bulk-move', moved)).status).toBe(403);
    }
    expect((await away.ask('post', '/upload/actions/bulk-delete', { fileIds: [ofAway] })).status).toBe(200);
    expect(await files(home)).toEqual([ofHome]);
    // A colleague sees it, and it is not hers to delete.
    const colleague = await newPerson(app, 'home2', 'gongkai-editor');
    expect(await files(colleague)).toEqual([ofHome]);
    expect((await colleague.ask('delete', `/upload/files/${ofHome}`)).status).toBe(403);
    expect((await home.ask('delete', `/upload/files/${ofHome}`)).status).toBe(200);
  }); // prettier-ignore
});

it('takes in neither files nor columns of another body, and leaves nothing behind where it is tried', async () => {
  const { id, url } = (await away.ask('post', '/upload').attach('files', Buffer.from('内部'), { filename: '内部.txt', contentType: 'text/plain' })).body[0];
  const own = (await home.ask('post', '/upload').attach('files', Buffer.from('公开'), { filename: '公开.txt', contentType: 'text/plain' })).body[0];
  const { [NEWS]: item, [COLUMN]: column } = rows.home;
  const path = `/content-manager/collection-types/${NEWS}`;
  const count = () => app.strapi.db.query(NEWS).count();
  const before = await count();
  const tries: [object, RegExp][] = [
    [{ attachments: [id] }, /别的公开主体的人上传的/],
    [{ attachments: [own.id, id] }, /别的公开主体的人上传的/],
    [{ cover: id }, /别的公开主体的人上传的/],
    [{ content: `见[附件](${url})` }, /别的公开主体的人上传的/],
    [{ column: { connect: [{ documentId: rows.away[COLUMN] }] } }, NOT_YOURS],
    [{ column: { set: [{ documentId: rows.away[COLUMN] }] } }, NOT_YOURS],
  ];
  for (const [data, sentence] of tries) {
    for (const answer of [
      await home.ask('put', one(NEWS, item!), data),
      await home.ask('post', path, { title: '新的', content: '正文', ...data }),
      await home.ask('post', `${path}/clone/${item!}`, { title: '副本', content: '正文', bodyCode: 'default', ...data }),
    ]) {
      expect([data, answer.status, answer.body.error?.message]).toEqual([data, 403, expect.stringMatching(sentence)]);
      expect(JSON.stringify(answer.body)).not.toContain('内部');
    }
  }
  expect(await count()).toBe(before);
  await home.ask('put', one(NEWS, item!), { attachments: [own.id], column: { connect: [{ documentId: column }] } }).expect(200);
  const both = await admin.ask('put', one(NEWS, item!), { attachments: [own.id, id] });
  expect(both.status).toBe(200);
  await home.ask('put', one(NEWS, item!), { title: '已有的留着', attachments: [own.id, id] }).expect(200);
}); // prettier-ignore

it('whoever belongs to two bodies deals with both', async () => {
  const street = (await app.strapi.db.query(BODY).findOne({ where: { bodyCode: 'street' } })).documentId as string;
  const { documentId } = await app.strapi.db.query(BODY).findOne({ where: { bodyCode: 'default' } });
  const both = await manager.ask('put', one(BODY, documentId), { members: { connect: [{ id: away.id }] } });
  expect(both.status).toBe(200);
  expect(await list(away, NEWS)).toEqual(expect.arrayContaining([rows.home[NEWS], rows.away[NEWS]]));
  expect((await away.ask('put', one(NEWS, rows.away[NEWS]!), { bodyCode: 'default' })).status).toBe(200);
  // Taken out of both she is of the office itself again.
  for (const each of [street, documentId])
    expect((await manager.ask('put', one(BODY, each), { members: { disconnect: [{ id: away.id }] } })).status).toBe(200);
  expect((await away.ask('get', one(EVENTS, rows.away[EVENTS]!))).status).toBe(403);
  expect((await away.ask('get', one(EVENTS, rows.home[EVENTS]!))).status).toBe(200);
}); // prettier-ignore
