import busy from '../../../../../tests/fixtures/report-busy.json';
import { toDocument } from '../../domain/document/to-document';
import { reportSchema, type Report } from '../../shared/report';
import { renderCsv } from './csv';

const report: Report = reportSchema.parse(busy);
const csv = renderCsv(toDocument(report));
const lineOf = (key: string): string | undefined =>
  csv.split('\r\n').find((line) => line.split(',').at(-2) === key);

test('begins with the mark of UTF-8 and the columns, and ends each line as spreadsheets do', () => {
  expect(csv.startsWith('\ufefftable,row,column,key,value\r\n')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(csv.match(/\n/g)).toHaveLength(201);
  expect(csv.match(/\r\n/g)).toHaveLength(201);
});

test('names each cell by the labels around it', () => {
  expect(lineOf('proactive.feesWanYuan')).toBe(
    'proactive,第二十条第（八）项 / 行政事业性收费,本年收费金额（单位：万元）,proactive.feesWanYuan,96171.6',
  );
  expect(lineOf('applications.result.denied.administrativeQuery.naturalPerson')).toBe(
    'applications,三、本年度办理结果 / （三）不予公开 / 8.属于行政查询事项,申请人情况 / 自然人,' +
      'applications.result.denied.administrativeQuery.naturalPerson,105',
  );
  expect(lineOf('litigation.afterReview.pending')).toBe(
    'reviews,,行政诉讼 / 复议后起诉 / 尚未审结,litigation.afterReview.pending,6',
  );
});

test('a table that is printed twice is there once', () => {
  const twice = { ...report, sections: [...report.sections, ...report.sections] };
  expect(renderCsv(toDocument(twice))).toBe(csv);
});

test('words where a number belongs are quoted, and no formula to a spreadsheet', () => {
  const valueOf = (licences: unknown): string | undefined =>
    renderCsv(toDocument({ ...report, tables: { proactive: { licences } } }))
      .split('proactive.licences,')
      .at(1)
      ?.split('\r\n')[0];
  expect(valueOf('=HYPERLINK("http://a.cn","x")')).toBe(`"'=HYPERLINK(""http://a.cn"",""x"")"`);
  expect(valueOf('约3,000')).toBe('"约3,000"');
  expect(valueOf('@SUM(1)')).toBe(`'@SUM(1)`);
  expect(valueOf(-3)).toBe('-3');
  expect(valueOf(null)).toBe('');
});
