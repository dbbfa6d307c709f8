/** Import over the real database: all or nothing, keys, batches, past publications, and what the database itself refuses. */
import type {
  ImportRequest,
  ImportResult,
} from '../../src/plugins/registers/server/src/use-cases/import-types';
import { definitions } from '../../src/plugins/registers/server/src/repositories/constraint-definitions';
import { ensureConstraints } from '../../src/plugins/registers/server/src/repositories/constraints';
import { prepareFirstStart } from '../../src/plugins/registers/server/src/repositories/first-start';
import { connection, transactions } from '../../src/plugins/registers/server/src/repositories/sql';
import { tableOf } from '../../src/plugins/registers/server/src/repositories/table';
import type { BodiesService } from '../../src/plugins/registers/shared/bodies';
import type { ImportService } from '../../src/plugins/registers/server/src/services/import';
import { importResponse, registerList } from '../../src/plugins/registers/shared/contracts';
import { trailOf } from '../../src/plugin-parts/review-services';
import type { AuditService } from '../../src/plugins/editorial-review/shared/audit';
import { shanghaiDay } from '../../src/shanghai-time';
import { startApp } from '../support/app';

type App = Awaited<ReturnType<typeof startApp>>;
let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.stop();
});

const rows = (sql: string, bindings: unknown[] = []): Promise<Record<string, unknown>[]> =>
  connection(app.strapi)(sql, bindings);
const ID = '110101199003070118';
const count = async (table: string) => Number((await rows(`select count(*) as n from ${table}`))[0]!['n']);

const importer = (): ImportService => app.strapi.plugin('registers').service('import');

const load = (register: string, text: string, options: Partial<ImportRequest> = {}): Promise<ImportResult> =>
  importer().importRegister({
    register,
    file: { name: 'file.csv', bytes: Buffer.from(text) },
    actor: { name: '测试员', mayImportItems: true },
    ...options,
  });
const audit = (): AuditService => app.strapi.plugin('editorial-review').service('audit');
const codes = (result: ImportResult) => (result.ok ? [] : result.problems.map((problem) => problem.code));

describe('a fresh database', () => {
  it('has one body to be named and its columns', async () => {
    expect(await rows('select body_code, name from bodies')).toEqual([
      { body_code: 'default', name: '（请填写机关名称）' },
    ]);
    expect((await rows('select code from columns order by position')).map((row) => row['code'])).toEqual([
      'personnel',
      'announcements',
      'news',
      'openness',
    ]);
  });

  it('resolves a body by name and code, and refuses an unknown one', async () => {
    const service: BodiesService = app.strapi.plugin('registers').service('bodies');
    expect((await service.resolve())?.bodyCode).toBe('default');
    expect((await service.resolve('（请填写机关名称）'))?.bodyCode).toBe('default');
    expect(codes(await load('events', '名称,类型,日期\n甲,培训,2023-01-05\n', { body: '无此机关' }))).toEqual(
      ['BODY_UNKNOWN'],
    );
    expect(codes(await load('letters', 'x'))).toEqual(['REGISTER_UNKNOWN']);
  });
});

describe('registers with a key', () => {
  const HEAD = '登记编号,收到日期,申请人类型,办结日期,办理结果,实收金额（元）,申请人';

  it('writes all or nothing', async () => {
    const bad = await load('applications', `${HEAD}\n1,2023-01-05,自然人,,,,\n2,2023-02-31,自然人,,,,\n`);
    expect(codes(bad)).toEqual(['DATE_IMPOSSIBLE']);
    expect(await count('disclosure_applications')).toBe(0);
  });

  it('keeps nothing of a dry run', async () => {
    const dry = await load('applications', `${HEAD}\n1,2023-01-05,自然人,,,,\n`, { dryRun: true });
    expect(dry).toMatchObject({ ok: true, dryRun: true, created: 1 });
    expect(await count('disclosure_applications')).toBe(0);
  });

  it('makes rows that the document service reads, skips equal ones, refuses others, updates on demand', async () => {
    const file = `${HEAD}\n1,2023-01-05,自然人,2023/2/1,属于国家秘密,"1,234.50",张三\n2,2023年1月6日,其他,,,,\n`;
    expect(await load('applications', file)).toMatchObject({ ok: true, created: 2, updated: 0, skipped: 0 });
    expect(await load('applications', file)).toMatchObject({ ok: true, created: 0, updated: 0, skipped: 2 });
    const [first] = await app.strapi
      .documents('api::disclosure-application.disclosure-application')
      .findMany({ filters: { registrationNo: '1' } });
    expect(first).toMatchObject({
      receivedOn: '2023-01-05',
      outcome: '不予公开 1.属于国家秘密',
      feeReceived: '123450',
      bodyCode: 'default',
    });
    expect(first!.publishedAt).toBeTruthy();

    const changed = `${HEAD}\n1,2023-01-05,自然人,2023/2/1,予以公开,"1,234.50",李四\n2,2023-01-06,其他,,,,\n`;
    const refused = await load('applications', changed);
    expect(codes(refused)).toEqual(['ROW_CONFLICT']);
    expect(JSON.stringify(refused)).toContain(
      '办理结果（已登记 “不予公开 1.属于国家秘密”，文件里 “予以公开”）',
    );
    expect(JSON.stringify(refused)).not.toMatch(/张三|李四/u);
    expect(await load('applications', changed, { update: true })).toMatchObject({
      ok: true,
      updated: 1,
      skipped: 1,
    });
    const [after] = await rows(
      'select document_id, outcome, applicant_name from disclosure_applications where registration_no = ?',
      ['1'],
    );
    expect(after).toEqual({ document_id: first!.documentId, outcome: '予以公开', applicant_name: '李四' });
  });

  it('lets columns that the file does not have alone, and checks the whole row', async () => {
    const part = '登记编号,收到日期,申请人类型\n';
    expect(await load('applications', `${part}1,2023-01-05,自然人\n`)).toMatchObject({
      ok: true,
      skipped: 1,
    });
    const late = await load('applications', `${part}1,2023-03-05,自然人\n`, { update: true });
    expect(codes(late)).toEqual(['CONCLUDED_BEFORE_RECEIVED']);
  });

  it('ends well when two people import the same file at once', async () => {
    const file = `文号,标题,类别,制发日期\n${Array.from({ length: 1500 }, (_, n) => `D-${n},甲,行政规范性文件,2023-01-05`).join('\n')}\n`;
    const results = await Promise.all([load('documents', file), load('documents', file)]);
    expect(results.map((each) => (each.ok ? each.created + each.skipped : 0))).toEqual([1500, 1500]);
    expect(await count('normative_documents')).toBe(1500);
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    const file = `文号,标题,类别,制发日期\n${Array.from({ length: 2500 }, (_, n) => `E-${n},甲,规章,2023-01-05`).join('\n')}\n`;
    await load('documents', file, { onProgress: (step) => steps.push(`${step.phase} ${step.done}`) });
    expect(steps).toEqual(['read 2000', 'write 1000', 'write 2000', 'write 2500']);
  });
});

describe('registers without a key', () => {
  const FILE =
    '年度,事项,数量（件）,金额（元）\n2023,行政许可,12,\n2023,行政许可,12,\n2023,行政事业性收费,,96171.6\n';

  it('counts equal rows, knows the same content again, in any order', async () => {
    expect(await load('tallies', FILE)).toMatchObject({ ok: true, created: 3 });
    const turned =
      '事项,金额,年度,数量\n行政事业性收费,"96,171.60",2023年,\n行政许可,,2023,12\n行政许可,,2023,12\n';
    expect(await load('tallies', turned)).toMatchObject({ ok: true, created: 0, skipped: 3 });
    const [sum] = await rows(
      'select sum(quantity)::text as quantity, sum(amount)::text as amount from administrative_tallies',
    );
    expect(sum).toEqual({ quantity: '24', amount: '9617160' });
  });

  it('says so when rows of the same file were changed since', async () => {
    await rows('delete from administrative_tallies where id = (select min(id) from administrative_tallies)');
    const again = await load('tallies', FILE);
    expect(again).toMatchObject({ ok: true, created: 0, skipped: 3 });
    expect(again.ok && again.notes.join()).toContain('1 行后来在系统里改过或删掉了');
  });

  it('says how many rows look like ones already there', async () => {
    const more = await load('tallies', `${FILE}2023,行政处罚,3,\n`);
    expect(more).toMatchObject({ ok: true, created: 4 });
    expect(more.ok && more.notes.join()).toContain('有 3 行与原来已登记的行内容相同');
  });
});

describe('past publications', () => {
  const HEAD = '编号,渠道,类型,标题,栏目,正文,发布日期,链接,阅读量';
  const WEB = 'N1,政府网站,工作动态,植树,工作动态,正文,2023-03-12,https://example.cn/1,';
  const NEWS = 'api::news-item.news-item';

  it('needs a right of its own', async () => {
    const actor = { name: '测试员', mayImportItems: false };
    expect(codes(await load('items', `${HEAD}\n${WEB}\n`, { actor }))).toEqual(['RIGHT_MISSING']);
  });

  it('makes a published item as the CMS would, and a receipt a publication', async () => {
    const file = `${HEAD}\n${WEB}\nN1,wechat,工作动态,植树,工作动态,正文,2023-03-10,,"1,200"\n`;
    expect(await load('items', file)).toMatchObject({ ok: true, created: 2 });
    const [item] = await app.strapi.documents(NEWS).findMany({ status: 'published', populate: ['column'] });
    expect(item).toMatchObject({
      title: '植树',
      publishedOn: '2023-03-10',
      itemNo: 'N1',
      column: { code: 'news' },
    });
    const made = await app.strapi
      .documents(NEWS)
      .create({ data: { title: '面板里写的', content: 'x' }, status: 'published' });
    const both = await rows(
      'select * from news_items where document_id in (?, ?) order by document_id = ?, published_at nulls first',
      [item!.documentId, made.documentId, made.documentId],
    );
    const filled = both.map((row) =>
      // What was published elsewhere has a day, and no time that is known here.
      Object.keys(row).filter(
        (key) => row[key] !== null && !['item_no', 'published_on', 'first_published_at'].includes(key),
      ),
    );
    expect(filled[0]).toEqual(filled[2]);
    expect(filled[1]).toEqual(filled[3]);
    expect(
      await rows(
        'select channel, confirmation, recorded_by, source_file, column_code, item_document_id, reads from receipts where item_no is not null order by id',
      ),
    ).toEqual([
      {
        channel: '政府网站',
        confirmation: '补录',
        recorded_by: '测试员',
        source_file: 'file.csv',
        column_code: 'news',
        item_document_id: item!.documentId,
        reads: null,
      },
      {
        channel: '微信公众号',
        confirmation: '补录',
        recorded_by: '测试员',
        source_file: 'file.csv',
        column_code: 'news',
        item_document_id: item!.documentId,
        reads: 1200,
      },
    ]);
  });

  it('adds a channel, refuses other content, names unknown columns', async () => {
    expect(
      await load('items', `${HEAD}\n${WEB}\nN1,公告栏,工作动态,植树,工作动态,正文,2023-03-13,,\n`),
    ).toMatchObject({ ok: true, created: 1, skipped: 1 });
    expect(codes(await load('items', `${HEAD}\n${WEB.replace('植树', '种树')}\n`))).toEqual(['ROW_CONFLICT']);
    expect(
      codes(
        await load('items', `${HEAD}\n${WEB.replace('工作动态,植树', '公告公示,植树')}\n`, { update: true }),
      ),
    ).toEqual(['ROW_CONFLICT']);
    const unknown = await load('items', `${HEAD}\n${WEB.replace('植树,工作动态', '植树,工作简报')}\n`);
    expect(codes(unknown)).toEqual(['COLUMN_UNKNOWN']);
    expect(JSON.stringify(unknown)).toContain('现有：人事信息、公告公示、工作动态、政务公开组织推进');
  });

  it('each item goes on record with what it says to the public, and with a version', async () => {
    const [item] = await app.strapi.documents(NEWS).findMany({ filters: { itemNo: 'N1' } });
    const [row, ...others] = await trailOf(app.strapi).about({ type: NEWS, id: item!.documentId });
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      act: 'import',
      subjectTitle: '植树',
      bodyCode: 'default',
      details: { kind: '补录', file: 'file.csv', line: 2, version: 1 },
    });
    const versions = 'select number, fingerprint from editorial_versions where document_id = ?';
    expect(await rows(versions, [item!.documentId])).toEqual([{ number: 1, fingerprint: row!.fingerprint }]);
    const { problems, notes } = await audit().verify();
    expect(problems).toEqual([]);
    expect(notes.filter(({ sentence }) => sentence.includes('植树'))).toEqual([]);
  });

  it('takes nothing of today or later', async () => {
    const today = shanghaiDay(new Date());
    const file = `${HEAD}\nN2,政府网站,工作动态,题,,,${today},,\nN3,政府网站,工作动态,题,,,2099-01-01,,\n`;
    const refused = await load('items', file, { dryRun: true });
    expect(refused).toMatchObject({
      problems: [
        { line: 2, column: '发布日期', value: today, code: 'DATE_NOT_PAST' },
        { line: 3, value: '2099-01-01', code: 'DATE_NOT_PAST' },
      ],
    });
    expect(JSON.stringify(refused)).toContain('请在后台写好并提交审核');
  });

  it.each([
    ['标题', 'ID_NUMBER', '张三110101199003070118', '正文'],
    ['正文', 'BANK_CARD', '题', '汇至账号6222021234567890128'],
  ])('%s: no %s', async (column, code, title, content) => {
    const file = `${HEAD}\nN4,政府网站,工作动态,${title},,${content},2023-05-01,,\n`;
    const refused = await load('items', file, { acceptWarnings: true });
    expect(refused).toMatchObject({ problems: [{ line: 2, column, code }] });
    expect(JSON.stringify(refused)).not.toMatch(/\d{15}/);
    expect(JSON.stringify(refused)).toContain('请删去');
  });

  it('warnings are looked through first, and stay on record', async () => {
    const file = `${HEAD}\nN5,政府网站,工作动态,题,,电话13912345678，截止目前,2023-05-01,,\n`;
    const refused = await load('items', file);
    expect(codes(refused)).toEqual(['MOBILE', 'WORDING']);
    expect(JSON.stringify(refused)).toContain('--accept-warnings');
    expect(JSON.stringify(refused)).not.toContain('13912345678');
    const taken = await load('items', file, { acceptWarnings: true });
    expect(taken).toMatchObject({ ok: true, created: 1 });
    expect(JSON.stringify(taken)).toContain('第 2 行：正文第1段有手机号码 139****5678。核对过，照样导入。');
    const [item] = await app.strapi.documents(NEWS).findMany({ filters: { itemNo: 'N5' } });
    const [row] = await trailOf(app.strapi).about({ type: NEWS, id: item!.documentId });
    expect(row!.details.overridden).toHaveLength(2);
    // The same file again changes nothing, and asks nothing.
    expect(await load('items', file)).toMatchObject({ ok: true, skipped: 1 });
  });

  it('rewrites both rows on demand, unless somebody has edited or reviewed the item', async () => {
    const file = `${HEAD}\n${WEB.replace('植树,工作动态', '种树,openness')}\n`;
    expect(await load('items', file, { update: true })).toMatchObject({ ok: true, updated: 1 });
    const [item] = await app.strapi
      .documents(NEWS)
      .findMany({ status: 'published', filters: { itemNo: 'N1' }, populate: ['column'] });
    expect(item).toMatchObject({ title: '种树', column: { code: 'openness' } });
    expect(
      await rows('select distinct item_title, column_code from receipts where item_no = ?', ['N1']),
    ).toEqual([{ item_title: '种树', column_code: 'openness' }]);
    const [, rewritten] = await trailOf(app.strapi).about({ type: NEWS, id: item!.documentId });
    expect(rewritten).toMatchObject({ act: 'import', details: { kind: '补录', version: 2 } });
    expect(rewritten!.details.changes).toContainEqual({
      field: 'title',
      label: '标题',
      before: '植树',
      after: '种树',
    });
    await app.strapi
      .documents(NEWS)
      .update({ documentId: item!.documentId, data: { title: '已改未发' } as never });
    const refused = await load('items', `${HEAD}\n${WEB}\n`, { update: true });
    expect(codes(refused)).toEqual(['ITEM_REVIEWED']);
    expect(JSON.stringify(refused)).toContain('请在后台修改并提交审核');
    expect(
      await rows('select title from news_items where item_no = ? and published_at is not null', ['N1']),
    ).toEqual([{ title: '种树' }]);
  });
});

describe('the panel', () => {
  const APPLICATION = 'api::disclosure-application.disclosure-application';
  const create = (data: Record<string, unknown>) =>
    app.strapi
      .documents(APPLICATION)
      .create({ data: { receivedOn: '2023-01-05', applicantType: '自然人', ...data } as never });

  it.each([
    [{ registrationNo: '1' }, '登记编号“1”已经有了'],
    [{ registrationNo: 'P', outcome: '予以公开' }, '没有填办结日期'],
    [{ registrationNo: 'P', outcome: '予以公开', concludedOn: '2022-01-05' }, '早于收到日期'],
    [{ registrationNo: 'P', applicantType: '村民' }, '没有这个选项'],
    [{ registrationNo: 'P', feeReceived: '-1' }, '金额'],
  ])('refuses %j as import does', async (data, words) => {
    await expect(create(data)).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining(words) as string,
    });
  });

  it('looks at the whole row when a part of it changes', async () => {
    const made = await create({ registrationNo: 'P', outcome: '予以公开', concludedOn: '2023-02-05' });
    const update = (data: Record<string, unknown>) =>
      app.strapi.documents(APPLICATION).update({ documentId: made.documentId, data: data as never });
    await expect(update({ receivedOn: '2023-03-01' })).rejects.toMatchObject({
      details: { errors: [{ path: ['concludedOn'] }] },
    });
    await expect(update({ outcome: null })).rejects.toThrow('没有填办理结果');
    await expect(update({ method: '信函' })).resolves.toMatchObject({ method: '信函' });
  });

  it.each([
    ['api::column.column', { name: '公告', code: 'x1', description: `李四${ID}` }, '栏目说明有身份证号码'],
    ['api::column.column', { name: '打13912345678', code: 'x2' }, '手机号码 139****5678'],
    ['api::body.body', { name: '某镇', bodyCode: 'y', contactPhone: '13912345678' }, '联系电话有手机号码'],
  ])('%s: no personal numbers in %j', async (uid, data, words) => {
    const refused = app.strapi.documents(uid as 'api::column.column').create({ data: data as never });
    await expect(refused).rejects.toThrow(words);
    await expect(refused).rejects.not.toThrow(/\d{11}/);
  });

  it('a number that the body calls its own may stand, a landline always', async () => {
    const bodies = app.strapi.documents('api::body.body');
    const [own] = await bodies.findMany({ filters: { bodyCode: 'default' } });
    const { documentId } = own!;
    const change = (data: object) => bodies.update({ documentId, data: data as never });
    await change({ contactPhone: '0631-8531088' });
    await change({ contactPhone: '13912345678', ownNumbers: '13912345678' });
    await change({ contactPhone: '13912345678' });
    await change({ contactPhone: '', ownNumbers: '' });
  });

  it('keeps an item number its own', async () => {
    await expect(
      app.strapi.documents('api::announcement.announcement').create({ data: { title: '甲', itemNo: 'N1' } }),
    ).rejects.toThrow('编号“N1”已经有了');
  });

  it('asks for a log-in before any of its routes', async () => {
    for (const path of [
      '/registers',
      '/registers/applications/template.xlsx',
      '/registers/imports/abcdefgh',
    ]) {
      expect((await app.request.get(path)).status).toBe(401);
    }
    expect((await app.request.post('/registers/events/import')).status).toBe(401);
  });
});

describe('over HTTP, with a log-in', () => {
  let token = '';
  const bearer = () => ({ Authorization: `Bearer ${token}` });
  beforeAll(async () => {
    const password = 'Test-password-1';
    const email = 'import@example.cn';
    const role = (await app.strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'strapi-super-admin' } })) as { id: number };
    const users = app.strapi.service('admin::user') as unknown as {
      create(user: Record<string, unknown>): Promise<unknown>;
    };
    await users.create({
      email,
      password,
      firstname: '员',
      lastname: '测试',
      isActive: true,
      roles: [role.id],
    });
    const login = await app.request.post('/admin/login').send({ email, password });
    token = (login.body as { data: { token: string } }).data.token;
  });

  it('lists registers and hands out templates', async () => {
    const list = await app.request.get('/registers').set(bearer());
    expect(registerList.parse(list.body).data.map((each) => each.name)).toContain('applications');
    const template = await app.request
      .get('/registers/applications/template.xlsx')
      .set(bearer())
      .buffer(true);
    expect(template.status).toBe(200);
    expect(template.headers['content-disposition']).toContain('.xlsx');
    expect((await app.request.get('/registers/letters/template.csv').set(bearer())).status).toBe(404);
  });

  it('imports an uploaded file and answers with every problem', async () => {
    const send = (text: string, query = '') =>
      app.request
        .post(`/registers/events/import${query}`)
        .set(bearer())
        .attach('file', Buffer.from(text), 'events.csv');
    const bad = await send('名称,类型,日期\n甲,培训,2023-02-31\n');
    expect(importResponse.parse(bad.body).data).toMatchObject({
      ok: false,
      problems: [{ line: 2, code: 'DATE_IMPOSSIBLE' }],
    });
    const dry = await send('名称,类型,日期\n甲,培训,2023-02-03\n', '?dryRun=true');
    expect(importResponse.parse(dry.body).data).toMatchObject({ ok: true, dryRun: true, created: 1 });
    const done = await send('名称,类型,日期\n甲,培训,2023-02-03\n', '?progress=abcdefgh');
    expect(importResponse.parse(done.body).data).toMatchObject({ ok: true, created: 1 });
    expect((await app.request.get('/registers/imports/abcdefgh').set(bearer())).status).toBe(404);
    expect((await app.request.post('/registers/events/import').set(bearer())).status).toBe(400);
  });
});

describe('the database itself', () => {
  const insert = (table: string, values: Record<string, unknown>) =>
    rows(
      `insert into ${table} (${Object.keys(values).join(', ')}) values (${Object.keys(values)
        .map(() => '?')
        .join(', ')})`,
      Object.values(values),
    );
  const APPLICATION = {
    body_code: 'default',
    registration_no: 'Z',
    received_on: '2023-01-05',
    applicant_type: '自然人',
  };
  const CASE = {
    body_code: 'default',
    case_no: 'Z',
    received_on: '2023-01-05',
    kind: '行政诉讼',
    route: '复议后起诉',
  };

  it.each([
    ['disclosure_applications', { ...APPLICATION, registration_no: '1' }, '23505'],
    ['disclosure_applications', { ...APPLICATION, received_on: null }, '23514'],
    ['disclosure_applications', { ...APPLICATION, body_code: null }, '23514'],
    ['disclosure_applications', { ...APPLICATION, applicant_type: '村民' }, '23514'],
    ['disclosure_applications', { ...APPLICATION, outcome: '予以公开' }, '23514'],
    ['disclosure_applications', { ...APPLICATION, outcome: '予以公开', concluded_on: '2023-01-04' }, '23514'],
    ['disclosure_applications', { ...APPLICATION, fee_received: -1 }, '23514'],
    ['review_cases', { ...CASE, route: null }, '23514'],
    ['review_cases', { ...CASE, kind: '行政复议' }, '23514'],
    [
      'administrative_tallies',
      { body_code: 'default', year: 1999, matter: '行政许可', quantity: 1 },
      '23514',
    ],
    ['administrative_tallies', { body_code: 'default', year: 2023, matter: '行政许可' }, '23514'],
    ['bodies', { body_code: 'default', name: '另一个' }, '23505'],
    ['columns', { body_code: 'default', name: '工作动态', code: 'x' }, '23505'],
    ['news_items', { body_code: 'default', item_no: 'N1', published_at: '2023-01-05' }, '23505'],
    [
      'receipts',
      {
        body_code: 'default',
        item_no: 'N1',
        channel: '公告栏',
        item_title: 'x',
        item_type: '工作动态',
        published_on: '2023-01-05',
      },
      '23505',
    ],
  ])('%s refuses %j', async (table, values, code) => {
    await expect(insert(table, values)).rejects.toMatchObject({ code });
  });

  it('starts over data that breaks a rule, counts it, and lets no more of it in', async () => {
    const { strapi } = app;
    const sql = connection(strapi);
    const wanted = definitions((uid) => tableOf(strapi, uid));
    const ensure = () => ensureConstraints(transactions(strapi), sql, wanted);
    expect(await ensure()).toEqual([]);
    const rule = wanted.find(
      (each) => each.table === 'disclosure_events' && each.name.includes('participants'),
    )!;
    await rows(`alter table disclosure_events drop constraint ${rule.name}`);
    const bad = { body_code: 'default', name: '坏行', kind: '培训', held_on: '2023-01-05', participants: -1 };
    await insert('disclosure_events', bad);
    expect(await ensure()).toEqual([{ definition: rule, rows: 1 }]);
    await expect(insert('disclosure_events', bad)).rejects.toMatchObject({ code: '23514' });
    await rows(`delete from disclosure_events where name = '坏行'`);
    expect(await ensure()).toEqual([]);
    const old = 'gkr_disclosure_events_old_00000000';
    await rows(`alter table disclosure_events add constraint ${old} check (name <> '')`);
    expect(await ensure()).toEqual([]);
    expect(await rows('select 1 from pg_constraint where conname = ?', [old])).toEqual([]);
  });

  it('makes one first body for two starters', async () => {
    const { strapi } = app;
    await rows('delete from bodies');
    const transact = transactions(strapi);
    await Promise.all([prepareFirstStart(strapi, transact), prepareFirstStart(strapi, transact)]);
    expect(await count('bodies')).toBe(1);
    expect(await count('columns')).toBe(4);
  });

  it('reads open cases by their time from the index', async () => {
    const plans = await rows(
      `select indexdef from pg_indexes where tablename = 'disclosure_applications' and indexdef like '%USING gist%'`,
    );
    expect(plans).toHaveLength(1);
  });
});
