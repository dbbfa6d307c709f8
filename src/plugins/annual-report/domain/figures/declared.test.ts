import fc from 'fast-check';
import { registers } from '../../../../../tests/support/register-rows';
import { fillTables } from '../assembly/tables';
import { periodOf } from '../period';
import { findingsOf } from '../rules/all-rules';
import { subjectOfTables } from '../rules/subject';
import { figureCatalogue, type FigureSettings } from './catalogue';
import { leavesBehind } from './bases';
import { answerYear, type FiguresOfYear } from './declared';
import type { DeclaredRow } from './declared-row';
import { tabulateRows, type Registers } from './reference';

const SETTINGS: FigureSettings = {
  countsPublications: true,
  lapsedCountsAsRepealed: false,
  processingFeesInItemEight: false,
  columns: [{ code: 'news', name: '工作动态' }],
};
const CATALOGUE = figureCatalogue(SETTINGS);
const PERIOD = periodOf(2023, '2024-01-08');
const QUESTIONS = CATALOGUE.filter(({ ask, check }) => ask.kind === 'question' && !check);

const GIVEN: DeclaredRow = {
  documentId: 'a',
  year: 2023,
  key: 'proactive.licences',
  value: 12,
  nature: '外单位提供',
  name: null,
  unit: null,
  source: '某区行政审批局',
  sourceDate: '2024-01-05',
  reason: null,
};
const CORRECTED: DeclaredRow = {
  ...GIVEN,
  nature: '核定更正',
  source: null,
  sourceDate: null,
  reason: '漏登',
};

const answer = (rows: readonly DeclaredRow[], held: Registers = {}, last = new Map<string, number>()) =>
  answerYear(CATALOGUE, tabulateRows(CATALOGUE, held, PERIOD), last, rows);

function sound(...given: Parameters<typeof answer>): FiguresOfYear {
  const figures = answer(...given);
  if ('faults' in figures) throw new Error(JSON.stringify(figures.faults));
  return figures;
}

function fault(row: DeclaredRow, held: Registers = {}) {
  const figures = answer([row], held);
  const faults = 'faults' in figures ? figures.faults : [];
  expect(faults).toHaveLength(1);
  return faults[0]!;
}

const corrections = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom(...QUESTIONS.map(({ key }) => key)),
    value: fc.integer({ min: 0, max: 5_000 }),
  }),
  { selector: ({ key }) => key, minLength: 1, maxLength: 6 },
);

test('what is derived follows from what was corrected, and nothing else moves', () => {
  fc.assert(
    fc.property(registers, corrections, (held, entered) => {
      const rows = entered.map((each) => ({ ...CORRECTED, ...each }));
      const before = sound([], held);
      const { definitions, answers, bases } = sound(rows, held);
      const byKey = new Map(definitions.map((each) => [each.key, each]));
      for (const { key, unit, ask } of definitions) {
        const told = entered.find((each) => each.key === key)?.value;
        if (told !== undefined) expect(answers.get(key)).toBe(unit === '元' ? told * 100 : told);
        if (ask.kind === 'total') {
          expect([key, answers.get(key)]).toEqual([
            key,
            ask.of.reduce((sum, part) => sum + answers.get(part)!, 0),
          ]);
        }
        const touched = leavesBehind(byKey, key).some((leaf) =>
          entered.some((each) => each.key === leaf.key),
        );
        if (touched) continue;
        expect([key, answers.get(key)]).toEqual([key, before.answers.get(key)]);
        expect(bases.has(key)).toBe(false);
      }
      const cells = definitions.flatMap(({ key, cell }) => (cell ? [key] : []));
      const body = { name: '某机关', level: 'other' } as const;
      const tables = fillTables(cells, answers);
      const codes = findingsOf(subjectOfTables({ year: 2023, body, tables })).map(({ code }) => code);
      expect(codes.filter((code) => code.endsWith('_SUM'))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('a number of another office fills what the registers leave empty', () => {
  const { answers, bases } = sound([GIVEN]);
  expect(answers.get('proactive.licences')).toBe(12);
  expect(bases.get('proactive.licences')).toEqual({
    kind: 'declared',
    source: '某区行政审批局',
    on: '2024-01-05',
  });
});

test('an own figure is one of the catalogue, in its own unit', () => {
  const own: DeclaredRow = { ...GIVEN, key: 'declared.rent', name: '租金', unit: '万元', value: 3.000001 };
  const { definitions, answers } = sound([own]);
  expect(definitions.at(-1)).toMatchObject({ key: 'declared.rent', label: '租金', unit: '万元' });
  expect(answers.get('declared.rent')).toBe(3_000_001);
});

test('a change compares the corrected number with last year’s', () => {
  const last = new Map([['published.total', 10]]);
  const { answers, bases } = sound([{ ...CORRECTED, key: 'published.total', value: 4 }], {}, last);
  expect(answers.get('published.totalChange')).toBe(-6);
  expect(bases.get('published.totalChange')).toEqual({ kind: 'overridden', computed: -10, reason: '漏登' });
});

test('a cell that repeats an amount rests on it; a total beside its parts does not', () => {
  const fees: DeclaredRow = { ...GIVEN, key: 'charges.administrative', value: 15000.5, source: '某区财政局' };
  const received: DeclaredRow = { ...CORRECTED, key: 'applications.newReceived.naturalPerson', value: 3 };
  const { answers, bases } = sound([fees, received]);
  expect(answers.get('proactive.feesWanYuan')).toBe(1_500_050);
  expect(bases.get('proactive.feesWanYuan')).toMatchObject({ kind: 'declared', source: '某区财政局' });
  expect(answers.get('applications.newReceived.total')).toBe(3);
  expect(bases.has('applications.newReceived.total')).toBe(false);
  expect(bases.get('applications.received')).toMatchObject({ kind: 'overridden', computed: 0 });
});

describe('is refused, in a sentence that says what to do', () => {
  const held: Registers = { tallies: [{ year: 2023, matter: '行政许可', quantity: 9, amount: null }] };

  test('a number of another office where the registers have one', () => {
    const { code, message } = fault(GIVEN, held);
    expect(code).toBe('REGISTER_HAS_ROWS');
    expect(message).toMatch(/^行政许可（proactive\.licences）.*9 件.*12 件.*核定更正/u);
    expect(sound([CORRECTED], held).bases.get(GIVEN.key)).toMatchObject({ computed: 9, reason: '漏登' });
  });

  test.each([
    ['proactive.licenses', 'proactive.licences'],
    ['applications.newReceived.natural', 'applications.newReceived.naturalPerson'],
    ['published.byColumn.new', 'published.byColumn.news'],
    ['odd.futureDate.events', 'declared.'],
  ])('%s, which is no figure', (key, near) => {
    const { code, message } = fault({ ...GIVEN, key });
    expect(code).toBe('FIGURE_UNKNOWN');
    expect(message).toContain(near);
    expect(message).not.toContain('（odd.');
  });

  test.each([
    ['proactive.feesWanYuan', '行政事业性收费（charges.administrative）'],
    ['proposals.handledShare', '人大代表建议（proposals.congress）'],
    ['applications.received', 'applications.newReceived.business'],
    ['applications.result.total.total', '等126项'],
    ['wechat.readsPrevious', '取自上年的报告'],
  ])('%s, which is derived', (key, part) => {
    const { code, message } = fault({ ...CORRECTED, key });
    expect(code).toBe('FIGURE_DERIVED');
    expect(message).toContain(part);
  });

  test('a unit or a fraction that the figure does not have', () => {
    expect(fault({ ...GIVEN, unit: '万元' }).code).toBe('UNIT_DIFFERS');
    expect(fault({ ...GIVEN, value: 1.5 })).toMatchObject({ code: 'VALUE_UNFIT' });
    expect(fault({ ...GIVEN, key: 'charges.administrative', value: 1.505 }).message).toContain('两位小数');
  });
});
