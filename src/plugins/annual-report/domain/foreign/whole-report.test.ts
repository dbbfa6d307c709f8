import busy from '../../../../../tests/fixtures/report-busy.json';
import { DISTRICT_2024, zeroTables } from '../../../../../tests/support/consistent-tables';
import { reportSchema } from '../../shared/report';
import { place, type Nested } from '../assembly/tables';
import { readForeignReport } from './read-report';
import { wholeReport, type WholeReading } from './whole-report';

function keep(data: object): WholeReading {
  const reading = readForeignReport(
    JSON.stringify({
      schema: 'gongkai.annual-report/1',
      year: 2022,
      body: { name: '某镇人民政府' },
      ...data,
    }),
  );
  if (!reading.ok) throw new Error(reading.reason);
  return wholeReport(reading.report);
}
const reason = (data: object): string => {
  const whole = keep(data);
  return whole.ok ? '' : whole.reason;
};
function holding(path: string, value: unknown, form: '2019' | '2021' = '2021'): { tables: Nested } {
  const tables = zeroTables(form);
  place(tables, path, value as number);
  return { tables };
}

test('a published report is kept as it is, but for its seal', () => {
  const { edition, ...rest } = reportSchema.parse(busy);
  expect(keep(busy)).toEqual({ ok: true, report: { ...rest, edition: { ...edition, seal: null } } });
});

test('a report of the form of 2019 is kept in its own form', () => {
  const { tables } = holding('proactive.licences.change', -2, '2019');
  place(tables, 'proactive.procurement.amount', 1250.5);
  const whole = keep({ year: 2019, tables });
  expect(whole).toMatchObject({
    ok: true,
    report: {
      form: '2019',
      tables: { proactive: { licences: { change: -2 }, procurement: { amount: '1250.5' } } },
    },
  });
});

test.each([
  [7545, '7545'],
  ['7545.00', '7545'],
  ['007.50', '7.5'],
  [0, '0'],
  [0.000001, '0.000001'],
  [96171.6, '96171.6'],
])('fees of %p are kept as %p', (given, kept) => {
  const whole = keep(holding('proactive.feesWanYuan', given));
  expect(whole.ok && reportSchema.parse(whole.report).tables.proactive).toMatchObject({ feesWanYuan: kept });
});

test('which cells are missing or wrong is said by name and path, ten of them at most', () => {
  const { tables } = holding('applications.result.granted.business', null);
  place(tables, 'proactive.licences', '3件');
  expect(reason({ tables })).toBe(
    '表二“行政许可本年处理决定数量”写的是 “3件”（proactive.licences）；' +
      '表三“予以公开（商业企业）”没有填数（applications.result.granted.business）。',
  );
  expect(reason({ tables: { ...zeroTables(), applications: null } })).toBe(
    '整张表三没有填数（applications）。',
  );
  for (const key of ['newReceived', 'carriedIn']) {
    place(tables, `applications.${key}`, {
      naturalPerson: null,
      business: null,
      research: null,
      publicWelfare: null,
      legalService: null,
      other: null,
      total: null,
    } as unknown as number);
  }
  expect(reason({ tables })).toMatch(/；另有 6 处。$/);
});

test('one’s own history has （六） in three rows, is readable throughout, and was published', () => {
  expect(reason({ tables: DISTRICT_2024 })).toContain('（六）其他处理”应按格式分为三行');
  expect(reason({ tables: zeroTables(), sections: [{ id: 'nothing' }] })).toContain('sections.0 ');
  expect(reason({ tables: zeroTables(), edition: { state: 'submitted' } })).toContain('还没有公布');
  expect(reason({ tables: zeroTables(), period: { from: '2022-02-30', to: '2022-12-31' } })).toContain(
    'period.from',
  );
});

test.each(['number', 'corrects'])('an edition whose %s nobody can have reached is refused', (part) => {
  const edition = (value: number) => ({ tables: zeroTables(), edition: { [part]: value } });
  expect(keep(edition(9_999)).ok).toBe(true);
  expect(reason(edition(10_000))).toBe(`edition 的 ${part} 应为 1 至 9999 的整数，这一处没有采用。`);
  expect(reason(edition(1e300))).toContain('应为 1 至 9999 的整数');
});
