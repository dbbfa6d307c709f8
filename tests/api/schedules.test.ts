/** 定时: published and taken back at a set minute, once, by those who still may, or refused on record. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type * as doDueModule from '../../src/plugins/editorial-review/server/src/schedules/do-due';
import { startApp, type App } from '../support/app';
import { endAll, follow } from '../support/processes';

const NEWS = 'api::news-item.news-item';
const MINUTE = 60_000;
const PASSWORD = 'Test-password-1';

let app: App;
let doDue: typeof doDueModule.doDue;
let faults: unknown[];
/** The head of the office, who may do everything. */
let head: string;

beforeAll(async () => {
  app = await startApp({ reviewed: true });
  const built = path.resolve('dist/src/plugins/editorial-review/server/src/schedules/do-due.js');
  ({ doDue } = (await import(built)) as typeof doDueModule);
  const { body } = await app.request
    .post('/admin/register-admin')
    .send({ email: 'head@example.cn', password: PASSWORD, firstname: '小明', lastname: '王' });
  head = body.data.token;
});
afterAll(() => app.stop());
beforeEach(() => {
  faults = [];
});
afterEach(async () => {
  await endAll();
  await sql("delete from editorial_schedules where state = 'waiting'");
});

const sql = async <Row = Record<string, unknown>>(text: string, bindings: unknown[] = []) =>
  (await app.strapi.db.connection.raw<{ rows: Row[] }>(text, bindings as never)).rows;
const review = (id: string) => `/editorial-review/items/${id}`;
const call = (verb: 'get' | 'post' | 'delete', address: string, body?: object, token = head) =>
  app.request[verb](address).set('authorization', `Bearer ${token}`).send(body);
/** The next whole minute and some more, as a person would pick it. */
const inMinutes = (count: number) => new Date((Math.floor(Date.now() / MINUTE) + count) * MINUTE);
const written = (at: Date) => `${new Date(at.getTime() + 8 * 60 * MINUTE).toISOString().slice(0, 16)}+08:00`;
const set = (id: string, at: Date | string, action = 'publish', token = head) =>
  call('post', `${review(id)}/schedule`, { action, at: typeof at === 'string' ? at : written(at) }, token);
const doAt = (at: Date, upSince?: Date) =>
  doDue(
    app.strapi,
    () => at,
    (fault) => faults.push(fault),
    upSince && { upSince },
  );
const kept = (id: string) =>
  sql('select action, state, late, problem from editorial_schedules where document_id = ? order by id', [id]);
const acts = async (id: string, ...names: string[]) =>
  sql<{ act: string; way: string; actor_name: string; details: string }>(
    'select act, way, actor_name, details from editorial_trail where subject_id = ? and act = any(?) order by seq',
    [id, names],
  );
const isPublic = async (id: string) => (await app.request.get(`/api/news-items/${id}`)).status === 200;
const edit = (id: string, title: string) =>
  app.strapi.documents(NEWS).update({ documentId: id, data: { title } as never });

async function draft(title = '停水公告'): Promise<string> {
  const data = { title, content: '正文', bodyCode: 'default' } as never;
  return (await app.strapi.documents(NEWS).create({ data })).documentId;
}

/** Submitted by one and signed by another. */
async function approve(id: string): Promise<void> {
  const { fingerprint } = (await call('get', review(id)).expect(200)).body;
  const trail = app.strapi.plugin('editorial-review').service('trail');
  const about = { subject: { type: NEWS, id }, fingerprint };
  const by = (key: string) => ({ key: `user:${key}`, name: key, way: 'panel' });
  await trail.append({ act: 'submit', by: by('writer'), ...about });
  for (const gate of ['political', 'secrecy', 'procedure'])
    await trail.append({ act: 'sign', by: by('reviewer'), details: { gate }, ...about });
}

async function approved(title?: string): Promise<string> {
  const id = await draft(title);
  await approve(id);
  return id;
}

let people = 0;

/** Somebody with these rights on news. */
async function person(...rights: string[]): Promise<{ id: number; token: string; role: number }> {
  const name = `person${String((people += 1))}`;
  const role = (await app.strapi.service('admin::role').create({ name, description: '' })) as { id: number };
  await grant(role.id, rights);
  const login = { email: `${name}@example.cn`, password: PASSWORD, firstname: name };
  const user = (await app.strapi
    .service('admin::user')
    .create({ ...login, roles: [role.id], isActive: true, registrationToken: null })) as { id: number };
  const { body } = await app.request.post('/admin/login').send(login).expect(200);
  return { id: user.id, token: body.data.token, role: role.id };
}

const grant = (role: number, rights: string[]) =>
  app.strapi.service('admin::role').assignPermissions(
    role,
    rights.map((right) => ({
      action: `plugin::content-manager.explorer.${right}`,
      subject: NEWS,
      properties: {},
      conditions: [],
    })),
  );

const scheduler = async (mode: string) => {
  const child = follow(process.execPath, ['tests/support/scheduler.mjs', mode], process.env);
  await child.says(/ready/);
  return child;
};

/** Holds the turn of writing, until so many wait for it. */
async function holdTheTurn(): Promise<(waiting: number) => Promise<void>> {
  const client = new Client({ connectionString: process.env.GONGKAI_EMBEDDED_URL });
  await client.connect();
  await client.query('begin');
  await client.query("select pg_advisory_xact_lock(hashtextextended('editorial-review:trail', 0))");
  const waits = `select 1 from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  return async (waiting) => {
    while ((await sql(waits)).length < waiting) await sleep(20);
    await client.query('commit');
    await client.end();
  };
}

it('publishes at its minute and not before, in the name of who set it', async () => {
  const id = await approved();
  const at = inMinutes(5);
  const { body } = await set(id, at).expect(200);
  expect(body.review.schedules).toEqual([
    expect.objectContaining({
      action: 'publish',
      at: written(at),
      by: '王小明',
      state: 'waiting',
      note: null,
    }),
  ]);
  await doAt(new Date(at.getTime() - 1));
  expect(await isPublic(id)).toBe(false);
  await doAt(at);
  expect(await isPublic(id)).toBe(true);
  expect(await kept(id)).toEqual([{ action: 'publish', state: 'done', late: false, problem: null }]);
  expect(await acts(id, 'publish')).toEqual([
    expect.objectContaining({ way: 'schedule', actor_name: '王小明' }),
  ]);
  expect(await acts(id, 'schedule', 'late')).toHaveLength(1);
  const { body: after } = await call('get', review(id)).expect(200);
  expect(after).toMatchObject({ state: 'published', schedules: [] });
});

it('takes back at its minute, with the reason kept', async () => {
  const id = await approved();
  const [from, to] = [inMinutes(2), inMinutes(4)];
  await set(id, from).expect(200);
  const { body } = await set(id, to, 'unpublish').expect(200);
  expect(body.review.schedules.map(({ action, note }: never) => [action, note])).toEqual([
    ['publish', null],
    ['unpublish', expect.stringContaining('还没有公开')],
  ]);
  await doAt(from);
  expect(await isPublic(id)).toBe(true);
  await doAt(to);
  expect(await isPublic(id)).toBe(false);
  const [withdrawal, ...more] = await acts(id, 'unpublish');
  expect(more).toEqual([]);
  expect(withdrawal).toMatchObject({
    actor_name: '王小明',
    details: expect.stringContaining('定时撤下'),
  });
});

describe('whichever process runs', () => {
  it('does each once and in order when two do it at the same time', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, (_each, at) => approved(`第 ${at} 条`)));
    const [from, to] = [inMinutes(2), inMinutes(3)];
    for (const id of ids) {
      await set(id, from).expect(200);
      await set(id, to, 'unpublish').expect(200);
    }
    const child = await scheduler('due');
    const begin = await holdTheTurn();
    child.tell(to.toISOString());
    await Promise.all([doAt(to), begin(2)]);
    // Who does how many is chance: the other may have done them all before this one's turn came.
    await child.says(/did \d+;/);
    await child.ended;
    expect(faults).toEqual([]);
    for (const id of ids) {
      expect((await acts(id, 'publish', 'unpublish')).map(({ act }) => act)).toEqual([
        'publish',
        'unpublish',
      ]);
      expect(await kept(id)).toMatchObject([{ state: 'done' }, { state: 'done' }]);
      expect(await sql('select 1 from receipts where item_document_id = ?', [id])).toHaveLength(1);
    }
  });

  it('does it once when one is killed in the middle', async () => {
    const id = await approved();
    const at = inMinutes(2);
    await set(id, at).expect(200);
    const child = await scheduler('hang');
    child.tell(at.toISOString());
    await child.says(/in the middle/);
    expect(await isPublic(id)).toBe(false);
    child.signal('SIGKILL');
    await child.ended;
    expect(await kept(id)).toMatchObject([{ state: 'waiting' }]);
    await doAt(at);
    await doAt(at);
    expect(await isPublic(id)).toBe(true);
    expect(await acts(id, 'publish')).toHaveLength(1);
  });

  it('catches up at start with what was missed, in order, and marks it', async () => {
    const [id, other] = [await approved('错过的'), await approved('错过的两次')];
    await set(id, inMinutes(2)).expect(200);
    await set(other, inMinutes(2)).expect(200);
    await set(other, inMinutes(3), 'unpublish').expect(200);
    await sql("update editorial_schedules set due_at = due_at - interval '1 day' where state = 'waiting'");
    const child = await scheduler('serve');
    while ((await kept(other))[1]?.state === 'waiting') await sleep(50);
    child.tell('enough');
    expect(await child.ended).toBe(0);
    expect(await isPublic(id)).toBe(true);
    expect(await isPublic(other)).toBe(false);
    const done = { state: 'done', late: true };
    expect(await kept(id)).toMatchObject([done]);
    expect(await kept(other)).toMatchObject([done, done]);
    const [late, ...more] = await acts(id, 'late');
    expect(more).toEqual([]);
    const details = JSON.parse(late!.details) as { at: string; done: string };
    expect(details).toMatchObject({ action: 'publish' });
    expect(Date.parse(details.done) - Date.parse(details.at)).toBeGreaterThan(12 * 60 * MINUTE);
    expect(late!.way).toBe('schedule');
    const { body } = await call('get', '/editorial-review/lists').expect(200);
    const listed = body.schedules.filter(({ documentId }: never) => [id, other].includes(documentId));
    expect(listed).toHaveLength(3);
    expect(listed[0]).toMatchObject({ title: expect.stringContaining('错过的'), late: true, state: 'done' });
  });

  it('lets a person press the button in the same moment', async () => {
    const id = await approved();
    const at = inMinutes(2);
    await set(id, at).expect(200);
    // Time enough to come in between: when the rights of who set it are asked for.
    const stopWaiting = app.strapi.db.lifecycles.subscribe({
      models: ['admin::user'],
      beforeFindOne: ({ params }) =>
        (params.where as { documentId?: string }).documentId ? sleep(500) : undefined,
    });
    const pressed = sleep(200).then(() => call('post', `${review(id)}/publish`));
    const [, { status }] = await Promise.all([doAt(at), pressed]);
    stopWaiting();
    expect(status).toBe(200);
    expect(faults).toEqual([]);
    expect(await acts(id, 'publish')).toHaveLength(1);
    expect(await kept(id)).toMatchObject([{ state: 'done' }]);
  });

  it('is late after ninety seconds, not before', async () => {
    const [one, two] = [await approved(), await approved()];
    const at = inMinutes(2);
    await set(one, at).expect(200);
    await doAt(new Date(at.getTime() + 90_000));
    await set(two, at).expect(200);
    await doAt(new Date(at.getTime() + 90_001));
    expect(await kept(one)).toMatchObject([{ state: 'done', late: false }]);
    expect(await kept(two)).toMatchObject([{ state: 'done', late: true }]);
  });

  it('is late where nobody was up at its minute, however soon it was made up for', async () => {
    const [missed, taken] = [await approved(), await approved()];
    const at = inMinutes(2);
    const after = (seconds: number) => new Date(at.getTime() + seconds * 1000);
    await set(missed, at).expect(200);
    await doAt(after(75), after(74));
    await set(taken, at).expect(200);
    // Another was up then, for all this one knows, and would have looked within these seconds.
    await doAt(after(15), after(14));
    expect(await kept(missed)).toMatchObject([{ state: 'done', late: true }]);
    expect(await kept(taken)).toMatchObject([{ state: 'done', late: false }]);
    expect(await acts(missed, 'late')).toHaveLength(1);
  });
});

describe('is refused at its minute, on record and once', () => {
  async function refused(id: string, at: Date, sentence: string) {
    await doAt(at);
    expect(await isPublic(id)).toBe(false);
    const [row] = await kept(id);
    expect(row).toMatchObject({ state: 'failed', problem: expect.stringContaining(sentence) });
    const [, failed, ...more] = await acts(id, 'schedule');
    expect(more).toEqual([]);
    expect(JSON.parse(failed!.details)).toMatchObject({ at: written(at), failed: row!.problem });
    const { body } = await call('get', '/editorial-review/lists').expect(200);
    expect(body.schedules).toContainEqual(
      expect.objectContaining({ documentId: id, state: 'failed', note: row!.problem }),
    );
    // It is not tried again, although now it could.
    await doAt(new Date(at.getTime() + MINUTE));
    expect(await acts(id, 'schedule')).toHaveLength(2);
  }

  it('where it is not approved: setting it says so', async () => {
    const id = await draft();
    const at = inMinutes(2);
    const { body } = await set(id, at).expect(200);
    expect(body.review.schedules[0].note).toMatch(/^到时间已经通过审核才会发布。还没有通过审核/);
    await refused(id, at, '还没有通过审核');
    await approve(id);
    await doAt(inMinutes(5));
    expect(await isPublic(id)).toBe(false);
    const { body: after } = await call('get', review(id)).expect(200);
    expect(after.schedules).toMatchObject([{ state: 'failed', note: expect.stringContaining('审核') }]);
    await call('post', `${review(id)}/publish`).expect(200);
    expect((await call('get', review(id))).body.schedules).toEqual([]);
  });

  it('not where it was approved in the meantime', async () => {
    const id = await draft();
    const at = inMinutes(2);
    await set(id, at).expect(200);
    await approve(id);
    expect((await call('get', review(id))).body.schedules).toMatchObject([{ note: null }]);
    await doAt(at);
    expect(await isPublic(id)).toBe(true);
  });

  it('where it was edited since, which the item shows before', async () => {
    const id = await approved();
    const at = inMinutes(2);
    await set(id, at).expect(200);
    await edit(id, '停水公告（改）');
    expect((await call('get', review(id))).body.schedules).toMatchObject([
      { state: 'waiting', note: expect.stringContaining('又改过') },
    ]);
    await refused(id, at, '又改过');
  });

  it('where it is incomplete', async () => {
    const data = { content: '正文', bodyCode: 'default' } as never;
    const { documentId: id } = await app.strapi.documents(NEWS).create({ data });
    await approve(id);
    const at = inMinutes(2);
    await set(id, at).expect(200);
    await refused(id, at, '标题');
  });

  it('where it was deleted', async () => {
    const id = await approved();
    const at = inMinutes(2);
    await set(id, at).expect(200);
    await app.strapi.documents(NEWS).delete({ documentId: id });
    await refused(id, at, '没有这条信息');
  });

  it('where nothing is public to be taken back', async () => {
    const id = await approved();
    const at = inMinutes(2);
    await set(id, at, 'unpublish').expect(200);
    await refused(id, at, '没有公布');
  });

  it('where the person was blocked, or deactivated, or removed since', async () => {
    for (const change of ['blocked = true', 'is_active = false', null]) {
      const { id: user, token } = await person('read', 'publish');
      const id = await approved();
      const at = inMinutes(2);
      await set(id, at, 'publish', token).expect(200);
      if (change) await sql(`update admin_users set ${change} where id = ?`, [user]);
      else await app.strapi.service('admin::user').deleteById(user);
      await refused(id, at, '账号已停用或删除');
    }
  });

  it('where the right was taken from her since', async () => {
    const { token, role } = await person('read', 'publish');
    const id = await approved();
    const at = inMinutes(2);
    await set(id, at, 'publish', token).expect(200);
    await grant(role, ['read']);
    await refused(id, at, '没有发布这条信息的权限');
  });

  it('where the program errs, which the log is told', async () => {
    const id = await approved('出错');
    const at = inMinutes(2);
    await set(id, at).expect(200);
    await sql(`create function fault() returns trigger language plpgsql as $$
      begin if new.title = '出错' and new.published_at is not null then perform 1 / 0; end if; return new; end $$`);
    await sql('create trigger fault before insert on news_items for each row execute function fault()');
    await refused(id, at, '程序出错').finally(() => sql('drop function fault cascade'));
    expect(faults).toMatchObject([{ code: '22012' }]);
  });
});

it('waits on where the database was at fault, and what is set for the same item later waits with it', async () => {
  const [id, other] = [await approved('死锁'), await approved()];
  const [from, to] = [inMinutes(2), inMinutes(3)];
  await set(id, from).expect(200);
  await set(id, to, 'unpublish').expect(200);
  await set(other, to).expect(200);
  await sql(`create function deadlock() returns trigger language plpgsql as $$
    begin if new.title = '死锁' and new.published_at is not null then raise sqlstate '40P01'; end if;
    return new; end $$`);
  await sql('create trigger deadlock before insert on news_items for each row execute function deadlock()');
  await doAt(to).finally(() => sql('drop function deadlock cascade'));
  expect(await kept(id)).toMatchObject([{ state: 'waiting' }, { state: 'waiting' }]);
  expect(await isPublic(other)).toBe(true);
  expect(faults).toMatchObject([{ code: '40P01' }]);
  await doAt(from);
  expect(await isPublic(id)).toBe(true);
  await doAt(to);
  expect(await kept(id)).toMatchObject([{ state: 'done' }, { state: 'done' }]);
});

describe('is set', () => {
  const refusedWith = async (code: string, answer: ReturnType<typeof set>, status = 409) => {
    const { body } = await answer.expect(status);
    expect(body.error).toMatchObject({
      message: expect.stringMatching(/[。]$/),
      details: expect.objectContaining({ code }),
    });
    return body.error.message as string;
  };

  it('in Shanghai time, also around midnight', async () => {
    const id = await approved();
    const day = written(inMinutes(3 * 24 * 60)).slice(0, 10);
    for (const [at, instant] of [
      [`${day}T00:00`, `${day}T00:00:00+08:00`],
      [`${day}T23:59:00+08:00`, `${day}T23:59:00+08:00`],
    ] as const) {
      const { body } = await set(id, at).expect(200);
      const [schedule] = body.review.schedules;
      expect(schedule.at).toBe(`${at.slice(0, 16)}+08:00`);
      const [row] = await sql<{ due_at: Date }>('select due_at from editorial_schedules where id = ?', [schedule.id]); // prettier-ignore
      expect(row!.due_at.toISOString()).toBe(new Date(instant).toISOString());
      await doAt(new Date(Date.parse(instant) - 1));
      expect(await isPublic(id)).toBe(false);
      await call('delete', `${review(id)}/schedule/${String(schedule.id)}`).expect(200);
    }
  });

  it('for a minute to come, at most two years from now', async () => {
    const id = await approved();
    await refusedWith('SCHEDULE_PAST', set(id, inMinutes(0)));
    await refusedWith('SCHEDULE_TOO_FAR', set(id, inMinutes(2 * 366 * 24 * 60)));
    await refusedWith('SCHEDULE_NOT_A_MINUTE', set(id, written(inMinutes(5)).replace('+08:00', ':30+08:00')));
    for (const at of ['明天', '2027-02-30T09:00', '2027-01-01T24:00', '2027-01-01T09:00Z', '2027-01-01T09:00+00:00', '2027-01-01']) {
      await refusedWith('SCHEDULE_TIME_UNREADABLE', set(id, at));
    } // prettier-ignore
    await refusedWith('REQUEST_INVALID', set(id, inMinutes(5), 'explode'), 400);
    await refusedWith('ITEM_UNKNOWN', set('a'.repeat(24), inMinutes(5)), 404);
    expect(await kept(id)).toEqual([]);
    expect(await acts(id, 'schedule')).toEqual([]);
  });

  it('once for an item and action, whoever clicks how often', async () => {
    const id = await approved();
    const at = inMinutes(5);
    const both = await Promise.all([set(id, at), set(id, at)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await kept(id)).toHaveLength(1);
    expect(await acts(id, 'schedule')).toHaveLength(1);
    expect(await refusedWith('SCHEDULE_TWICE', set(id, inMinutes(6)))).toContain('王小明');
    const { token } = await person('read', 'publish');
    await refusedWith('SCHEDULE_TWICE', set(id, at, 'publish', token));
    expect(await kept(id)).toHaveLength(1);
  });

  it('so that it is taken back after it was published', async () => {
    const id = await approved();
    await set(id, inMinutes(5)).expect(200);
    await refusedWith('SCHEDULE_ORDER', set(id, inMinutes(5), 'unpublish'));
    await refusedWith('SCHEDULE_ORDER', set(id, inMinutes(4), 'unpublish'));
    await set(id, inMinutes(6), 'unpublish').expect(200);
    const [first] = (await call('get', review(id))).body.schedules;
    await call('delete', `${review(id)}/schedule/${String(first.id)}`).expect(200);
    await refusedWith('SCHEDULE_ORDER', set(id, inMinutes(7)));
    await set(id, inMinutes(5)).expect(200);
  });

  it('and cancelled, by whoever may publish', async () => {
    const id = await approved();
    const at = inMinutes(5);
    const { body } = await set(id, at).expect(200);
    const where = `${review(id)}/schedule/${String(body.review.schedules[0].id)}`;
    const other = await approved();
    await refusedWith('SCHEDULE_UNKNOWN', call('delete', where.replace(id, other)), 404);
    await refusedWith('SCHEDULE_UNKNOWN', call('delete', `${review(id)}/schedule/x`), 404);
    const { token } = await person('read', 'publish');
    const { body: after } = await call('delete', where, undefined, token).expect(200);
    expect(after.review.schedules).toEqual([]);
    expect(await acts(id, 'unschedule')).toEqual([
      expect.objectContaining({ way: 'panel', actor_name: expect.stringContaining('person') }),
    ]);
    await refusedWith('SCHEDULE_SETTLED', call('delete', where));
    await doAt(at);
    expect(await isPublic(id)).toBe(false);
    expect(await kept(id)).toMatchObject([{ state: 'cancelled' }]);
  });

  it('by those who may publish; others neither set it nor see it', async () => {
    const id = await approved();
    const { token: reader } = await person('read');
    const { token: stranger } = await person();
    await set(id, inMinutes(5), 'publish', reader).expect(403);
    await set(id, inMinutes(5), 'publish', stranger).expect(403);
    await app.request.post(`${review(id)}/schedule`).send({ action: 'publish', at: written(inMinutes(5)) }).expect(401); // prettier-ignore
    const { body } = await set(id, inMinutes(5)).expect(200);
    const where = `${review(id)}/schedule/${String(body.review.schedules[0].id)}`;
    await call('delete', where, undefined, reader).expect(403);
    const seen = async (token: string) =>
      ((await call('get', '/editorial-review/lists', undefined, token).expect(200)).body.schedules as object[]).length; // prettier-ignore
    expect(await seen(reader)).toBeGreaterThan(0);
    expect(await seen(stranger)).toBe(0);
    await app.request.get('/editorial-review/lists').expect(401);
  });
});
