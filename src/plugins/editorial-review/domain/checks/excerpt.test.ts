import fc from 'fast-check';
import { excerptsOf, shortened } from './excerpt';
import { findPersonal } from './personal/find-personal';

const PIECES = [
  '张三',
  '13800138000',
  '、',
  '11010519491231002X',
  ' ',
  '\n',
  '电话',
  '𬭎',
  '6222021234567890128',
  '甲乙丙丁戊己庚',
];

test('no number is shown, whole or in half', () => {
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((list) => list.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const personal = findPersonal(text, { today: '2023-12-31', withinAddresses: false });
      const excerpt = excerptsOf(text, personal);
      for (const { start, end, masked } of personal) {
        const shown = excerpt(start, end, masked);
        expect(shown).toContain(masked);
        // Where two touch, seven digits are the end of one mask and the beginning of the next.
        expect(shown).not.toMatch(personal.length === findAll(text) ? /\d{8}/ : /\d{12}/);
        expect(Array.from(shown).length).toBeLessThanOrEqual(Array.from(masked).length + 22);
      }
    }),
    { numRuns: 1_000 },
  );
});

/** How many numbers were put into the text: where two touch, they may be none. */
const findAll = (text: string) =>
  text.match(/13800138000|11010519491231002X|6222021234567890128/g)?.length ?? 0;

test('ten characters on either side', () => {
  expect(excerptsOf('一二三四五六七八九十甲攻府乙一二三四五六七八九十', [])(11, 13, '攻府')).toBe(
    '…二三四五六七八九十甲攻府乙一二三四五六七八九…',
  );
});

test('a short text stays, a long one is cut behind its numbers are masked', () => {
  expect(shortened(' 甲\n乙 ')).toBe('甲 乙');
  expect(shortened(`${'甲'.repeat(76)}13800138000`)).toBe(`${'甲'.repeat(76)}138*…`);
});

test('of a long number that was not recognised nothing is shown, also where the excerpt begins or ends within it', () => {
  const [number] = findPersonal('13800138000', { today: '2023-12-31', withinAddresses: false });
  const shown = (before: string, behind: string) => {
    const text = `${before}13800138000${behind}`;
    const personal = [{ ...number!, start: before.length, end: before.length + 11 }];
    return excerptsOf(text, personal)(before.length, before.length + 11, '138****8000');
  };
  expect(shown('', ' 6228483502899062600')).toBe('138****8000 *********…');
  expect(shown('6228 4835 0289 906 ', ' 2023年5月')).toBe('… **** *** 138****8000 2023年5月');
});
