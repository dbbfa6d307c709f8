/** 留痕 over the running project: what is put on record, that nothing can be changed unseen, that it tells no secret. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import type { TrailLine } from '../../src/plugins/editorial-review/shared/audit';
import { startApp, type App } from '../support/app';
import { newPerson, type Person } from '../support/people';

const NEWS = 'api::news-item.news-item';
const APPLICATION = 'api::disclosure-application.disclosure-application';
const EVENT = 'api::disclosure-event.disclosure-event';
const SUPER = 'strapi-super-admin';
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

describe('what is put on record', () => {
  it('the trail begins with what is public already', async () => {
    const rows = await acts({ act: ['anchor'] });
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
    const rows = await acts({ type: APPLICATION });
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
    expect((await last()).details).toEqual({ added: [right.action], taken: [] });
    await writer.ask('put', rights, { permissions: [] });
    expect((await last()).details).toEqual({ added: [], taken: [right.action] });
    await writer.ask('post', '/admin/api-tokens', {
      name: '网站',
      description: '',
      type: 'read-only',
      lifespan: null,
    });
    expect(await last()).toMatchObject({ what: '访问令牌《网站》', actorName: '王芳' });
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
    await raw('alter table editorial_versions disable trigger all');
    const put = (text: string) =>
      raw(
        'update editorial_versions set content = replace(content, ?, ?) where document_id = ?',
        ...text.split('>'),
        id,
      );
    await put('原来的话>别的话');
    expect((await verify()).problems[0]).toMatchObject({ code: 'VERSION_CHANGED' });
    await put('别的话>原来的话');
    expect(await verify()).toMatchObject({ sound: true });
    await raw('create table kept_versions as select * from editorial_versions where document_id = ?', id);
    await raw('delete from editorial_versions where document_id = ?', id);
    expect((await verify()).problems[0]).toMatchObject({ code: 'VERSION_MISSING' });
    await raw('insert into editorial_versions select * from kept_versions');
    await raw('alter table editorial_versions enable trigger all');
    // Published by a statement alone, and dated before there was a trail.
    const columns = 'document_id, title, content, body_code, created_at';
    await raw(
      `insert into news_items (${columns}, published_at) select ${columns}, '2001-01-01' from news_items where document_id = ?`,
      id,
    );
    const verdict = await verify();
    expect(verdict.sound).toBe(true);
    expect(verdict.notes.map((note: { sentence: string }) => note.sentence)).toEqual([
      expect.stringContaining(`公开着，但没有放行记录：工作动态《版本》（${id}）`),
    ]);
    await raw('delete from news_items where document_id = ? and published_at is not null', id);
  });
});

describe('the end', () => {
  it('a head that is missing is a note, one that was changed is a problem', async () => {
    await headAt((await last()).seq);
    const kept = readFileSync(headFile(), 'utf8');
    writeFileSync(headFile(), kept.replace(/"seq":\d+/, '"seq":3'));
    expect((await verify()).problems[0]).toMatchObject({ code: 'HEAD_CHANGED' });
    rmSync(headFile());
    expect(await verify()).toMatchObject({ sound: true, notes: [{ code: 'NO_HEAD' }] });
    writeFileSync(headFile(), kept);
    expect(await verify()).toMatchObject({ sound: true, notes: [] });
  });

  it('after a restored backup new rows do not cover up what is missing, until it is put on record', async () => {
    for (const name of ['演练一', '演练二'])
      await make(EVENT, { name, kind: '培训', heldOn: '2026-06-01', bodyCode: 'default' });
    const end = (await last()).seq as number;
    await headAt(end);
    await tamper(`delete from editorial_trail where seq > ${end - 2}`);
    await make(EVENT, { name: '讲座', kind: '培训', heldOn: '2026-06-01', bodyCode: 'default' });
    await make(EVENT, { name: '讲座二', kind: '培训', heldOn: '2026-06-02', bodyCode: 'default' });
    await make(EVENT, { name: '讲座三', kind: '培训', heldOn: '2026-06-03', bodyCode: 'default' });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await gongkai('audit', 'verify')).toMatchObject({
      code: 1,
      text: expect.stringContaining('audit anchor'),
    });
    expect(await gongkai('audit', 'anchor')).toMatchObject({ code: 2 });
    expect(await gongkai('audit', 'anchor', '--reason', '恢复了备份', '--as', writer.email)).toMatchObject({
      code: 0,
    });
    expect(await last()).toMatchObject({
      act: 'anchor',
      actorName: '王芳（命令行）',
      details: { text: '恢复了备份' },
    });
    const { code, text } = await gongkai('audit', 'verify', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(text)).toMatchObject({ sound: true, notes: [{ code: 'ANCHOR' }] });
    expect(await gongkai('audit', 'anchor', '--reason', '再来')).toMatchObject({ code: 1 });
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
  expect(await verify()).toMatchObject({ sound: true, notes: [{ code: 'ANCHOR' }] });
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
