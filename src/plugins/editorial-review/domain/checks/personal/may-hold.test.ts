import fc from 'fast-check';
import { findPersonal } from './find-personal';
import { mayHoldPersonal } from './may-hold';

const PIECES = ['138', '0013', '8000', '13800138000', '110101199003070', '97', '1990', '0307', 'X', ' ', '  ', '\t', '\n', '-', ' - ', '.', '/', '·', ',', '，', '：', '张三', '１３８', '\u200b', '－', '元', '（', 'O', 'l', '一三八', '零零一三八零零零', 'E+10', '|', '*', '<td>', '%31']; // prettier-ignore

it('never says no where there is a number', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const found = findPersonal(text, { today: '2026-01-01', withinAddresses: true });
      expect(found.length === 0 || mayHoldPersonal(text)).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});

it.each(['村民1000,1000.5', '收入138万元，支出1234万元', '一村,138,1234'])(
  'figures are no number: %s',
  (text) => {
    expect(mayHoldPersonal(text)).toBe(false);
  },
);
