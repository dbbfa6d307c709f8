import fc from 'fast-check';
import { registers, settings } from '../../../../../tests/support/register-rows';
import { fillTables } from '../assembly/tables';
import { OUTCOME_ROWS } from '../form/applications-table';
import { periodOf } from '../period';
import { findingsOf } from '../rules/all-rules';
import { readCells } from '../rules/cells';
import { subjectOfTables } from '../rules/subject';
import { tables2021Schema, type Tables } from '../../shared/tables';
import { answerAll, questionsBehind } from './answers';
import { figureCatalogue, type FigureSettings } from './catalogue';
import { holds } from './condition';
import { isComparison } from './figure';
import { tabulateRows, type Registers } from './reference';

const SETTINGS: FigureSettings = {
  countsPublications: true,
  lapsedCountsAsRepealed: false,
  processingFeesInItemEight: false,
  columns: [{ code: 'news', name: '工作动态' }],
};

function answersOf(rows: Registers, year: number, chosen: FigureSettings = SETTINGS) {
  const definitions = figureCatalogue(chosen);
  const period = periodOf(year, '2026-11-23');
  return answerAll(definitions, tabulateRows(definitions, rows, period), new Map());
}

function tablesOf(rows: Registers, year: number, chosen: FigureSettings = SETTINGS): Tables {
  const cells = figureCatalogue(chosen).flatMap((figure) => (figure.cell ? [figure.key] : []));
  return fillTables(cells, answersOf(rows, year, chosen));
}

const years = fc.constantFrom(2022, 2023, 2024);

test('every cell of the form is a figure, whatever the registers hold', () => {
  fc.assert(
    fc.property(registers, settings, years, (rows, chosen, year) => {
      expect(tables2021Schema.safeParse(tablesOf(rows, year, chosen)).success).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('an empty year is zero in every cell', () => {
  expect(JSON.stringify(tablesOf({}, 2023))).not.toMatch(/[1-9]/);
});

test('a report made from any register content contradicts neither itself nor last year', () => {
  const body = { name: '某机关', level: 'other' } as const;
  fc.assert(
    fc.property(registers, settings, years, (rows, chosen, year) => {
      const answers = answersOf(rows, year, chosen);
      const oddities = figureCatalogue(chosen)
        .filter((figure) => figure.check)
        .map(({ key, label }) => ({ key, label, count: answers.get(key) ?? 0 }));
      const tables = tablesOf(rows, year, chosen);
      const last = tablesOf(rows, year - 1, chosen);
      const codes = findingsOf(
        subjectOfTables(
          { year, body, tables },
          {
            own: { oddities, drift: [], provisionalFrom: null },
            previous: { form: '2021', year: year - 1, cells: readCells(last), sections: [] },
          },
        ),
      ).map(({ code }) => code);
      // Odd rows are told apart; a lapsed document breaks the sum over two years, and fees may be any.
      const open = ['ODD_DATE', 'ODD_OUTCOME', 'IN_FORCE_CONTINUITY', 'FEES_UNIT', 'OVERDUE'];
      expect(codes.filter((code) => !open.includes(code))).toEqual([]);
    }),
  );
});

test('上年结转 of a year is 结转下年度 of the year before', () => {
  fc.assert(
    fc.property(registers, (rows) => {
      const before = tablesOf(rows, 2022).applications.carriedOut;
      expect(tablesOf(rows, 2023).applications.carriedIn).toEqual(before);
    }),
  );
});

test('in force follows from last year where a lapsed document counts as repealed', () => {
  fc.assert(
    fc.property(registers, (rows) => {
      const chosen = { ...SETTINGS, lapsedCountsAsRepealed: true };
      for (const kind of ['rules', 'normativeDocuments'] as const) {
        const last = tablesOf(rows, 2022, chosen).proactive[kind];
        const now = tablesOf(rows, 2023, chosen).proactive[kind];
        // A document that ended in the year it was issued, or before it began, still balances.
        const issuedEnded = rows.documents.filter(
          (row) =>
            row.category === (kind === 'rules' ? '规章' : '行政规范性文件') &&
            typeof row.validUntil === 'string' &&
            row.validUntil < String(row.issuedOn),
        );
        if (
          rows.documents.some(
            (row) => row.repealedOn != null && String(row.repealedOn) < String(row.issuedOn),
          )
        )
          continue;
        if (issuedEnded.length > 0) continue;
        expect(now.inForce).toBe(last.inForce + now.issued - now.repealed);
      }
    }),
  );
});

/** Paths of the cells that differ. */
function differences(a: Tables, b: Tables): Record<string, number> {
  const walk = (x: unknown, y: unknown, path: string): [string, number][] =>
    typeof x === 'object' && x !== null
      ? Object.keys(x).flatMap((key) =>
          walk((x as never)[key], (y as never)[key], path ? `${path}.${key}` : key),
        )
      : x === y
        ? []
        : [[path, Number(y) - Number(x)]];
  return Object.fromEntries(walk(a, b, ''));
}

test('moving a conclusion across New Year moves exactly the cells it should', () => {
  fc.assert(
    fc.property(registers, fc.constantFrom(...OUTCOME_ROWS), (rows, row) => {
      const application = { receivedOn: '2023-12-01', applicantType: '商业企业', outcome: row.outcome };
      const with_ = (concludedOn: string): Registers => ({
        ...rows,
        applications: [...rows.applications, { ...application, concludedOn }],
      });
      const [inside, outside] = [with_('2023-12-31'), with_('2024-01-01')];
      expect(differences(tablesOf(inside, 2023), tablesOf(outside, 2023))).toEqual({
        [`applications.result.${row.key}.business`]: -1,
        [`applications.result.${row.key}.total`]: -1,
        'applications.result.total.business': -1,
        'applications.result.total.total': -1,
        'applications.carriedOut.business': 1,
        'applications.carriedOut.total': 1,
      });
      expect(differences(tablesOf(inside, 2024), tablesOf(outside, 2024))).toEqual({
        'applications.carriedIn.business': 1,
        'applications.carriedIn.total': 1,
        [`applications.result.${row.key}.business`]: 1,
        [`applications.result.${row.key}.total`]: 1,
        'applications.result.total.business': 1,
        'applications.result.total.total': 1,
      });
    }),
    { numRuns: 60 },
  );
});

test('moving a receipt across New Year moves 新收 to 上年结转', () => {
  const row = { applicantType: '自然人', outcome: '予以公开', concludedOn: '2023-02-01' };
  const at = (receivedOn: string) => tablesOf({ applications: [{ ...row, receivedOn }] }, 2023);
  expect(differences(at('2023-01-01'), at('2022-12-31'))).toEqual({
    'applications.newReceived.naturalPerson': -1,
    'applications.newReceived.total': -1,
    'applications.carriedIn.naturalPerson': 1,
    'applications.carriedIn.total': 1,
  });
});

test('the rows behind a count are as many as the count says', () => {
  fc.assert(
    fc.property(registers, settings, years, (rows, chosen, year) => {
      const definitions = figureCatalogue(chosen);
      const period = periodOf(year, '2026-11-23');
      const answers = answersOf(rows, year, chosen);
      for (const { key, ask } of definitions) {
        const summed = questionsBehind(definitions, key);
        if (ask.kind === 'share' || isComparison(ask)) continue;
        if (summed.some(({ question }) => question.measure.kind !== 'count')) continue;
        const behind = summed.reduce(
          (sum, { question }) =>
            sum +
            rows[question.register].filter(
              (row) => holds(question.among, row, period) && holds(question.rows, row, period),
            ).length,
          0,
        );
        expect([key, behind]).toEqual([key, answers.get(key)]);
      }
    }),
    { numRuns: 20 },
  );
});

describe('publications', () => {
  const receipt = {
    itemDocumentId: 'a',
    confirmation: '补录',
    publishedOn: '2023-05-01',
    columnCode: 'news',
    reads: 100,
  };
  const receipts = [
    { ...receipt, channel: '政府网站' },
    { ...receipt, channel: '微信公众号' },
    { ...receipt, channel: '微信公众号', confirmation: '待确认' },
    { ...receipt, channel: '微信公众号', publishedOn: '2022-12-31' },
  ];

  test('each confirmed publication of the year counts', () => {
    const answers = answersOf({ receipts }, 2023);
    expect(answers.get('published.total')).toBe(2);
    expect(answers.get('published.byChannel.wechat')).toBe(1);
    expect(answers.get('published.byColumn.news')).toBe(1);
    expect(answers.get('wechat.reads')).toBe(100);
  });

  test('an item counts once where the body says so; channels still count publications', () => {
    const answers = answersOf({ receipts }, 2023, { ...SETTINGS, countsPublications: false });
    expect(answers.get('published.total')).toBe(1);
    expect(answers.get('published.byChannel.website')).toBe(1);
    expect(answers.get('published.byChannel.wechat')).toBe(1);
  });
});

describe('processing fees', () => {
  const application = {
    applicantType: '自然人',
    outcome: '予以公开',
    receivedOn: '2022-11-01',
    concludedOn: '2022-12-20',
  };
  const applications = [
    { ...application, feeReceived: 12_345, feeReceivedOn: '2023-01-05' },
    { ...application, feeReceived: 700, feeReceivedOn: null },
  ];

  test('count by the day they were received, else by the day of conclusion', () => {
    expect(answersOf({ applications }, 2022).get('fees.informationProcessing')).toBe(700);
    expect(answersOf({ applications }, 2023).get('fees.informationProcessing')).toBe(12_345);
  });

  test('count among 行政事业性收费 only where the body says so', () => {
    const tallies = [{ year: 2023, matter: '行政事业性收费', amount: 1_000_000 }];
    expect(tablesOf({ applications, tallies }, 2023).proactive.feesWanYuan).toBe('1');
    const chosen = { ...SETTINGS, processingFeesInItemEight: true };
    expect(tablesOf({ applications, tallies }, 2023, chosen).proactive.feesWanYuan).toBe('1.012345');
  });
});

test('no two figures have the same name', () => {
  const keys = figureCatalogue(SETTINGS).map((figure) => figure.key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a document issued in the year counts as issued, and its impossible repeal is found', () => {
  const documents = [{ category: '行政规范性文件', issuedOn: '2023-03-01', repealedOn: '2022-05-01' }];
  expect(tablesOf({ documents }, 2023).proactive.normativeDocuments.issued).toBe(1);
  expect(answersOf({ documents }, 2023).get('odd.stepOrder.documents')).toBe(1);
  expect(tablesOf({ documents }, 2022).proactive.normativeDocuments.repealed).toBe(1);
  expect(answersOf({ documents }, 2022).get('odd.stepOrder.documents')).toBe(1);
});
