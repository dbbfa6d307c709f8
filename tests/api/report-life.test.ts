/** From draft to edition: what stops a publication, and what an edition withstands. */
import quiet from '../fixtures/report-quiet.json';
import type { ReportService } from '../../src/plugins/annual-report/server/src/services';
import { startApp, type App } from '../support/app';

let app: App;
let report: ReportService;
beforeAll(async () => {
  app = await startApp();
  report = app.strapi.plugin('annual-report').service('report');
});
afterAll(() => app.stop());

const publish = (year: number, on = '2026-01-10') => report.publish({ year, on, actor: '测试' });
const importHistory = (data: object) =>
  report.importHistory({ json: JSON.stringify(data), fileName: 'report.json', actor: '测试' });

describe('publication', () => {
  it('waits for the name of the body', async () => {
    await expect(publish(2024)).rejects.toMatchObject({ code: 'BODY_UNNAMED' });
    const body = await app.strapi.documents('api::body.body').findFirst();
    await app.strapi
      .documents('api::body.body')
      .update({ documentId: body!.documentId, data: { name: '某镇人民政府' } as never });
  });

  it('waits for the end of the year', async () => {
    await expect(publish(2026, '2026-12-31')).rejects.toMatchObject({ code: 'YEAR_NOT_OVER' });
  });

  it('is refused while section five is empty', async () => {
    const outcome = await publish(2024);
    expect(outcome).toMatchObject({ ok: false, findings: [{ code: 'SECTION_EMPTY' }] });
    expect((await app.request.get('/api/annual-reports/2024')).status).toBe(404);
  });

  it('happens once, also when two people press at the same time', async () => {
    await app.strapi.documents('api::annual-report.annual-report').create({
      data: { year: 2024, bodyCode: 'default', problems: '一是公开不够及时；二是内容不够全面。' } as never,
    });
    const [one, two] = await Promise.allSettled([publish(2024), publish(2024)]);
    expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected']);
    await expect(publish(2024)).rejects.toMatchObject({ code: 'ALREADY_PUBLISHED' });
  });

  it('serves the same bytes after the registers have changed, and cannot be changed in the database', async () => {
    const before = await app.request.get('/api/annual-reports/2024/report.html');
    expect(before.status).toBe(200);
    await app.strapi.documents('api::disclosure-event.disclosure-event').create({
      data: { name: '开放日', kind: '政府开放日', heldOn: '2024-05-01', bodyCode: 'default' } as never,
    });
    const after = await app.request.get('/api/annual-reports/2024/report.html');
    expect(after.text).toBe(before.text);
    expect((await report.assemble({ year: 2024 })).figures['events.openDay']?.value).toBe(1);
    const editions = () => app.strapi.db.connection('annual_report_editions');
    await expect(editions().update({ html: '' })).rejects.toThrow('never changes');
    await expect(editions().delete()).rejects.toThrow('never changes');
  });

  it('has an entity tag, and may be framed by a county’s website', async () => {
    const { headers } = await app.request.get('/api/annual-reports/2024/report.html');
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    const again = await app.request
      .get('/api/annual-reports/2024/report.html')
      .set('If-None-Match', String(headers.etag));
    expect(again.status).toBe(304);
  });
});

describe('history', () => {
  const old = { ...quiet, year: 2021, period: { from: '2021-01-01', to: '2021-12-31' } };

  it('is taken once; the same again is skipped, another one refused', async () => {
    expect(await importHistory(old)).toMatchObject({ created: 1, skipped: 0 });
    expect(await importHistory(old)).toMatchObject({ created: 0, skipped: 1 });
    await expect(importHistory({ ...old, preamble: ['别的'] })).rejects.toMatchObject({
      code: 'ALREADY_IMPORTED',
    });
  });

  it('refuses drafts, impossible years, and what is no report', async () => {
    const draft = { ...old, year: 2020, edition: { ...old.edition, state: 'draft' } };
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

  it('is what the next year compares with', async () => {
    const { tables } = await report.assemble({ year: 2022 });
    expect(tables.applications.newReceived.total).toBe(0);
    const change = (await report.assemble({ year: 2022 })).figures['applications.receivedChange']?.value;
    expect(change).toBe(-old.tables.applications.newReceived.total);
  });
});
