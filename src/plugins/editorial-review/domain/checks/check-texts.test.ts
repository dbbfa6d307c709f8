import { knownOf } from './check-passages';
import { checkTexts } from './check-texts';

const ID = '110101199003070118';
const known = knownOf({
  dictionary: [{ wrong: '请况', right: '情况', severity: 'warning', remark: '' }],
  ownNumbers: ['138 0013 8000'],
  today: '2024-05-01',
});
const check = (text: string, kind: 'plain' | 'markdown' = 'plain') =>
  checkTexts(known)([{ field: 'content', label: '正文', text, kind }]);

test.each([
  [`身份证号${ID}`, 'ID_NUMBER', 'error'],
  ['汇至 6222021234567890128', 'BANK_CARD', 'error'],
  ['联系 13912345678', 'MOBILE', 'warning'],
  ['有关请况', 'WORDING', 'warning'],
])(
  '%s is %s, %s; what to do speaks of no submission, and nothing is in the clear',
  (text, code, severity) => {
    const [finding, ...others] = check(text);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code, severity });
    expect(finding!.remedy).not.toContain('提交');
    expect(finding!.remedy).not.toBe('');
    expect(JSON.stringify(finding)).not.toMatch(/\d{11}/);
  },
);

test.each(['电话 0631-8531088', '值班手机 13800138000', '统一社会信用代码 11371081004358022R', '基本情况'])(
  '%s is nothing',
  (text) => expect(check(text)).toEqual([]),
);

test('also in an address that the text does not show', () => {
  expect(check('[拨打](tel:13912345678)', 'markdown').map(({ code }) => code)).toEqual(['MOBILE']);
});
