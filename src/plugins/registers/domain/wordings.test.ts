import { checkStored } from './check-stored';
import { wordings } from './registers/wordings';

const WORD = { wrong: '布署', right: '部署', severity: '必须改正', remark: null };

it.each([WORD, { ...WORD, right: null }, { ...WORD, wrong: '帐', right: '账', severity: '提醒' }])(
  'takes %o',
  (row: Record<string, unknown>) => {
    expect(checkStored(wordings, row)).toEqual([]);
  },
);

it.each([
  ['a word replaced by itself', { ...WORD, right: '布署' }, 'right', 'RIGHT_IS_WRONG'],
  ['a single character as an error', { ...WORD, wrong: '的', right: null }, 'severity', 'WORD_TOO_SHORT'],
])('refuses %s', (_what, row, attribute, code) => {
  expect(checkStored(wordings, row)).toMatchObject([{ attribute, code }]);
});
