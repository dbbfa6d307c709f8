import fc from 'fast-check';
import busy from '../../../../../tests/fixtures/report-busy.json';
import { DISTRICT_2023, DISTRICT_2024, zeroTables } from '../../../../../tests/support/consistent-tables';
import { renderHtml } from '../../render/html/page';
import { reportSchema } from '../../shared/report';
import { toDocument } from '../document/to-document';
import { findingsOf } from '../rules/all-rules';
import { readForeignReport, type ForeignReport } from './read-report';

const MINIMAL = {
  schema: 'gongkai.annual-report/1',
  year: 2023,
  body: { name: '某镇人民政府' },
  tables: zeroTables(),
};

function read(data: unknown): ForeignReport {
  const reading = readForeignReport(JSON.stringify(data));
  if (!reading.ok) throw new Error(reading.reason);
  return reading.report;
}
const refusal = (text: string): string | null => {
  const reading = readForeignReport(text);
  return reading.ok ? null : reading.reason;
};
const codes = ({ subject, remarks }: ForeignReport) =>
  [...findingsOf(subject), ...remarks].map(({ code, where }) => `${code} ${where}`);

test('four parts are enough, and the rest is as it usually is', () => {
  const report = read(MINIMAL);
  expect(codes(report)).toEqual([]);
  expect(report.subject).toMatchObject({
    form: '2021',
    title: null,
    period: null,
    sections: [],
    previous: null,
    own: null,
  });
  expect(report.printable).toMatchObject({
    form: '2021',
    title: '某镇人民政府2023年政府信息公开工作年度报告',
    period: { from: '2023-01-01', to: '2023-12-31' },
    body: { code: null, level: 'other' },
  });
  expect(report.printable.sections.map(({ id }) => id)).toHaveLength(6);
});

test('a whole report of our own is read without loss', () => {
  const { printable } = read(busy);
  expect(printable).toEqual(reportSchema.parse(busy));
});

test.each([
  ['[]', '最外层'],
  ['"gongkai.annual-report/1"', '最外层'],
  ['null', '最外层'],
  ['{}', 'schema 没有写，应为“gongkai.annual-report/1”；year 没有写'],
])('%s is no report', (text, words) => {
  expect(refusal(text)).toContain(words);
});

test.each([
  [{ schema: 'gongkai.annual-report/2' }, 'schema 写的是 “gongkai.annual-report/2”'],
  [{ year: '2023' }, 'year 写的是 “2023”'],
  [{ year: 20233 }, 'year 写的是 20233'],
  [{ body: { name: ' ' } }, 'body 不全，应有机关名称 body.name'],
  [{ body: '某镇' }, 'body 写的是 “某镇”'],
  [{ tables: [] }, 'tables 写的是 一个列表'],
  [{ form: '2008' }, 'form 写的是 “2008”'],
])('a report with %p is refused by name', (wrong, words) => {
  expect(refusal(JSON.stringify({ ...MINIMAL, ...wrong }))).toContain(words);
});

test('unknown levels are 其他, an earlier form is known by its cells', () => {
  const level = (given: unknown) =>
    read({ ...MINIMAL, body: { name: '某', level: given } }).subject.body.level;
  expect(['township', 'district', 7, null].map(level)).toEqual(['township', 'other', 'other', 'other']);
  const form = (more: object) => read({ ...MINIMAL, ...more }).subject.form;
  expect(form({ year: 2020, tables: zeroTables('2019') })).toBe('2019');
  expect(form({ year: 2020, tables: zeroTables('2021') })).toBe('2021');
  expect(form({ year: 2022, tables: zeroTables('2019') })).toBe('2019');
  expect(form({ year: 2020, tables: {} })).toBe('2019');
  expect(form({ year: 2022, tables: {} })).toBe('2021');
  expect(form({ year: 2020, form: '2021', tables: {} })).toBe('2021');
  expect(form({ year: 2020, form: 2019, tables: {} })).toBe('2019');
});

test('（六） in one row is read as one, in either spelling, and its sums are still checked', () => {
  for (const combine of [false, true]) {
    const tables = structuredClone(DISTRICT_2024) as { applications: { result: { other: object } } };
    const row = tables.applications.result.other;
    if (combine) {
      tables.applications.result.other = {
        combined: row,
        correctionOverdue: null,
        feeOverdue: null,
        other: null,
      };
    }
    expect(codes(read({ ...MINIMAL, tables }))).toEqual(['STRUCTURE applications.result.other']);
    Object.assign(row, { naturalPerson: 2 });
    expect(codes(read({ ...MINIMAL, tables }))).toEqual([
      'ROW_SUM applications.result.other.total',
      'COLUMN_SUM applications.result.total.naturalPerson',
      'STRUCTURE applications.result.other',
    ]);
  }
  expect(codes(read({ ...MINIMAL, tables: DISTRICT_2023 }))).toEqual([
    'REVIEW_SUM reviews',
    'REVIEW_SUM litigation.afterReview',
    'STRUCTURE applications.result.other',
  ]);
});

test('a township of 2023 of which only table two was printed: what is missing is named, the rest is checked', () => {
  const { rules, ...rest } = (zeroTables() as { proactive: Record<string, object> }).proactive;
  const normativeDocuments = { issued: 4, repealed: 0, inForce: 32 };
  const tables = { proactive: { ...rest, rules, normativeDocuments } };
  const figures = {
    a: { value: 0, claims: 'proactive.normativeDocuments.issued' },
    b: { value: 0, claims: 'nowhere' },
  };
  const report = read({ ...MINIMAL, tables, figures });
  expect(report.subject.figures.a).toEqual({
    value: 0,
    unit: '',
    label: 'a',
    claims: 'proactive.normativeDocuments.issued',
  });
  expect(codes(report).filter((each) => !each.startsWith('NARRATIVE'))).toEqual([
    'BLANK_CELL applications',
    'BLANK_CELL reviews',
    'BLANK_CELL litigation',
    'STRUCTURE figures.b.claims',
  ]);
});

test('what is malformed in the optional parts is left out with a remark, and the tables are checked all the same', () => {
  const report = read({
    ...MINIMAL,
    title: 7,
    period: '全年',
    preamble: [1],
    edition: { number: -1 },
    figures: { good: { value: 3 }, bad: { value: 'x' } },
    findings: 'ignored',
    sections: [
      { heading: '五、存在的主要问题及改进情况', blocks: ['公开不够及时。', { kind: 'video' }, 7] },
      {
        id: 'overview',
        blocks: [{ kind: 'paragraph', text: '三条', figures: [{ key: 'a', start: 0, end: 99 }] }],
      },
      { id: 'epilogue' },
      null,
    ],
  });
  expect(report.remarks.map(({ where }) => where)).toEqual([
    'title',
    'period',
    'preamble',
    'sections.0.blocks.1',
    'sections.0.blocks.2',
    'sections.1.blocks.0.figures',
    'sections.2',
    'sections.3',
    'figures.bad',
    'edition',
  ]);
  expect(report.remarks.every(({ code, severity }) => code === 'STRUCTURE' && severity === 'info')).toBe(
    true,
  );
  expect(report.subject.sections.map(({ id }) => id)).toEqual(['problems', 'overview']);
  expect(report.printable.sections.map(({ id }) => id)).toEqual([
    'overview',
    'proactive',
    'applications',
    'reviews',
    'problems',
  ]);
});

test('tables that the text leaves out are printed in their sections', () => {
  const sections = [
    { id: 'overview', heading: '一、总体情况', blocks: [] },
    { id: 'reviews', heading: '四、复议诉讼', blocks: [{ kind: 'paragraph', text: '见表。' }] },
  ];
  const { printable, remarks } = read({ ...MINIMAL, sections });
  expect(remarks).toEqual([]);
  expect(
    printable.sections.map(({ heading, blocks }) => [heading, ...blocks.map(({ kind }) => kind)]),
  ).toEqual([
    ['一、总体情况'],
    ['二、主动公开政府信息情况', 'table'],
    ['三、收到和处理政府信息公开申请情况', 'table'],
    ['四、复议诉讼', 'paragraph', 'table'],
  ]);
});

test('keys that name parts of JavaScript are only keys', () => {
  const text = JSON.stringify(MINIMAL).replace(
    '"tables":{',
    '"__proto__":{"year":1},"figures":{"__proto__":{"value":1},"constructor":{"value":2},"toString":5},"tables":{"__proto__":{"proactive":1},"constructor":null,',
  );
  const reading = readForeignReport(text);
  expect(reading.ok && codes(reading.report)).toEqual([
    'STRUCTURE figures.__proto__',
    'STRUCTURE figures.toString',
  ]);
  expect(({} as { year?: number }).year).toBeUndefined();
});

test('twice the same key: the last counts', () => {
  const reading = readForeignReport(JSON.stringify(MINIMAL).replace('"year":2023', '"year":1,"year":2022'));
  expect(reading.ok && reading.report.subject.year).toBe(2022);
});

test('a hundred thousand bad sections are a few remarks', () => {
  const report = read({
    ...MINIMAL,
    sections: Array.from({ length: 100_000 }, () => 1),
    figures: Array(9_000).fill(1),
  });
  expect(report.remarks.length).toBeLessThan(30);
});

/** A report, any part of which is replaced by anything. */
const mangled = fc
  .tuple(
    fc.constantFrom(
      ...[
        'title',
        'period',
        'preamble',
        'sections',
        'figures',
        'edition',
        'notice',
        'findings',
        'tables',
        'body',
        'form',
      ],
      ...[
        'tables.proactive',
        'tables.applications',
        'tables.applications.result',
        'tables.applications.result.other',
      ],
      ...[
        'sections.0',
        'sections.0.blocks',
        'sections.0.blocks.0',
        'sections.0.blocks.2.figures',
        'figures.x',
      ],
      ...['tables.reviews.total', 'tables.litigation', 'edition.number', 'period.from', 'body.name'],
    ),
    fc.jsonValue(),
  )
  .map(([path, value]) => {
    const data: object = { ...structuredClone(busy), figures: { x: { value: 1 } } };
    const steps = path.split('.');
    const last = steps.pop() as string;
    Reflect.set(
      steps.reduce<object>((at, step) => Reflect.get(at, step) as object, data),
      last,
      value,
    );
    return data;
  });

test('whatever stands anywhere: a sentence, or findings and a page', () => {
  fc.assert(
    fc.property(mangled, (data) => {
      const reading = readForeignReport(JSON.stringify(data));
      if (!reading.ok) {
        expect(reading.reason).toMatch(/^文件.*。$/s);
        return;
      }
      findingsOf(reading.report.subject);
      expect(renderHtml(toDocument(reading.report.printable))).toContain('</html>');
    }),
    { numRuns: 200 },
  );
});
