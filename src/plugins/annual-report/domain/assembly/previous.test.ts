import busy from '../../../../../tests/fixtures/report-busy.json';
import { zeroTables } from '../../../../../tests/support/consistent-tables';
import { reportSchema } from '../../shared/report';
import { figureCatalogue } from '../figures/catalogue';
import { fromReport } from './previous';
import { place } from './tables';

const DEFINITIONS = figureCatalogue({
  countsPublications: true,
  lapsedCountsAsRepealed: false,
  processingFeesInItemEight: false,
  columns: [],
});
const told = (report: unknown, key: string) => fromReport(reportSchema.parse(report), DEFINITIONS, key);

test('cells serve where a report lacks the figure; amounts are in 分', () => {
  const { figures: _, ...rest } = busy;
  const report = { ...rest, figures: {} };
  expect(told(report, 'applications.received')).toBe(3119);
  expect(told(report, 'proactive.normativeDocuments.inForce')).toBe(66);
  expect(told(report, 'proactive.feesWanYuan')).toBe(96_171_600_000);
  expect(told(report, 'published.total')).toBeNull();
});

test('a report of the form of 2019 serves as far as it counts the same', () => {
  const tables = zeroTables('2019');
  place(tables, 'applications.newReceived.total', 7);
  place(tables, 'applications.result.other.total', 2);
  place(tables, 'proactive.licences.decisions', 40);
  place(tables, 'proactive.rules.total', 3);
  const report = { ...busy, form: '2019', year: 2020, figures: {}, tables };
  expect(told(report, 'applications.received')).toBe(7);
  expect(told(report, 'proactive.licences')).toBe(40);
  expect(told(report, 'proactive.rules.inForce')).toBeNull();
  expect(told(report, 'proactive.feesWanYuan')).toBeNull();
  expect(told(report, 'applications.result.other.other.total')).toBeNull();
});
