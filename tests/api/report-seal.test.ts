/** What is sealed stays as it was: what becomes of tampering, of missing forms and of another body's reports. */
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import quiet from '../fixtures/report-quiet.json';
import type { ReportService } from '../../src/plugins/annual-report/server/src/services';
import { startApp, type App } from '../support/app';
import { GATES_SIGNED, publishReport } from '../support/publish';

const ON = '2026-01-10';
const CLERK = { key: 'clerk', name: '经办人' };
const HEAD = { key: 'head', name: '负责人' };
const BODY = 'api::body.body';

let app: App;
let report: ReportService;
beforeAll(async () => {
  app = await startApp();
  report = app.strapi.plugin('annual-report').service('report');
  const first = await app.strapi.documents(BODY).findFirst();
  await app.strapi
    .documents(BODY)
    .update({ documentId: first!.documentId, data: { name: '某镇人民政府' } as never });
  await app.strapi
    .documents(BODY)
    .create({ data: { name: '某县水务局', shortName: '我局', bodyCode: 'water' } as never });
  for (const bodyCode of ['default', 'water']) await write(2024, bodyCode);
});
afterAll(() => app.stop());

const write = (year: number, bodyCode: string) =>
  app.strapi
    .documents('api::annual-report.annual-report')
    .create({ data: { year, bodyCode, problems: `${bodyCode}：一是不够及时。改进：按时公开。` } as never });

/** Changes what the database keeps from changing, as one could who owns it. */
async function tamper(table: string, change: () => Promise<unknown>): Promise<void> {
  const knex = app.strapi.db.connection;
  await knex.raw('ALTER TABLE ?? DISABLE TRIGGER ALL', [table]);
  try {
    await change();
  } finally {
    await knex.raw('ALTER TABLE ?? ENABLE TRIGGER ALL', [table]);
  }
}

const read = (year: number, name = '', query = '') =>
  app.request.get(`/api/annual-reports/${year}${name && `/${name}`}${query}`);

test('an approval that was tampered with is not published; as it was, it is', async () => {
  await report.act('submit', { year: 2024, on: ON, actor: CLERK });
  await report.act('approve', { year: 2024, on: ON, actor: HEAD, ...GATES_SIGNED });
  const approval = () =>
    app.strapi.db.connection('annual_report_steps').where({ year: 2024, step: 'approve' });
  const kept = await approval().first<{ report: string; rows: string }>('report', 'rows');
  const publish = () => report.act('publish', { year: 2024, on: ON, actor: HEAD });

  for (const changed of [{ report: kept.report.replace('不够及时', '十分及时') }, { rows: '{"x":[]}' }]) {
    expect(kept).not.toMatchObject(changed);
    await tamper('annual_report_steps', () => approval().update(changed));
    await expect(publish()).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
    expect((await read(2024)).status).toBe(404);
    await tamper('annual_report_steps', () => approval().update(kept));
  }
  expect(await publish()).toMatchObject({ ok: true });
  expect((await read(2024)).status).toBe(200);
});

test('a form that is missing is made; those that are there keep their bytes', async () => {
  const module = path.resolve(
    __dirname,
    '../../dist/src/plugins/annual-report/server/src/use-cases/render-missing.js',
  );
  const { renderMissing } = (await import(module)) as {
    renderMissing: (strapi: Core.Strapi) => Promise<void>;
  };
  const renderings = () => app.strapi.db.connection('annual_report_renderings').where({ year: 2024 });
  const bytes = async () => {
    const rows = (await renderings().select('name', 'bytes').orderBy('name')) as {
      name: string;
      bytes: Buffer;
    }[];
    return Object.fromEntries(rows.map((row) => [row.name, row.bytes.toString('base64')]));
  };
  // Bytes that no renderer makes: if they are still there afterwards, they were not made again.
  await tamper('annual_report_renderings', async () => {
    await renderings().where({ name: 'tables.csv' }).delete();
    await renderings()
      .where({ name: 'report.html' })
      .update({ bytes: Buffer.from('旧版') });
  });
  const before = await bytes();
  expect(before).not.toHaveProperty(['tables.csv']);
  expect((await read(2024, 'tables.csv')).status).toBe(404);

  await renderMissing(app.strapi);
  const { 'tables.csv': made, ...others } = await bytes();
  expect(others).toEqual(before);
  expect((await read(2024, 'tables.csv')).text).toContain('本年新收政府信息公开申请数量');
  await renderMissing(app.strapi);
  expect(await bytes()).toEqual({ ...before, 'tables.csv': made });
});

test('last year’s report is compared with, until it is withdrawn', async () => {
  const year = 2021;
  const json = JSON.stringify({ ...quiet, year, period: { from: `${year}-01-01`, to: `${year}-12-31` } });
  await report.importHistory({ json, fileName: 'report.json', actor: '测试' });
  const change = async () =>
    (await report.assemble({ year: year + 1 })).figures['applications.receivedChange']?.value ?? null;
  expect(await change()).toBe(-quiet.tables.applications.newReceived.total);
  await report.act('withdraw', { year, on: ON, actor: HEAD, text: '附表有误，正在核对。' });
  expect((await read(year)).status).toBe(410);
  expect(await change()).toBeNull();
});

test('another body’s report is its own: editions, steps, address', async () => {
  const water = { body: 'water', year: 2024, on: ON };
  const own = (await read(2024)).body;
  expect((await read(2024, '', '?body=water')).status).toBe(404);
  expect(await report.standing(water)).toMatchObject({ state: 'draft', steps: [] });

  expect(await publishReport(report, water)).toMatchObject({ ok: true });
  await report.act('correct', { ...water, actor: CLERK, text: '改正错字。' });
  expect(await publishReport(report, water)).toMatchObject({ ok: true });
  const page = (await read(2024, 'report.html', '?body=water')).text;
  expect(page).toContain('某县水务局');
  expect(page).not.toContain('某镇人民政府');
  expect((await read(2024, '', '?body=water')).body.meta).toEqual({ edition: 2, latest: 2 });
  expect((await read(2024)).body).toEqual(own);

  const { data } = (await app.request.get('/api/annual-reports?body=water')).body;
  expect(data).toMatchObject([{ year: 2024, edition: 2, earlier: [{ edition: 1 }] }]);
  expect(data[0].links.pdf).toContain('body=water');
  expect((await report.standing({ year: 2024 })).steps).toHaveLength(6);
  expect((await report.standing(water)).steps).toHaveLength(13);
});
