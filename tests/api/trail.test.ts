/** 留痕 over the running project: what is put on record, that nothing can be changed unseen, that it tells no secret. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import type { TrailLine, Verdict } from '../../src/plugins/editorial-review/shared/audit';
import { startApp, type App } from '../support/app';
import { newPerson, signIn, type Person } from '../support/people';

const NEWS = 'api::news-item.news-item';
const APPLICATION = 'api::disclosure-application.disclosure-application';
const EVENT = 'api::disclosure-event.disclosure-event';
const SUPER = 'strapi-super-admin';
const TRAIL = 'dist/src/plugins/editorial-review/server/src/trail';
const PLANTED = {
  name: '欧阳植树',
  phone: '13987654321',
  id: '371081199003074518',
};

let app: App;
let writer: Person;
let other: Person;
beforeAll(async () => {
  app = await startApp({ reviewed: true });
  writer = await newPerson(app, '王芳', SUPER);
  other = await newPerson(app, '李明', SUPER);
});
afterAll(() => app.stop());

const raw = (sql: string, ...bindings: unknown[]) => app.strapi.db.connection.raw(sql, bindings as never);
const audit = () => app.strapi.plugin('editorial-review').service('audit');
const verify = () => audit().verify();
const bringHeadOn = async () => {
  const { headKeeperOf } = await import(path.resolve(TRAIL, 'keep-head.js'));
  await headKeeperOf(app.strapi).bringOn();
};
const headFile = () => path.join(process.env.GONGKAI_DATA!, 'trail-head');
const last = async () => (await audit().list({ limit: 1 })).rows[0];
const acts = async (filter: object = {}) =>
  (await audit().list({ limit: 200, ...filter })).rows as TrailLine[];

async function headAt(seq: number) {
  for (let tries = 0; tries < 50; tries += 1) {
    if (JSON.parse(readFileSync(headFile(), 'utf8')).seq === seq) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the head has not come to ${seq}`);
}

/** As somebody with the database's own account: triggers off, change, triggers on. */
async function tamper(...statements: string[]) {
  await raw('alter table editorial_trail disable trigger all');
  for (const statement of statements) await raw(statement);
  await raw('alter table editorial_trail enable trigger all');
}

async function onVersions(sql: string, ...bindings: unknown[]) {
  await raw('alter table editorial_versions disable trigger all');
  await raw(sql, ...bindings);
  await raw('alter table editorial_versions enable trigger all');
}

/** Changes the trail, looks, and puts everything back. */
async function withTampered(statements: string[], look: () => Promise<void>) {
  await raw('create table kept as select * from editorial_trail');
  try {
    await tamper(...statements);
    await look();
  } finally {
    await tamper('delete from editorial_trail', 'insert into editorial_trail select * from kept');
    await raw('drop table kept');
  }
  expect(await verify()).toMatchObject({ sound: true });
}

async function gongkai(...args: string[]) {
  const { main } = await import(path.resolve('dist/src/cli/main.js'));
  const out = { text: '' };
  const sink = () =>
    new Writable({
      write(chunk, _encoding, done) {
        out.text += String(chunk);
        done();
      },
    });
  const code = await main(args, {
    stdout: sink(),
    stderr: sink(),
    openApp: () => Promise.resolve(app.strapi),
  });
  return { code, text: out.text };
}

const content = (uid: string, id = '') => `/content-manager/collection-types/${uid}${id && `/${id}`}`;
const make = async (uid: string, data: object, by = writer) => {
  const { status, body } = await by.ask('post', content(uid), data);
  expect([status, body.error]).toEqual([201, undefined]);
  return body.data.documentId as string;
};

interface Right {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly fields?: readonly string[] };
  readonly conditions: readonly string[];
}

describe('what is put on record', () => {
  it('the trail begins with what is public already', async () => {
    const rows = await acts({ act: ['adopt'] });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ seq: 1, actorKey: 'system', subjectTitle: '留痕开始' });
  });

  it('rows of registers: made, edited with before and after, deleted; not what the program writes', async () => {
    const id = await make(EVENT, {
      name: '政府开放日',
      kind: '政府开放日',
      heldOn: '2026-05-01',
      bodyCode: 'default',
    });
    const { status } = await writer.ask('put', content(EVENT, id), { participants: 30 });
    expect(status).toBe(200);
    await writer.ask('delete', content(EVENT, id));
    const rows = await acts({ type: EVENT, id });
    expect(rows.map(({ act, actorName }) => [act, actorName])).toEqual([
      ['delete', '王芳'],
      ['edit', '王芳'],
      ['create', '王芳'],
    ]);
    expect(rows[1]?.words).toEqual(['参加人数：空 改为 “30”']);
    expect(rows[1]).toMatchObject({ subjectTitle: '政府开放日', bodyCode: 'default' });
    const made = await app.strapi
      .documents(EVENT)
      .create({ data: { name: '培训', kind: '培训', heldOn: '2026-05-02', bodyCode: 'default' } as never });
    expect(await acts({ id: made.documentId })).toEqual([]);
  });

  it('personal data: who read it, and that it changed, but not what it is', async () => {
    const id = await make(APPLICATION, {
      registrationNo: '2026-1',
      receivedOn: '2026-01-05',
      applicantType: '自然人',
      applicantName: PLANTED.name,
      contact: PLANTED.phone,
      request: `申请公开${PLANTED.name}的补偿`,
      bodyCode: 'default',
    });
    await writer.ask('put', content(APPLICATION, id), { contact: PLANTED.id });
    await other.ask('get', content(APPLICATION, id));
    await other.ask('get', content(APPLICATION));
    // To her the CMS shows none of the private fields: she has read none.
    const reviewer = await newPerson(app, '钱审', 'gongkai-reviewer');
    for (const path of [content(APPLICATION, id), content(APPLICATION)])
      expect((await reviewer.ask('get', path)).text).not.toContain(PLANTED.id);
    const rows = await acts({ type: APPLICATION });
    expect(rows.map(({ actorName }) => actorName)).not.toContain('钱审');
    const reads = rows.filter(({ act, actorName }) => act === 'read' && actorName === '李明');
    expect(reads.map(({ subjectId, details }) => [subjectId, details])).toEqual([
      ['', { count: 1, ids: [id] }],
      [id, {}],
    ]);
    const edit = rows.find(({ act }) => act === 'edit');
    expect(edit?.words).toEqual(['联系方式：已改，不记内容']);
  });

  it('log-ins, in vain too, and log-outs, with the address that asked', async () => {
    await app.request.post('/admin/login').send({ email: 'zhang@example.cn', password: 'wrong-Secret-1' });
    const someone = await newPerson(app, '赵云', SUPER);
    await someone.ask('post', '/admin/logout', {});
    // The CMS answers a log-out before it has told of it.
    while ((await last()).act === 'login') await new Promise((resolve) => setTimeout(resolve, 50));
    const rows = (await acts()).slice(0, 4);
    expect(rows.map(({ act, what }) => [act, what])).toEqual([
      ['logout', '账号《赵云》'],
      ['login', '账号《赵云》'],
      ['account', '账号《赵云》'],
      ['loginFailed', '账号《zh***@example.cn》'],
    ]);
    expect(rows[1]?.details.address).toMatch(/127\.0\.0\.1/);
    expect(rows[2]?.words).toEqual(['新建', '登录邮箱：赵云***@people.example.cn', '角色：超级管理员']);
  });

  it('accounts and roles: what changed, which rights were given and taken', async () => {
    const renamed = await newPerson(app, '改名人', SUPER);
    await writer.ask('put', `/admin/users/${renamed.id}`, { lastname: '刘', password: 'New-password-77' });
    expect((await last()).words).toEqual(['改了：姓、密码']);
    const { body } = await writer.ask('post', '/admin/roles', { name: '试用', description: '' });
    expect(await last()).toMatchObject({ act: 'permission', what: '角色《试用》', words: ['改了：新建'] });
    const right = {
      action: 'plugin::editorial-review.trail.read',
      subject: null,
      properties: {},
      conditions: [],
    };
    const rights = `/admin/roles/${body.data.id}/permissions`;
    expect((await writer.ask('put', rights, { permissions: [right] })).status).toBe(200);
    expect(await last()).toMatchObject({ what: '角色《试用》', words: ['增加：查看留痕'] });
    await writer.ask('put', rights, { permissions: [] });
    expect((await last()).words).toEqual(['取消：查看留痕']);
    await writer.ask('post', '/admin/api-tokens', {
      name: '网站',
      description: '',
      type: 'read-only',
      lifespan: null,
    });
    expect(await last()).toMatchObject({ what: '访问令牌《网站》', actorName: '王芳' });
  });

  it('rights by field and by condition, whichever way they are written', async () => {
    const permissions = app.strapi.db.query('admin::permission');
    const role = await app.strapi.db.query('admin::role').findOne({ where: { code: 'gongkai-reviewer' } });
    const address = `/admin/roles/${role.id}/permissions`;
    const held = async () =>
      ((await writer.ask('get', address)).body.data as Right[]).map(
        ({ action, subject, properties, conditions }) => ({ action, subject, properties, conditions }),
      );
    const put = async (change: (right: Right) => Right) => {
      const { status } = await writer.ask('put', address, { permissions: (await held()).map(change) });
      expect(status).toBe(200);
      return last();
    };
    const reads = (each: Right) => each.action.endsWith('explorer.read') && each.subject === APPLICATION;
    const narrow = (await held()).find(reads)!.properties;
    const wide = { fields: [...narrow.fields!, 'applicantName', 'contact'] };
    expect(await put((each) => (reads(each) ? { ...each, properties: wide } : each))).toMatchObject({
      act: 'permission',
      actorName: '王芳',
      what: '角色《审核员》',
      words: ['查看依申请公开登记：增加字段 申请人、联系方式'],
    });
    expect((await put((each) => (reads(each) ? { ...each, properties: narrow } : each))).words).toEqual([
      '查看依申请公开登记：取消字段 申请人、联系方式',
    ]);
    const downloads = ({ action }: Right) => action === 'plugin::upload.assets.download';
    const own = await put((each) =>
      downloads(each) ? { ...each, conditions: ['admin::is-creator'] } : each,
    );
    expect(own.words).toEqual(['下载文件：增加条件 只限本人新建的']);
    expect((await put((each) => (downloads(each) ? { ...each, conditions: [] } : each))).words).toEqual([
      '下载文件：取消条件 只限本人新建的',
    ]);
    // What is only saved again is no change; what a program writes is one, row by row.
    const seq: number = (await last()).seq;
    expect((await put((each) => each)).seq).toBe(seq);
    const { id } = await permissions.create({
      data: { action: 'admin::users.read', subject: null, properties: {}, conditions: [], role: role.id },
    });
    expect(await last()).toMatchObject({
      actorKey: 'system',
      what: '角色《审核员》',
      words: ['增加：查看账号'],
    });
    await permissions.deleteMany({ where: { id: { $in: [id] } } });
    expect((await last()).words).toEqual(['取消：查看账号']);
    await app.strapi.db
      .query('admin::role')
      .update({ where: { id: role.id }, data: { permissions: { connect: [] } } });
    expect((await last()).seq).toBe(seq + 2);
  });

  it('what the first start gives each role, in one row a role', async () => {
    const { subjectId } = (await acts({ act: ['permission'], text: '审核员' }))[0]!;
    const rows = await acts({ act: ['permission'], type: 'role', id: subjectId! });
    expect(rows.at(-1)).toMatchObject({ actorKey: 'system', words: ['改了：新建'] });
    expect(rows.at(-2)?.words[0]).toMatch(
      /^增加：.*查看依申请公开登记（不含 申请内容、申请人、联系方式）、.*签保密关、退回、/,
    );
    const top = (await acts({ act: ['permission'], text: '超级管理员' })).filter(
      ({ details }) => details.added,
    );
    expect(top).toHaveLength(1);
  });

  it('what an access token may do', async () => {
    const token = {
      name: '镜像',
      description: '',
      type: 'custom',
      permissions: ['api::news-item.news-item.find'],
    };
    const { body } = await writer.ask('post', '/admin/api-tokens', { ...token, lifespan: null });
    expect(await last()).toMatchObject({ what: '访问令牌《镜像》', words: ['增加：查看工作动态'] });
    const wider = [...token.permissions, 'plugin::upload.content-api.upload'];
    await writer.ask('put', `/admin/api-tokens/${body.data.id}`, { ...token, permissions: wider });
    expect(await last()).toMatchObject({ actorName: '王芳', words: ['增加：上传文件'] });
    await writer.ask('delete', `/admin/api-tokens/${body.data.id}`);
    const words = (await acts({ type: 'token', text: '镜像' })).flatMap((row) => row.words);
    expect(words).toContain('取消：查看工作动态、上传文件');
  });

  it('who joins and leaves a 公开主体, by name', async () => {
    const BODY = 'api::body.body';
    const { documentId, name } = await app.strapi.db.query(BODY).findOne({ where: { bodyCode: 'default' } });
    const put = async (members: object) => {
      expect((await writer.ask('put', content(BODY, documentId), { members })).status).toBe(200);
      return (await acts({ act: ['permission'] }))[0];
    };
    const person = { id: other.id, documentId: other.documentId };
    expect(await put({ connect: [person] })).toMatchObject({
      actorName: '王芳',
      what: `公开主体《${name}》`,
      words: ['加入：李明'],
      bodyCode: 'default',
    });
    expect(await put({ disconnect: [person] })).toMatchObject({ words: ['移出：李明'] });
    const { seq } = (await acts({ act: ['permission'] }))[0]!;
    expect((await put({ connect: [] }))?.seq).toBe(seq);
  });

  it('files: uploaded, replaced by another of the same size, and deleted', async () => {
    const { body } = await app.request
      .post('/upload')
      .set('Authorization', writer.token)
      .attach('files', Buffer.from('甲,乙\r\n1,2\r\n'), `名单${PLANTED.phone}.csv`);
    expect(body[0]?.documentId).toBeTruthy();
    expect(await last()).toMatchObject({ act: 'file', actorName: '王芳', details: { kind: '上传' } });
    await app.request
      .post(`/upload?id=${body[0].id}`)
      .set('Authorization', writer.token)
      .attach('files', Buffer.from('甲,乙\r\n1,3\r\n'), `名单${PLANTED.phone}.csv`)
      .expect(200);
    const replaced = await last();
    expect(replaced).toMatchObject({ act: 'file', details: { kind: '替换' } });
    await writer.ask('delete', `/upload/files/${body[0].id}`);
    expect(await last()).toMatchObject({ act: 'file', details: { kind: '删除' } });
  });

  it('imports with their counts, by the panel and by command; a rehearsal is none', async () => {
    const file = path.join(process.env.GONGKAI_DATA!, '公开活动.csv');
    writeFileSync(file, '名称,类型,日期\r\n开放日,政府开放日,2026-03-01\r\n');
    expect(await gongkai('import', 'events', file, '--dry-run')).toMatchObject({ code: 0 });
    const before = await last();
    expect(before.act).not.toBe('import');
    expect(await gongkai('import', 'events', file)).toMatchObject({ code: 0 });
    expect(await last()).toMatchObject({
      act: 'import',
      actorKey: 'operator',
      way: 'command',
      bodyCode: 'default',
      details: { file: '公开活动.csv', rows: 1, created: 1 },
    });
  });

  it('settings by name only', async () => {
    await writer.ask('put', '/channels/wechat/settings', { appSecret: 'f'.repeat(32), autoDraft: false });
    const row = await last();
    expect(row).toMatchObject({ act: 'setting', what: '设置《公众号设置》' });
    expect(row.details.changed).toEqual(expect.arrayContaining(['appSecret', 'autoDraft']));
    expect(JSON.stringify(row)).not.toContain('ffff');
  });
});

/** What silences the table, what is told of it, and the way back. */
const EVIL =
  'create or replace function evil() returns trigger language plpgsql as $$ begin return null; end $$';
const OURS = (body: string) =>
  `create or replace function editorial_trail_refuse_change() returns trigger language plpgsql as $$ ${body} $$`;
const silencers: [string, string[], string, string][] = [
  [
    'a rule',
    ['create rule hush as on insert to editorial_trail do instead nothing'],
    '规则 hush',
    'drop rule hush on editorial_trail',
  ],
  [
    'a trigger that swallows',
    [EVIL, 'create trigger swallow before insert on editorial_trail for each row execute function evil()'],
    '触发器 swallow',
    'drop trigger swallow on editorial_trail',
  ],
  [
    'a function that does nothing any more',
    [OURS("-- BEGIN RAISE EXCEPTION 'the trail is only added to'\n begin return new; end")],
    '函数 editorial_trail_refuse_change',
    OURS("BEGIN RAISE EXCEPTION 'the trail is only added to'; END"),
  ],
  [
    'row-level security',
    ['alter table editorial_trail enable row level security'],
    '设置',
    'alter table editorial_trail disable row level security',
  ],
  [
    'a default',
    ["alter table editorial_trail alter column body_code set default 'x'"],
    '列 body_code',
    'alter table editorial_trail alter column body_code drop default',
  ],
  [
    'a trigger only for some rows',
    [
      `create or replace trigger editorial_versions_immutable before update or delete on editorial_versions
         for each row when (old.number > 1) execute function editorial_versions_refuse_change()`,
    ],
    '触发器 editorial_versions_immutable',
    `create or replace trigger editorial_versions_immutable before update or delete on editorial_versions
       for each row execute function editorial_versions_refuse_change()`,
  ],
];

describe('that nothing is changed unseen', () => {
  const cases: [string, string[], RegExp][] = [
    [
      'a content changed',
      ["update editorial_trail set actor_name = '别人' where seq = 5"],
      /^第 5 行（.*）的内容被改过/,
    ],
    [
      'details rewritten in other words',
      ["update editorial_trail set details = '{ }' where seq = 5"],
      /^第 5 行/,
    ],
    ['a row deleted', ['delete from editorial_trail where seq = 5'], /^留痕缺了第 5 行/],
    ['rows deleted', ['delete from editorial_trail where seq between 5 and 7'], /^留痕缺了第 5 至 7 行/],
    [
      'a row deleted, the rest renumbered',
      [
        'delete from editorial_trail where seq = 5',
        'update editorial_trail set seq = seq + 999 where seq > 5',
        'update editorial_trail set seq = seq - 1000 where seq > 1000',
      ],
      /^第 5 行（.*）接不上前一行/,
    ],
    [
      'a row put in',
      [
        'update editorial_trail set seq = seq + 1001 where seq >= 5',
        'update editorial_trail set seq = seq - 1000 where seq > 1000',
        `insert into editorial_trail select 5, at, act, actor_key, actor_name, way, body_code, subject_type, subject_id,
           subject_title, fingerprint, details, key_id, hash from editorial_trail where seq = 4`,
      ],
      /^第 5 行（.*）不该在这里/,
    ],
    [
      'two rows swapped',
      [
        'update editorial_trail set seq = 9999 where seq = 5',
        'update editorial_trail set seq = 5 where seq = 6',
        'update editorial_trail set seq = 6 where seq = 9999',
      ],
      /^第 5 行/,
    ],
    [
      'another key named',
      ["update editorial_trail set key_id = repeat('a', 16) where seq = 5"],
      /另一把 ENCRYPTION_KEY/,
    ],
    ['the end cut off', ['delete from editorial_trail where seq > 5'], /^留痕末尾缺了第 6 /],
    ['everything deleted', ['delete from editorial_trail'], /^留痕末尾缺了第 1 至/],
  ];
  it.each(cases)('%s', async (_name, statements, sentence) => {
    await headAt((await last()).seq);
    await withTampered(statements, async () => {
      const verdict = await verify();
      expect(verdict.sound).toBe(false);
      expect(verdict.problems[0].sentence).toMatch(sentence);
    });
  });

  it('rewritten from a row on with hashes that need no key', async () => {
    const { rows } = await raw('select seq, hash from editorial_trail where seq >= 5 order by seq');
    let before = 'x';
    const statements = rows.map(({ seq }: { seq: string }) => {
      before = createHash('sha256').update(`${before}${seq}`).digest('hex');
      return `update editorial_trail set actor_name = '别人', hash = '${before}' where seq = ${seq}`;
    });
    await withTampered(statements, async () => {
      expect((await verify()).problems[0]).toMatchObject({ code: 'CHAIN_BROKEN', seq: 5 });
    });
  });

  it('the ordinary statement is refused; a trigger that is off is told', async () => {
    await expect(raw('update editorial_trail set act = act')).rejects.toThrow('only added to');
    await expect(raw('delete from editorial_trail')).rejects.toThrow('only added to');
    await expect(raw('truncate editorial_trail')).rejects.toThrow('only added to');
    await raw('alter table editorial_trail disable trigger editorial_trail_immutable');
    expect((await verify()).problems).toEqual([expect.objectContaining({ code: 'PROTECTION_OFF' })]);
    await raw('alter table editorial_trail enable trigger editorial_trail_immutable');
    expect(await verify()).toMatchObject({ sound: true });
  });

  it('a version changed or taken away, and what is public without a release', async () => {
    const id = await make(NEWS, { title: '版本', content: '原来的话', bodyCode: 'default' });
    for (const change of [
      'update editorial_versions set at = at',
      'delete from editorial_versions',
      'truncate editorial_versions',
    ])
      await expect(raw(change)).rejects.toThrow('kept as it is');
    const put = (text: string) =>
      onVersions(
        'update editorial_versions set content = replace(content, ?, ?) where document_id = ?',
        ...text.split('>'),
        id,
      );
    await put('原来的话>别的话');
    expect((await verify()).problems[0]).toMatchObject({ code: 'VERSION_CHANGED' });
    await put('别的话>原来的话');
    expect(await verify()).toMatchObject({ sound: true });
    await raw('create table kept_versions as select * from editorial_versions where document_id = ?', id);
    await onVersions('delete from editorial_versions where document_id = ?', id);
    expect((await verify()).problems[0]).toMatchObject({ code: 'VERSION_MISSING' });
    await raw('insert into editorial_versions select * from kept_versions');
    // Published by a statement alone, and dated before there was a trail.
    const columns = 'document_id, title, content, body_code, created_at';
    await raw(
      `insert into news_items (${columns}, published_at) select ${columns}, '2001-01-01' from news_items where document_id = ?`,
      id,
    );
    expect((await verify()).problems).toEqual([
      expect.objectContaining({
        code: 'PUBLIC_WITHOUT_RELEASE',
        sentence: expect.stringContaining('没有放行记录：工作动态《版本》。'),
      }),
    ]);
    await raw('delete from news_items where document_id = ? and published_at is not null', id);
  });

  it('an item from before there were versions: its first is on record with the edit, and found when changed', async () => {
    const id = await make(NEWS, { title: '旧闻一则', content: '原来的话', bodyCode: 'default' });
    // As it was imported below the document service: in the table, without a version, without an act.
    await raw('update news_items set document_id = ? where document_id = ?', 'v'.repeat(24), id);
    const { status } = await writer.ask('put', content(NEWS, 'v'.repeat(24)), { content: '改过的话' });
    expect(status).toBe(200);
    expect(await verify()).toMatchObject({ sound: true });
    const tell = (from: string, to: string) =>
      onVersions(
        `update editorial_versions set content = replace(content, ?, ?),
           fingerprint = 'sha256:' || encode(sha256(convert_to(replace(content, ?, ?), 'UTF8')), 'hex')
          where document_id = ? and number = 1`,
        ...[from, to, from, to, 'v'.repeat(24)],
      );
    await tell('原来的话', '别的话');
    expect((await verify()).problems).toEqual([
      expect.objectContaining({
        code: 'VERSION_CHANGED',
        sentence: expect.stringContaining('《旧闻一则》第 1 版'),
      }),
    ]);
    await tell('别的话', '原来的话');
    expect(await verify()).toMatchObject({ sound: true });
    await onVersions('delete from editorial_versions where document_id = ? and number = 1', 'v'.repeat(24));
    expect((await verify()).problems[0].sentence).toContain('《旧闻一则》第 1 版');
    await raw(
      `insert into editorial_versions select document_id, 1, uid, fingerprint, at, '有记录以前', content
         from editorial_versions where document_id = ? and number = 2`,
      'v'.repeat(24),
    );
    await tell('改过的话', '原来的话');
    expect(await verify()).toMatchObject({ sound: true });
  });

  async function withSilencer([, statements, , undo]: (typeof silencers)[number], look: () => Promise<void>) {
    for (const statement of statements) await raw(statement);
    try {
      await look();
    } finally {
      await raw(undo);
    }
    expect(await verify()).toMatchObject({ sound: true });
  }

  it.each(silencers.map((each) => [each[0], each] as const))('told: %s', (_name, silencer) =>
    withSilencer(silencer, async () => {
      expect((await verify()).problems).toEqual([
        expect.objectContaining({
          code: 'PROTECTION_OFF',
          sentence: expect.stringContaining(silencer[2]),
        }),
      ]);
    }),
  );

  it('where the table swallows its row, the act does not happen', async () => {
    const event = { name: '无痕', kind: '培训', heldOn: '2026-05-01', bodyCode: 'default' };
    for (const silencer of silencers.slice(0, 2))
      await withSilencer(silencer, async () => {
        expect((await writer.ask('post', content(EVENT), event)).status).toBe(500);
        const renamed = await writer.ask('put', `/admin/users/${other.id}`, { lastname: '偷改' });
        expect(renamed.status).toBe(500);
      });
    expect(await app.strapi.db.query(EVENT).count({ where: { name: '无痕' } })).toBe(0);
    // Of accounts, too, nothing happens without its row.
    const account = await app.strapi.db.query('admin::user').findOne({ where: { id: other.id } });
    expect(account.lastname).not.toBe('偷改');
  });
});

describe('the end', () => {
  it('an end that was changed or taken away is a problem; a noted one proves it', async () => {
    await headAt((await last()).seq);
    const kept = readFileSync(headFile(), 'utf8');
    writeFileSync(headFile(), kept.replace(/"seq":\d+/, '"seq":3'));
    expect((await verify()).problems[0]).toMatchObject({ code: 'HEAD_CHANGED' });
    // Taken away it is a problem, and stays one whatever is written on, until somebody answers for it on record.
    rmSync(headFile());
    expect((await verify()).problems).toEqual([expect.objectContaining({ code: 'HEAD_MISSING' })]);
    await make(EVENT, { name: '继续', kind: '培训', heldOn: '2026-06-01', bodyCode: 'default' });
    await new Promise((resolve) => setTimeout(resolve, 700));
    await bringHeadOn();
    expect((await verify()).problems).toEqual([expect.objectContaining({ code: 'HEAD_MISSING' })]);
    expect(await gongkai('audit', 'anchor', '--reason', '换了服务器')).toMatchObject({ code: 0 });
    const end = (await last()).seq as number;
    await headAt(end);
    expect(await verify()).toMatchObject({
      sound: true,
      notes: [{ code: 'ANCHOR', sentence: expect.stringContaining('换了服务器') }],
    });
    // The end as it was noted on paper proves what no file here can.
    const noted = (await verify()).end as string;
    expect(noted).toMatch(new RegExp(`^${end}-[0-9a-f]{16}$`));
    await make(EVENT, { name: '抄下以后', kind: '培训', heldOn: '2026-06-01', bodyCode: 'default' });
    expect(await gongkai('audit', 'verify', '--against', noted)).toMatchObject({ code: 0 });
    for (const other of [`${end - 1}-${noted.slice(-16)}`, `${end + 100}-${noted.slice(-16)}`]) {
      const { code, text } = await gongkai('audit', 'verify', '--json', '--against', other);
      expect([code, JSON.parse(text).problems[0].code]).toEqual([1, 'NOT_AS_NOTED']);
    }
    expect((await gongkai('audit', 'verify', '--against', '52')).code).toBe(2);
  });

  it('after a restored backup new rows do not cover up what is missing, until it is put on record', async () => {
    const held = (name: string) => ({ name, kind: '培训', heldOn: '2026-06-01', bodyCode: 'default' });
    for (const name of ['演练一', '演练二', '演练三', '演练四', '演练五']) await make(EVENT, held(name));
    const end = (await last()).seq as number;
    await headAt(end);
    await tamper(`delete from editorial_trail where seq > ${end - 5}`);
    // The process that wrote them knows that they were there.
    const { status, body } = await writer.ask('post', content(EVENT), held('讲座'));
    expect([status, body.error.message]).toEqual([
      403,
      expect.stringMatching(/第 \d+ 行）不见了.*audit anchor/),
    ]);
    expect(await app.strapi.db.query(EVENT).count({ where: { name: '讲座' } })).toBe(0);
    // One that was started since does not; the end that was noted in its folder stays.
    const { forget } = await import(path.resolve(TRAIL, 'last-written.js'));
    forget(app.strapi);
    for (let at = 1; at <= 7; at += 1) await make(EVENT, held(`讲座${at}`));
    await new Promise((resolve) => setTimeout(resolve, 700));
    const missing = `第 ${end - 4} 至 ${end} 行`;
    expect(await gongkai('audit', 'verify')).toMatchObject({
      code: 1,
      text: expect.stringMatching(new RegExp(`${missing}.*audit anchor`)),
    });
    expect(await gongkai('audit', 'anchor')).toMatchObject({ code: 2 });
    expect(await gongkai('audit', 'anchor', '--reason', '恢复了备份', '--as', writer.email)).toMatchObject({
      code: 0,
    });
    expect(await last()).toMatchObject({
      act: 'anchor',
      actorName: '王芳（命令行）',
      details: { text: '恢复了备份', missing: { from: end - 4, to: end } },
      words: ['说明：恢复了备份', `失去${missing}`],
    });
    const { code, text } = await gongkai('audit', 'verify', '--json');
    expect(code).toBe(0);
    const { sound, notes } = JSON.parse(text);
    expect(sound).toBe(true);
    expect(notes.at(-1)).toMatchObject({ code: 'ANCHOR', sentence: expect.stringContaining(missing) });
    expect(await gongkai('audit', 'anchor', '--reason', '再来')).toMatchObject({ code: 1 });
  });

  it('a process that knew of rows that another one has put on record as lost goes on', async () => {
    const { remember } = await import(path.resolve(TRAIL, 'last-written.js'));
    const rows = await acts({ act: ['anchor'] });
    remember(app.strapi, { seq: (rows[0]!.details.missing as { to: number }).to, hash: 'lost' });
    await make(EVENT, { name: '又能办了', kind: '培训', heldOn: '2026-06-01', bodyCode: 'default' });
  });
});

describe('reading it', () => {
  it('page by page, by filters, and as a file that is itself on record', async () => {
    const first = await writer.ask('get', '/editorial-review/trail?limit=5');
    expect(first.body.rows).toHaveLength(5);
    const second = await writer.ask('get', `/editorial-review/trail?limit=5&before=${first.body.next}`);
    expect(second.body.rows[0].seq).toBe(first.body.rows[4].seq - 1);
    const found = await writer.ask(
      'get',
      `/editorial-review/trail?act=create,edit&person=${encodeURIComponent('王')}&text=${encodeURIComponent('开放日')}`,
    );
    expect(found.body.rows.map(({ act }: { act: string }) => act)).toEqual(['edit', 'create']);
    expect((await writer.ask('get', '/editorial-review/trail?from=2099-01-01')).body.rows).toEqual([]);
    expect((await writer.ask('get', '/editorial-review/trail?from=gestern')).status).toBe(400);
    expect((await writer.ask('get', '/editorial-review/trail?where=1')).status).toBe(400);
    const csv = await writer.ask('get', '/editorial-review/trail/export?format=csv&act=import');
    expect(csv.text).toMatch(/^\ufeff序号,时间,办理人/);
    expect(csv.text.split('\r\n')).toHaveLength(3);
    expect(await last()).toMatchObject({ act: 'export', what: '留痕《留痕》', details: { count: 1 } });
    const xlsx = await writer.ask('get', '/editorial-review/trail/export');
    expect(xlsx.headers['content-type']).toContain('spreadsheetml');
    expect((await writer.ask('get', '/editorial-review/trail/verify')).body).toMatchObject({ sound: true });
    const nobody = await newPerson(app, '无权', 'gongkai-editor');
    expect((await nobody.ask('get', '/editorial-review/trail')).status).toBe(403);
    expect((await nobody.ask('get', '/editorial-review/trail/export')).status).toBe(403);
  });

  it('who belongs to another 公开主体 is told the verdict, and how many, but no names', async () => {
    const bodies = app.strapi.documents('api::body.body');
    const reader = await newPerson(app, '乙读者', 'gongkai-report');
    const second = await bodies.create({
      data: {
        name: '乙街道',
        bodyCode: 'yi',
        members: { connect: [{ documentId: reader.documentId }] },
      } as never,
    });
    const ids = await Promise.all(
      ['default', 'yi'].map((bodyCode) =>
        make(NEWS, { title: `${bodyCode}的草稿`, content: '正文', bodyCode }),
      ),
    );
    const columns = 'document_id, title, content, body_code, created_at';
    await raw(
      'create table kept_of_both as select * from editorial_versions where document_id = any(?)',
      ids,
    );
    await onVersions('delete from editorial_versions where document_id = any(?)', ids);
    await raw(
      `insert into news_items (${columns}, published_at) select ${columns}, '2001-01-01' from news_items where document_id = any(?)`,
      ids,
    );
    const told = async (who: Person) =>
      (await who.ask('get', '/editorial-review/trail/verify')).body as Verdict;
    const mine = await told(reader);
    expect([mine.sound, mine.problems.map(({ code }) => code)]).toEqual([
      false,
      ['VERSION_MISSING', 'PUBLIC_WITHOUT_RELEASE'],
    ]);
    expect(mine.sentence).toContain('《yi的草稿》第 1 版，别的公开主体的 1 条。');
    expect(mine.sentence).toContain('工作动态《yi的草稿》，别的公开主体的 1 条。');
    expect(JSON.stringify(mine)).not.toContain('default的草稿');
    expect((await told(writer)).sentence).toContain('《default的草稿》');
    await raw('delete from news_items where document_id = any(?) and published_at is not null', ids);
    await raw('insert into editorial_versions select * from kept_of_both');
    await raw('drop table kept_of_both');
    await bodies.delete({ documentId: second.documentId });
    expect(await verify()).toMatchObject({ sound: true });
  });

  it('what was signed by an invited person who has not changed her password since is a note', async () => {
    const boss = await newPerson(app, '管事', 'gongkai-admin');
    const role = await app.strapi.db.query('admin::role').findOne({ where: { code: 'gongkai-reviewer' } });
    const account = { email: '李四@people.example.cn', firstname: '李四' };
    const { body } = await boss.ask('post', '/admin/users', { ...account, roles: [role.id] });
    // The link is in the answer: whoever invites can register in the other's name.
    await app.request
      .post('/admin/register')
      .send({
        registrationToken: body.data.registrationToken,
        userInfo: { firstname: '李四', password: 'Chosen-by-boss-1' },
      })
      .expect(200);
    const invited = await signIn(app, { email: account.email, password: 'Chosen-by-boss-1' });
    const sign = async (by: Person, title: string) => {
      const at = `/editorial-review/items/${await make(NEWS, { title, content: '正文', bodyCode: 'default' })}`;
      const { fingerprint: seen } = (await writer.ask('post', `${at}/submit`)).body.review;
      expect((await by.ask('post', `${at}/sign`, { gate: 'political', seen })).body.ok).toBe(true);
    };
    const notes = async () =>
      ((await verify()) as Verdict).notes.filter(({ code }) => code === 'SIGNED_AFTER_FOREIGN_PASSWORD');
    await sign(invited, '被邀请的人签的');
    expect(await notes()).toEqual([
      expect.objectContaining({
        sentence: expect.stringMatching(/^第 \d+ 行：李四签字或发布时，密码是管事在 .* 建账号时定的，/),
      }),
    ]);
    const own = { currentPassword: 'Chosen-by-boss-1', password: 'Her-own-word-22' };
    expect((await invited.ask('put', '/admin/users/me', own)).status).toBe(200);
    const again = await signIn(app, { email: account.email, password: own.password });
    const before = await notes();
    await sign(again, '自己的密码');
    expect(await notes()).toEqual(before);
  });

  it('by command', async () => {
    const listed = await gongkai('audit', 'list', '--act', '导入', '--json');
    expect(JSON.parse(listed.text).rows).toHaveLength(1);
    expect((await gongkai('audit', 'list', '--act', '没有')).code).toBe(2);
    const file = path.join(process.env.GONGKAI_DATA!, '留痕.xlsx');
    expect(await gongkai('audit', 'export', file)).toMatchObject({ code: 0 });
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect((await gongkai('audit', 'export', '留痕.doc')).code).toBe(2);
  });
});

it('many at once leave one chain', async () => {
  const third = await newPerson(app, '第三人', SUPER);
  const titles = Array.from({ length: 20 }, (_, at) => `第${at}条`);
  const ids = await Promise.all(
    titles.map((title, at) =>
      make(NEWS, { title, content: '正文', bodyCode: 'default' }, at % 2 ? writer : other),
    ),
  );
  // Six of them pass the review, all at the same time; the CMS then publishes them in one transaction.
  const reviewed = ids.slice(0, 6);
  await Promise.all(
    reviewed.map(async (id) => {
      const at = `/editorial-review/items/${id}`;
      const { body } = await writer.ask('post', `${at}/submit`);
      const signed = { seen: body.review.fingerprint as string };
      for (const gate of ['political', 'secrecy', 'procedure'])
        expect((await third.ask('post', `${at}/sign`, { ...signed, gate })).body.ok).toBe(true);
    }),
  );
  const answers = await Promise.all([
    writer.ask('post', `${content(NEWS)}/actions/bulkPublish`, { documentIds: reviewed }),
    ...ids.slice(6).map((id) => writer.ask('put', content(NEWS, id), { content: '改过' })),
    ...titles.map((name) =>
      other.ask('post', content(EVENT), { name, kind: '培训', heldOn: '2026-07-01', bodyCode: 'default' }),
    ),
  ]);
  expect(answers.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
  expect(await acts({ type: NEWS, act: ['publish'] })).toHaveLength(6);
  expect(await acts({ type: NEWS, act: ['edit'], text: '第' })).toHaveLength(14);
  expect(await acts({ type: EVENT, act: ['create'], text: '第' })).toHaveLength(20);
  expect(await verify()).toMatchObject({ sound: true });
});

it('no personal data stands in it in the clear', async () => {
  const title = `公示${PLANTED.id}`;
  const id = await make(NEWS, { title, content: `电话${PLANTED.phone}。`, bodyCode: 'default' });
  await writer.ask('put', content(NEWS, id), { content: `身份证${PLANTED.id}，电话${PLANTED.phone}` });
  const clean = await make(NEWS, { title: '公示', content: '正文', bodyCode: 'default' });
  const remark = `请问${PLANTED.phone}`;
  const submitted = await writer.ask('post', `/editorial-review/items/${clean}/submit`, { remark });
  expect(submitted.body.ok).toBe(true);
  for (const each of [id, clean])
    expect((await raw('select * from editorial_trail where subject_id = ?', each)).rows).toHaveLength(2);
  const everything = JSON.stringify((await raw('select * from editorial_trail')).rows);
  for (const planted of [
    ...Object.values(PLANTED),
    'Test-password',
    'New-password',
    'wrong-Secret',
    '$2a$',
    '$2b$',
  ])
    expect(everything).not.toContain(planted);
});

it('what was changed on the tables is put right at the next start, and on record', async () => {
  const { protectTrail } = await import(path.resolve(TRAIL, 'protection.js'));
  for (const [, statements] of silencers) for (const statement of statements) await raw(statement);
  await protectTrail(app.strapi);
  const row = await last();
  expect(row).toMatchObject({ act: 'setting', subjectTitle: '留痕的保护' });
  expect(row.details.changed).toHaveLength(silencers.length);
  const { problems } = await verify();
  expect(problems).toEqual([expect.objectContaining({ sentence: expect.stringContaining('现已恢复') })]);
  // What this process found at its start stays a problem as long as it runs.
  await protectTrail(app.strapi);
  expect(await verify()).toMatchObject({
    sound: true,
    notes: expect.arrayContaining([expect.objectContaining({ code: 'PROTECTION_RESTORED' })]),
  });
});
