import fc from 'fast-check';
import type { WordingEntry } from './entry';
import { findWording, readDictionary } from './find-wording';

const entry = (wrong: string, right: string): WordingEntry => ({
  wrong,
  right,
  severity: 'warning',
  remark: '',
});
const DICTIONARY = readDictionary([
  entry('攻府', '政府'),
  entry('学习教育', '党史学习教育'),
  entry('帐户', '账户'),
  entry('帐户余额', '账户余额'),
  entry('发[20', '发〔20'),
  entry('最优惠', ''),
  entry('微信公号', '微信公众号'),
  entry('不变', '不变'),
  entry('  ', '空'),
]);
const found = (text: string) =>
  findWording(DICTIONARY, text).map(
    ({ entry: { wrong }, start, end }) => `${wrong}: ${text.slice(start, end)}`,
  );

test.each([
  ['人民攻府和攻府', ['攻府: 攻府', '攻府: 攻府']],
  ['攻 府、攻\n　府、攻\u200b府', ['攻府: 攻 府', '攻府: 攻\n　府', '攻府: 攻\u200b府']],
  ['攻，府', []],
  ['学习教育', ['学习教育: 学习教育']],
  ['党史学习教育和学习教育', ['学习教育: 学习教育']],
  ['党史学 习教育', []],
  ['帐户余额与帐户', ['帐户余额: 帐户余额', '帐户: 帐户']],
  ['界政发［２０23］12号', ['发[20: 发［２０']],
  ['界政发〔2023〕12号', []],
  ['全市最优惠', ['最优惠: 最优惠']],
  ['⼈民攻府', ['攻府: 攻府']],
  ['不变', []],
])('%j', (text, expected) => {
  expect(found(text).map((each) => each.trim())).toEqual(expected);
});

describe('the gravest of nested entries', () => {
  const graded = (wrong: string, severity: WordingEntry['severity'], right = ''): WordingEntry => ({
    ...{ wrong, right, severity, remark: '' },
  });
  const GRADED = readDictionary([
    graded('人民政府领导小姐会议', 'info'),
    graded('领导小姐', 'error', '领导小组'),
    graded('精准扶贫户', 'info'),
    graded('精准扶贫户名单', 'info'),
    graded('扶贫户', 'warning', '脱贫户'),
    graded('残废人', 'error'),
    graded('残废', 'warning'),
    graded('ABC公司', 'info'),
    graded('abc公司', 'error'),
    graded('wifi', 'warning', 'WiFi'),
  ]);
  test.each([
    ['人民政府领导小姐会议', ['error 领导小姐']],
    ['精准扶贫户', ['warning 扶贫户']],
    ['精准扶贫户名单和扶贫户', ['warning 扶贫户', 'warning 扶贫户']],
    ['残废人和残废', ['error 残废人', 'warning 残废']],
    ['Abc公司、ＡＢＣ公司', ['error Abc公司', 'error ＡＢＣ公司']],
    ['WiFi、wifi、WIFI', ['warning wifi', 'warning WIFI']],
  ])('%s', (text, expected) => {
    expect(
      findWording(GRADED, text).map(({ entry, start, end }) => `${entry.severity} ${text.slice(start, end)}`),
    ).toEqual(expected);
  });

  test('is never switched off by a less grave one', () => {
    const words = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', 'B'), minLength: 1, maxLength: 4 });
    const severity = fc.constantFrom<WordingEntry['severity'][]>('error', 'warning', 'info');
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', 'A', 'b', '，'), maxLength: 40 });
    const grades = fc.array(fc.tuple(words, severity), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(grades, text, (rows, whole) => {
        const entries = rows.map(([wrong, grade]) => graded(wrong, grade));
        const starts = (of: readonly WordingEntry[]) =>
          findWording(readDictionary(of), whole).filter(({ entry }) => entry.severity === 'error');
        const errors = entries.filter((each) => each.severity === 'error');
        expect(starts(entries).map(({ start, end }) => [start, end])).toEqual(
          starts(errors).map(({ start, end }) => [start, end]),
        );
      }),
    );
  });
});

test('finds what a search for each entry finds', () => {
  const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 3 });
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，'), maxLength: 40 });
  fc.assert(
    fc.property(fc.uniqueArray(words, { minLength: 1, maxLength: 8 }), text, (wrongs, whole) => {
      const looked = findWording(readDictionary(wrongs.map((wrong) => entry(wrong, ''))), whole);
      const covered = new Set<number>();
      for (const wrong of wrongs)
        for (let at = whole.indexOf(wrong); at >= 0; at = whole.indexOf(wrong, at + 1))
          for (let index = at; index < at + wrong.length; index += 1) covered.add(index);
      const told = new Set<number>();
      for (const {
        entry: { wrong },
        start,
        end,
      } of looked) {
        expect(whole.slice(start, end)).toBe(wrong);
        for (let index = start; index < end; index += 1) told.add(index);
      }
      expect([...told].sort((a, b) => a - b)).toEqual([...covered].sort((a, b) => a - b));
    }),
  );
});

test('thousands of entries make a long text no slower', () => {
  const unit = (number: number) => String.fromCodePoint(0x4e00 + (number % 5_000));
  const many = Array.from({ length: 5_000 }, (_, number) =>
    entry(`政府${unit(number)}${unit(number * 7 + 1)}`, '甲'),
  );
  const began = process.cpuUsage();
  const text = '政府信息公开工作'.repeat(60_000);
  expect(findWording(readDictionary([...many, entry('息公开工', '乙')]), text)).toHaveLength(60_000);
  expect(process.cpuUsage(began).user).toBeLessThan(4_000_000);
});
