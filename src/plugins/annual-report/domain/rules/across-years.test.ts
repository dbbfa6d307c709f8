/** What last year's report says of this year's. */
import { DISTRICT_2023, DISTRICT_2024, zeroTables } from '../../../../../tests/support/consistent-tables';
import { place, type Nested } from '../assembly/tables';
import type { BodyLevel, Form } from '../../shared/report';
import { findingsOf } from './all-rules';
import { readCells } from './cells';
import { subjectOfTables, type PreviousReport } from './subject';

type Numbers = Readonly<Record<string, number | string>>;

function tablesWith(numbers: Numbers, form: Form = '2021'): Nested {
  const tables = zeroTables(form);
  for (const [path, value] of Object.entries(numbers)) place(tables, path, value);
  return tables;
}

const CODES = ['CARRY_OVER', 'IN_FORCE_CONTINUITY', 'PENDING_LOST', 'FEES_UNIT', 'IN_FORCE_TOO_SMALL'];

function check(
  now: Numbers,
  last: Numbers | null,
  about: { form?: Form; year?: number; level?: BodyLevel; own?: Readonly<Record<string, number>> } = {},
) {
  const { form = '2021', year = 2022, level = 'county', own } = about;
  const previous: PreviousReport | null = last && {
    form,
    year,
    cells: readCells(tablesWith(last, form)),
    sections: [],
  };
  const oddities = Object.entries(own ?? {}).map(([key, count]) => ({ key, label: key, count }));
  return findingsOf(
    subjectOfTables(
      { year: 2023, body: { name: '某机关', level }, tables: tablesWith(now) },
      { previous, own: own ? { oddities, drift: [], provisionalFrom: null } : null },
    ),
  ).filter(({ code }) => CODES.includes(code));
}

const told = (findings: ReturnType<typeof check>) =>
  findings.map(({ code, severity, where, expected, actual }) => [code, severity, where, expected, actual]);

describe('CARRY_OVER', () => {
  const last = { 'applications.carriedOut.naturalPerson': 3, 'applications.carriedOut.total': 3 };

  test('names each column that did not arrive, with last year’s number', () => {
    const findings = check({ 'applications.carriedIn.business': 3, 'applications.carriedIn.total': 3 }, last);
    expect(told(findings)).toEqual([
      ['CARRY_OVER', 'warning', 'applications.carriedIn.naturalPerson', 3, 0],
      ['CARRY_OVER', 'warning', 'applications.carriedIn.business', 0, 3],
    ]);
    expect(findings[0]?.message).toContain('2022年报告的结转下年度是 3 件');
  });

  test('is content where 3 carried out arrive as 3, also from the form of 2019', () => {
    const now = { 'applications.carriedIn.naturalPerson': 3, 'applications.carriedIn.total': 3 };
    expect(check(now, last)).toEqual([]);
    expect(check(now, last, { form: '2019' })).toEqual([]);
    expect(told(check({}, last, { form: '2019' }))).toHaveLength(2);
  });

  test('compares with the year before and with no other', () => {
    expect(check({}, last, { year: 2021 })).toEqual([]);
    expect(check({}, null)).toEqual([]);
  });
});

describe('IN_FORCE_CONTINUITY', () => {
  const last = { 'proactive.normativeDocuments.inForce': 10 };

  test('follows from last year’s, plus issued, minus repealed', () => {
    const now = (inForce: number) => ({
      'proactive.normativeDocuments.issued': 3,
      'proactive.normativeDocuments.repealed': 5,
      'proactive.normativeDocuments.inForce': inForce,
    });
    expect(check(now(8), last)).toEqual([]);
    const findings = check(now(6), last);
    expect(told(findings)).toEqual([
      ['IN_FORCE_CONTINUITY', 'warning', 'proactive.normativeDocuments.inForce', 8, 6],
    ]);
    expect(findings[0]?.message).toContain('2022年底现行有效 10 件');
  });

  test('the form of 2019 has no 现行有效, so nothing follows', () => {
    expect(check({ 'proactive.rules.inForce': 4 }, {}, { form: '2019' })).toEqual([]);
  });
});

describe('PENDING_LOST', () => {
  test('open cases of last year are this year’s at the latest', () => {
    const last = { 'reviews.pending': 4, 'litigation.direct.pending': 1 };
    const findings = check({ 'reviews.upheld': 2, 'reviews.pending': 1, 'reviews.total': 3 }, last);
    expect(told(findings)).toEqual([
      ['PENDING_LOST', 'warning', 'reviews', 4, 3],
      ['PENDING_LOST', 'warning', 'litigation.direct', 1, 0],
    ]);
    expect(findings[0]?.message).toContain('至少 1 件没有下落');
  });

  test('a total left at 0 above cases that are there loses none', () => {
    expect(told(check({ 'reviews.upheld': 10, 'reviews.corrected': 1 }, { 'reviews.pending': 4 }))).toEqual(
      [],
    );
  });
});

describe('IN_FORCE_TOO_SMALL', () => {
  const now = {
    'proactive.normativeDocuments.issued': 6,
    'proactive.normativeDocuments.repealed': 2,
    'proactive.normativeDocuments.inForce': 3,
  };

  test('fewer than the year itself left over cannot be', () => {
    expect(told(check(now, null))).toEqual([
      ['IN_FORCE_TOO_SMALL', 'error', 'proactive.normativeDocuments.inForce', 4, 3],
    ]);
    expect(check({ ...now, 'proactive.normativeDocuments.inForce': 4 }, null)).toEqual([]);
  });

  test('many repeals of older documents prove nothing', () => {
    const city = {
      'proactive.normativeDocuments.issued': 8,
      'proactive.normativeDocuments.repealed': 26,
      'proactive.normativeDocuments.inForce': 0,
    };
    expect(check(city, null)).toEqual([]);
  });

  test('what lapsed in the year of its issue is allowed for where the registers are here', () => {
    expect(check(now, null, { own: { 'documents.endedUncounted.normativeDocuments': 1 } })).toEqual([]);
    expect(check(now, null, { own: { 'documents.endedUncounted.rules': 1 } })).toHaveLength(1);
  });
});

describe('FEES_UNIT', () => {
  const fees = (amount: number | string) => ({ 'proactive.feesWanYuan': amount });

  test('a thousandfold of last year’s is asked about, at any level', () => {
    const findings = check(fees(77_302_800), fees('7730.28'), { level: 'city' });
    expect(told(findings)).toEqual([['FEES_UNIT', 'warning', 'proactive.feesWanYuan', 7730.28, 77_302_800]]);
    expect(findings[0]?.fix).toContain('应填 7730.28');
    expect(check(fees('9.99'), fees('0.01'))).toEqual([]);
  });

  test('size alone is asked about of a township, and never of a city', () => {
    expect(told(check(fees(35_000), null, { level: 'township' }))).toHaveLength(1);
    expect(told(check(fees(35_000), null, { level: 'subdistrict' }))).toHaveLength(1);
    expect(check(fees(10_000), null, { level: 'township' })).toEqual([]);
    for (const level of ['city', 'county', 'province', 'other'] as const) {
      expect(check(fees('96171.6'), fees(0), { level })).toEqual([]);
    }
  });
});

test('two years of a district as published go together', () => {
  const previous = { form: '2021', year: 2022, cells: readCells(DISTRICT_2023), sections: [] } as const;
  const findings = findingsOf(
    subjectOfTables(
      { year: 2023, body: { name: '某区人民政府', level: 'county' }, tables: DISTRICT_2024 },
      { previous },
    ),
  );
  expect(findings.map(({ code, where }) => [code, where])).toEqual([
    ['STRUCTURE', 'applications.result.other'],
  ]);
});

test.each([
  ['2021', 2020, '2019'],
  ['2019', 2022, '2021'],
  ['2019', 2019, null],
  ['2021', 2021, null],
] as const)('form %s in a report of %d: usual is %s', (form, year, usual) => {
  const tables = zeroTables(form);
  const findings = findingsOf(
    subjectOfTables({ year, body: { name: '某机关', level: 'other' }, tables }, { form }),
  );
  expect(findings.map(({ code, severity, where, expected }) => [code, severity, where, expected])).toEqual(
    usual === null ? [] : [['STRUCTURE', 'info', 'form', usual]],
  );
});
