/** The life of a report: who may do what, what stops a step, and what an edition withstands. */
import quiet from '../fixtures/report-quiet.json';
import type { Actor } from '../../src/plugins/annual-report/domain/life/steps';
import type { Act } from '../../src/plugins/annual-report/server/src/acts';
import type { ReportService } from '../../src/plugins/annual-report/server/src/services';
import type { TrailService } from '../../src/plugins/editorial-review/shared/trail';
import { startApp, type App } from '../support/app';
import { zeroTables } from '../support/consistent-tables';
import { GATES_SIGNED } from '../support/publish';

let app: App;
let report: ReportService;
beforeAll(async () => {
  app = await startApp();
  report = app.strapi.plugin('annual-report').service('report');
});
afterAll(() => app.stop());

const CLERK: Actor = { key: 'clerk', name: '经办人' };
const HEAD: Actor = { key: 'head', name: '负责人' };
const act = (name: Act, year: number, actor: Actor, more: object = {}, on = '2026-01-10') =>
  report.act(name, { year, actor, on, ...more });
const stateOf = async (year: number) => (await report.standing({ year })).state;
const address = (year: number, name: string) => `/api/annual-reports/${year}/${name}`;
const importHistory = (data: object) =>
  report.importHistory({ json: JSON.stringify(data), fileName: 'report.json', actor: '测试' });
const write = (year: number, problems: string) =>
  app.strapi
    .documents('api::annual-report.annual-report')
    .create({ data: { year, bodyCode: 'default', problems } as never });
const hold = (heldOn: string) =>
  app.strapi.documents('api::disclosure-event.disclosure-event').create({
    data: { name: '开放日', kind: '政府开放日', heldOn, bodyCode: 'default' } as never,
  });

/** The same report with applications that were carried out, its sums kept. */
function withCarriedOut(source: typeof quiet, count: number): typeof quiet {
  const changed = structuredClone(source);
  const { newReceived, carriedOut } = changed.tables.applications;
  for (const column of ['naturalPerson', 'total'] as const) {
    newReceived[column] += count;
    carriedOut[column] += count;
  }
  return changed;
}

describe('submission', () => {
  it('waits for the name of the body', async () => {
    await expect(act('submit', 2024, CLERK)).rejects.toMatchObject({ code: 'BODY_UNNAMED' });
    const body = await app.strapi.documents('api::body.body').findFirst();
    await app.strapi
      .documents('api::body.body')
      .update({ documentId: body!.documentId, data: { name: '某镇人民政府' } as never });
  });

  it('waits for the end of the year', async () => {
    await expect(act('submit', 2026, CLERK, {}, '2026-12-31')).rejects.toMatchObject({
      code: 'YEAR_NOT_OVER',
    });
  });

  it('is refused while section five is empty, and leaves no trace', async () => {
    const outcome = await act('submit', 2024, CLERK);
    expect(outcome).toMatchObject({ ok: false, findings: [{ code: 'SECTION_EMPTY' }] });
    expect(await report.standing({ year: 2024 })).toMatchObject({ state: 'draft', steps: [] });
  });

  it('happens once, also when two people press at the same time', async () => {
    await write(2024, '一是公开不够及时；二是内容不够全面。改进：按时公开。');
    const both = await Promise.allSettled([act('submit', 2024, CLERK), act('submit', 2024, HEAD)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(['STEP_NOT_POSSIBLE', 'STEP_BUSY']).toContain((refused.reason as { code: string }).code);
    await expect(act('submit', 2024, HEAD)).rejects.toThrow('已提交，待批准”（');
    expect((await report.standing({ year: 2024 })).steps).toHaveLength(1);
  });
});

describe('approval', () => {
  it('is not for the one who submitted', async () => {
    await act('return', 2024, HEAD, { text: '请补充' });
    await act('submit', 2024, CLERK);
    await expect(act('approve', 2024, CLERK, GATES_SIGNED)).rejects.toMatchObject({ code: 'SAME_PERSON' });
  });

  it('is of what was submitted and seen, and of nothing else', async () => {
    const seen = report.fingerprintOf(await report.assemble({ year: 2024 }));
    await hold('2024-05-01');
    await expect(act('approve', 2024, HEAD, { ...GATES_SIGNED, seen })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    await expect(act('approve', 2024, HEAD, GATES_SIGNED)).rejects.toMatchObject({
      code: 'CHANGED_SINCE_SUBMISSION',
    });
    expect(await stateOf(2024)).toBe('submitted');
    await act('return', 2024, HEAD, { text: '登记有变，请重新提交' });
    await act('submit', 2024, CLERK);
    const now = report.fingerprintOf(await report.assemble({ year: 2024 }));
    expect(await act('approve', 2024, HEAD, { ...GATES_SIGNED, seen: now })).toMatchObject({ ok: true });
    expect((await report.approved({ year: 2024 })).figures['events.openDay']?.value).toBe(1);
  });

  it('can be sent back, with a reason', async () => {
    await expect(act('return', 2024, HEAD)).rejects.toMatchObject({ code: 'TEXT_MISSING' });
    await act('return', 2024, HEAD, { text: '活动次数请再核对' });
    expect(await report.standing({ year: 2024 })).toMatchObject({
      state: 'draft',
      possible: ['submit'],
    });
    await act('submit', 2024, CLERK);
    await act('approve', 2024, HEAD, GATES_SIGNED);
  });
});

describe('publication', () => {
  it('is of what was approved; what has changed since is a warning that needs a reason', async () => {
    await hold('2024-06-01');
    const outcome = await act('publish', 2024, HEAD);
    expect(outcome).toMatchObject({
      ok: false,
      findings: [{ code: 'DRIFT', where: 'events.openDay', expected: 1, actual: 2 }],
    });
    expect((await app.request.get('/api/annual-reports/2024')).status).toBe(404);
    expect(await act('publish', 2024, HEAD, { reason: '六月的活动重复登记，另行更正登记' })).toMatchObject({
      ok: true,
    });
    const { data } = (await app.request.get('/api/annual-reports/2024')).body;
    expect(data.figures['events.openDay'].value).toBe(1);
    expect(data.edition).toMatchObject({ number: 1, state: 'published', publishedOn: '2026-01-10' });
    expect(JSON.stringify(data)).not.toContain('重复登记');
    expect((await report.assemble({ year: 2024 })).findings).toMatchObject([{ code: 'DRIFT' }]);
  });

  it('keeps every form, byte for byte, whatever is entered later', async () => {
    const { files } = (await app.request.get('/api/annual-reports')).body.data[0];
    const before = await Promise.all(
      files.map(({ name }: { name: string }) => app.request.get(address(2024, name)).buffer(true)),
    );
    await hold('2024-07-01');
    const after = await Promise.all(
      files.map(({ name }: { name: string }) => app.request.get(address(2024, name)).buffer(true)),
    );
    expect(after.map(({ headers }) => headers.etag)).toEqual(before.map(({ headers }) => headers.etag));
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    for (const table of ['annual_report_editions', 'annual_report_renderings', 'annual_report_steps']) {
      const rows = () => app.strapi.db.connection(table);
      await expect(rows().update({ year: 1 })).rejects.toThrow('never changes');
      await expect(rows().delete()).rejects.toThrow('never changes');
    }
  });

  it('has an entity tag, and may be framed by a county’s website', async () => {
    const { headers } = await app.request.get(address(2024, 'report.html'));
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    const again = await app.request
      .get(address(2024, 'report.html'))
      .set('If-None-Match', String(headers.etag));
    expect(again.status).toBe(304);
  });
});

describe('correction and withdrawal', () => {
  it('makes a second edition with a public note; the first stays at its address', async () => {
    const first = await app.request.get(address(2024, 'report.html'));
    await act('correct', 2024, CLERK, { text: '开放日次数更正为 3 次。' });
    expect((await app.request.get(address(2024, 'report.html'))).text).toBe(first.text);
    await act('submit', 2024, CLERK);
    await act('approve', 2024, HEAD, GATES_SIGNED);
    await act('publish', 2024, HEAD, {}, '2026-02-01');
    const { data, meta } = (await app.request.get('/api/annual-reports/2024')).body;
    expect(data.edition).toMatchObject({ number: 2, corrects: 1, note: '开放日次数更正为 3 次。' });
    expect(meta).toEqual({ edition: 2, latest: 2 });
    expect((await app.request.get(address(2024, 'report.html'))).text).toContain('开放日次数更正为 3 次。');
    const old = await app.request.get(`${address(2024, 'report.html')}?edition=1`);
    expect(old.text).toBe(first.text);
    expect(old.headers.link).toMatch(/annual-reports\/2024\/report.html>; rel="successor-version"/);
  });

  it('withdraws an earlier edition too, and leaves the latest', async () => {
    await act('withdraw', 2024, HEAD, { edition: 1, text: '第一版有误。' });
    expect((await app.request.get(`${address(2024, 'report.html')}?edition=1`)).status).toBe(410);
    expect((await app.request.get(address(2024, 'report.html'))).status).toBe(200);
    await expect(act('withdraw', 2024, HEAD, { edition: 1, text: '再撤' })).rejects.toMatchObject({
      code: 'EDITION_NOT_PUBLISHED',
    });
  });

  it('can be given up before it is published', async () => {
    await act('correct', 2024, CLERK, { text: '再次更正' });
    await act('abandon', 2024, CLERK);
    expect(await report.standing({ year: 2024 })).toMatchObject({ number: 2, state: 'published' });
  });

  it('takes an edition out of sight, with its explanation; a new one can follow', async () => {
    await act('withdraw', 2024, HEAD, { text: '附表有误，正在核对。' });
    const page = await app.request.get(address(2024, 'report.html'));
    expect(page.status).toBe(410);
    expect(page.text).toContain('附表有误，正在核对。');
    expect((await app.request.get('/reports/2024').expect(410)).text).toContain('附表有误，正在核对。');
    const data = await app.request.get('/api/annual-reports/2024');
    expect(data.body.error).toMatchObject({ status: 410, details: { code: 'REPORT_WITHDRAWN' } });
    const { body } = await app.request.get('/api/annual-reports');
    expect(body.data).toEqual([]);
    expect(body.meta.withdrawn).toMatchObject([{ year: 2024, explanation: '附表有误，正在核对。' }]);
    await act('correct', 2024, CLERK, { text: '重新公布。' });
    await act('submit', 2024, CLERK);
    await act('approve', 2024, HEAD, GATES_SIGNED);
    await act('publish', 2024, HEAD);
    expect((await app.request.get('/api/annual-reports/2024')).body.data.edition.number).toBe(3);
  });
});

describe('零报告', () => {
  it('is refused where something happened', async () => {
    await hold('2023-03-01');
    await expect(act('zero', 2023, CLERK)).rejects.toMatchObject({ code: 'NOT_NOTHING' });
  });

  it('leaves nothing behind where it is refused', async () => {
    await importHistory({
      ...withCarriedOut(quiet, 3),
      year: 2017,
      period: { from: '2017-01-01', to: '2017-12-31' },
    });
    expect(await act('zero', 2018, CLERK)).toMatchObject({
      ok: false,
      findings: [{ code: 'CARRY_OVER' }, {}],
    });
    const texts = await app.strapi.db
      .query('api::annual-report.annual-report')
      .findMany({ where: { year: 2018 } });
    expect(texts).toEqual([]);
  });

  it('is written and submitted in one step, and sealed like any other', async () => {
    expect(await act('zero', 2025, CLERK)).toMatchObject({ ok: true, standing: { state: 'submitted' } });
    await act('approve', 2025, HEAD, GATES_SIGNED);
    await act('publish', 2025, HEAD);
    const { data } = (await app.request.get('/api/annual-reports/2025')).body;
    expect(JSON.stringify(data.tables)).not.toMatch(/[1-9]/);
    expect(data.edition.seal).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});

describe('history', () => {
  const old = { ...quiet, year: 2021, period: { from: '2021-01-01', to: '2021-12-31' } };

  it('is taken once; the same again is skipped, another one refused', async () => {
    expect(await importHistory(old)).toMatchObject({ created: 1, skipped: 0 });
    expect(await importHistory(old)).toMatchObject({ created: 0, skipped: 1 });
    const trail: TrailService = app.strapi.plugin('editorial-review').service('trail');
    expect(await trail.about({ type: 'report', id: 'default/2021' })).toMatchObject([
      { act: 'import', subjectTitle: '2021年度报告 第1版', details: { file: 'report.json' } },
    ]);
    await expect(importHistory({ ...old, preamble: ['别的'] })).rejects.toMatchObject({
      code: 'ALREADY_IMPORTED',
    });
  });

  it('refuses drafts, impossible years, and what is no report', async () => {
    const draft = { ...old, year: 2019, edition: { ...old.edition, state: 'draft' } };
    for (const data of [draft, { ...old, year: 99_999 }, { ...old, tables: undefined }, []]) {
      await expect(importHistory(data)).rejects.toMatchObject({ code: 'REPORT_FILE_INVALID' });
    }
  });

  it('keeps a report as it was printed, and says what does not add up', async () => {
    const { schema, body, tables } = structuredClone(old);
    tables.applications.newReceived.total += 1;
    const outcome = await importHistory({ schema, body, tables, year: 2022 });
    expect(outcome.notes.join()).toContain('对不上');
    const page = await app.request.get('/api/annual-reports/2022/report.html');
    expect(page.text.match(/<table/g)).toHaveLength(3);
  });

  it('says which cells are missing, by name and path', async () => {
    const tables: { applications: { newReceived: object } } = structuredClone(old.tables);
    Object.assign(tables.applications.newReceived, { business: null });
    await expect(importHistory({ ...old, year: 2020, tables })).rejects.toThrow(
      '表三“一、本年新收政府信息公开申请数量（商业企业）”没有填数（applications.newReceived.business）',
    );
  });

  it('may follow the form of 2019, is printed in it, and is compared with', async () => {
    const { schema, body } = old;
    const tables = zeroTables('2019') as { applications: Record<string, object> };
    for (const row of ['newReceived', 'carriedOut']) {
      Object.assign(tables.applications[row]!, { naturalPerson: 5, total: 5 });
    }
    const sections = [{ id: 'problems', heading: '五、存在的主要问题及改进情况', blocks: ['无。'] }];
    const outcome = await importHistory({ schema, body, year: 2020, tables, sections });
    expect(outcome).toMatchObject({ created: 1 });
    expect(outcome.notes.join()).toContain('五、存在的主要问题及改进情况');
    const page = await app.request.get('/api/annual-reports/2020/report.html');
    expect(page.text).toContain('data-key="proactive.procurement.amount"');
    const { data } = (await app.request.get('/api/annual-reports/2020')).body as { data: { form: string } };
    expect(data.form).toBe('2019');
    // The report of 2021 was imported before; beside this one its 上年结转 does not fit.
    const again = await importHistory(old);
    expect(again.notes.join()).toContain('2020年报告的结转下年度是 5 件');
  });

  it('is what the next year compares with', async () => {
    const { tables } = await report.assemble({ year: 2022 });
    expect(tables.applications.newReceived.total).toBe(0);
    const change = (await report.assemble({ year: 2022 })).figures['applications.receivedChange']?.value;
    expect(change).toBe(-old.tables.applications.newReceived.total);
  });
});
