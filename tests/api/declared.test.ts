/** Declared and corrected figures over the real database: from the spreadsheet to the published page. */
import { main } from '../../src/cli/main';
import type { ReportService } from '../../src/plugins/annual-report/server/src/services';
import type { ImportService } from '../../src/plugins/registers/server/src/services/import';
import { connection } from '../../src/plugins/registers/server/src/repositories/sql';
import { publishReport } from '../support/publish';
import { FORMS, renderForm } from '../../src/plugins/annual-report/server/src/renderings/forms';
import { startApp, type App } from '../support/app';

const UID = 'api::declared-figure.declared-figure';
const HEAD = '年度,数字,数值,性质,名称,单位,来源,来源日期,理由';
const REASON = '台账漏登三件，已经核实';

let app: App;
let report: ReportService;
beforeAll(async () => {
  app = await startApp();
  report = app.strapi.plugin('annual-report').service('report');
  const body = await app.strapi.documents('api::body.body').findFirst();
  const { documentId } = body!;
  await app.strapi
    .documents('api::body.body')
    .update({ documentId, data: { name: '某镇人民政府' } as never });
  await app.strapi.documents('api::annual-report.annual-report').create({
    data: {
      year: 2023,
      bodyCode: 'default',
      platforms: '公众号关注人数{{ declared.followers }}人，收到申请{{ applications.received }}件。',
      problems: '一是公开不够及时；二是内容不够全面。',
    } as never,
  });
});
afterAll(() => app.stop());

const load = (register: string, ...lines: string[]) =>
  app.strapi
    .plugin('registers')
    .service<ImportService>('import')
    .importRegister({
      register,
      file: { name: `${register}.csv`, bytes: Buffer.from(lines.join('\n')) },
      actor: { name: '测试员', mayImportItems: true },
      update: true,
    });

const ROWS = [
  '2023,declared.followers,12034,外单位提供,公众号关注人数,人,区融媒体中心,2024-01-03,',
  '2023,proactive.licences,12,外单位提供,,,某区行政审批局,2024年1月5日,',
  '2023,charges.administrative,"15,000.50",外单位提供,,元,某区财政局,2024-01-04,',
  `2023,applications.newReceived.naturalPerson,3,核定更正,,,,,${REASON}`,
  `2023,applications.result.granted.naturalPerson,3,核定更正,,,,,${REASON}`,
];

/** What a command prints, and its exit code. */
async function run(...args: string[]) {
  let text = '';
  const stream = { write: (piece: string) => ((text += piece), true) } as unknown as NodeJS.WritableStream;
  const code = await main(args, {
    stdout: stream,
    stderr: stream,
    openApp: () => Promise.resolve(app.strapi),
  });
  return { code, text };
}

describe('import', () => {
  it('takes them once, and the same again is skipped', async () => {
    expect(await load('declared', HEAD, ...ROWS)).toMatchObject({ ok: true, created: 5 });
    expect(await load('declared', HEAD, ...ROWS)).toMatchObject({ ok: true, created: 0, skipped: 5 });
  });

  it('refuses what has no source, no reason, or no name', async () => {
    const result = await load(
      'declared',
      HEAD,
      '2023,proactive.penalties,1,外单位提供,,,,2024-01-05,',
      '2023,proactive.coercion,1,核定更正,,,,,',
      '2023,declared.likes,1,外单位提供,,次,区融媒体中心,2024-01-03,',
    );
    expect(result.ok ? [] : result.problems.map(({ column, code }) => [column, code])).toEqual([
      ['来源', 'VALUE_MISSING'],
      ['理由', 'VALUE_MISSING'],
      ['名称', 'VALUE_MISSING'],
    ]);
  });

  it('is as strict in the panel, and in the database itself', async () => {
    const row = { year: 2023, figureKey: 'proactive.licences', value: '1', nature: '核定更正', reason: 'x' };
    const documents = app.strapi.documents(UID as never) as { create(o: object): Promise<unknown> };
    await expect(documents.create({ data: row })).rejects.toThrow('“proactive.licences”、年度“2023”已经有了');
    await expect(documents.create({ data: { ...row, year: 2022, reason: null } })).rejects.toThrow('理由');
    await documents.create({ data: { ...row, year: 2022 } });
    const table = () => app.strapi.db.connection('declared_figures').where({ year: 2022 });
    for (const breach of [{ value: '-1' }, { reason: null }, { nature: '外单位提供' }, { year: 2023 }]) {
      await expect(table().update(breach)).rejects.toThrow(/gkr_declared_figures/u);
    }
    await table().delete();
  });
});

describe('the draft', () => {
  it('tells them with what they rest on, and derives from them', async () => {
    const { tables, figures, sections, findings } = await report.assemble({ year: 2023 });
    expect(findings).toEqual([]);
    expect(tables.proactive).toMatchObject({ licences: 12, feesWanYuan: '1.50005' });
    expect(tables.applications.newReceived).toMatchObject({ naturalPerson: 3, total: 3 });
    expect(tables.applications.result.total.total).toBe(3);
    expect(figures['declared.followers']).toEqual({
      value: 12034,
      unit: '人',
      label: '公众号关注人数',
      basis: { kind: 'declared', source: '区融媒体中心', on: '2024-01-03' },
    });
    expect(figures['proactive.licences']?.basis).toMatchObject({ source: '某区行政审批局' });
    expect(figures['applications.newReceived.naturalPerson']?.basis).toEqual({
      kind: 'overridden',
      computed: 0,
      reason: REASON,
    });
    const texts = sections[0]!.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(texts).toContain('公众号关注人数12034人，收到申请3件。');
  });

  it('is handed out as data without the reasons', async () => {
    const json = FORMS.find(({ name }) => name === 'report.json')!;
    const bytes = await renderForm(json, await report.assemble({ year: 2023 }));
    expect(bytes.toString()).not.toMatch(/漏登|computed/u);
  });

  it('opens the entries behind a number', async () => {
    const trace = await report.trace({ year: 2023, key: 'applications.received' });
    expect(trace).toMatchObject({ answer: 3, total: 0, basis: { kind: 'overridden', computed: 0 } });
    expect(trace.entries).toMatchObject([{ key: 'applications.newReceived.naturalPerson' }]);
    const own = await report.trace({ year: 2023, key: 'declared.followers' });
    expect(own).toMatchObject({ answer: 12034, basis: { kind: 'declared' }, entries: [{ unit: '人' }] });
    const rows = await run('rows', '2023', 'proactive.licences');
    expect(rows.text).toContain('行政许可　外单位提供：某区行政审批局，2024-01-05');
    const assembled = await run('assemble', '2023');
    expect(assembled.text).toContain(`〔核定更正，登记簿得出 0 件，理由：${REASON}〕`);
  });

  it('is refused where the registers hold rows of their own, until it is said why', async () => {
    await load('tallies', '年度,事项,数量', '2023,行政许可,9');
    const refused = await run('assemble', '2023');
    expect(refused.code).toBe(1);
    expect(refused.text).toContain('行政许可（proactive.licences）在登记簿里已有记录，得出 9 件');
    await expect(report.assemble({ year: 2023 })).rejects.toMatchObject({ code: 'DECLARED_FIGURES' });
    await load('declared', HEAD, `2023,proactive.licences,12,核定更正,,,,,${REASON}`);
    const { tables, figures } = await report.assemble({ year: 2023 });
    expect(tables.proactive.licences).toBe(12);
    expect(figures['proactive.licences']?.basis).toEqual({ kind: 'overridden', computed: 9, reason: REASON });
  });
});

describe('the published report', () => {
  it('says where its numbers come from, and nothing of the reasons', async () => {
    const outcome = await publishReport(report, { year: 2023, on: '2024-01-19' });
    expect(outcome).toMatchObject({ ok: true });
    const page = await app.request.get('/api/annual-reports/2023/report.html');
    expect(page.text).toContain('公众号关注人数由区融媒体中心提供（2024年1月3日）');
    expect(page.text).toContain('行政许可数量为核定数');
    const json = await app.request.get('/api/annual-reports/2023');
    expect(json.body).toMatchObject({
      data: { figures: { 'proactive.licences': { value: 12, basis: { kind: 'overridden' } } } },
    });
    const stored = await connection(app.strapi)('select json from annual_report_editions');
    for (const text of [page.text, json.text, JSON.stringify(stored)]) {
      expect(text).not.toMatch(/漏登|computed/u);
    }
    expect((await app.request.get('/api/declared-figures')).status).toBe(404);
  });

  it('is what next year compares with, as printed', async () => {
    const { figures } = await report.assemble({ year: 2024 });
    expect(figures['applications.receivedChange']).toMatchObject({ value: -3 });
    expect(figures['declared.followers']).toBeUndefined();
  });
});
