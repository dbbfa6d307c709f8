/**
 * A city's published report, entered as register rows through import, must come out cell by cell
 * as it was printed: 3,153 applications, its reviews, documents and tallies.
 */
import busy from '../fixtures/report-busy.json';
import { report2021Schema } from '../../src/plugins/annual-report/shared/report';
import type { ReportService } from '../../src/plugins/annual-report/server/src/services';
import { startApp, type App } from '../support/app';
import { applicationsCsv, documentsCsv, reviewsCsv, talliesCsv } from '../support/registers-of';

const printed = report2021Schema.parse(busy);
const files = {
  applications: applicationsCsv(printed.year, printed.tables),
  reviews: reviewsCsv(printed.year, printed.tables),
  documents: documentsCsv(printed.year, printed.tables),
  tallies: talliesCsv(printed.year, printed.tables),
};

let app: App;
let report: ReportService;

beforeAll(async () => {
  app = await startApp();
  report = app.strapi.plugin('annual-report').service('report');
  const service = app.strapi.plugin('registers').service('import');
  for (const [register, text] of Object.entries(files)) {
    const outcome = await service.importRegister({
      register,
      file: { name: `${register}.csv`, bytes: Buffer.from(text) },
      actor: { name: '测试', mayImportItems: true },
    });
    expect([register, outcome.ok, outcome.problems]).toEqual([register, true, undefined]);
  }
});
afterAll(() => app.stop());

test('every cell equals the published one', async () => {
  const { tables } = await report.assemble({ year: printed.year });
  expect(tables).toEqual(printed.tables);
});

test('whatever was answered in time is not called overdue', async () => {
  const { findings } = await report.assemble({ year: printed.year });
  expect(findings.filter(({ code }: { code: string }) => code === 'OVERDUE')).toEqual([]);
});

test('every cell leads to as many rows as it says', async () => {
  const { total, answer } = await report.trace({
    year: printed.year,
    key: 'applications.result.total.total',
  });
  expect([total, answer]).toEqual([3050, 3050]);
  const secret = await report.trace({
    year: printed.year,
    key: 'applications.result.denied.stateSecret.naturalPerson',
  });
  expect(secret.rows.map((row) => row.values.outcome)).toEqual(Array(2).fill('不予公开 1.属于国家秘密'));
});

test('carried out of the year is carried into the next', async () => {
  const next = await report.assemble({ year: printed.year + 1 });
  expect(next.tables.applications.carriedIn).toEqual(printed.tables.applications.carriedOut);
});
