import fc from 'fast-check';
import { date, money, text, year } from '../column';
import { readDate } from './date';
import { readCount, readMoney, readYear, yuanOf } from './number';
import { readValue } from './read-value';
import { readAddress, readText } from './text';

const code = (read: ReturnType<typeof readDate>) => (read.ok ? read.value : read.fault.code);

describe('dates', () => {
  const days = fc.date({ min: new Date('1949-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });

  it('reads every real day in every form that the contract names', () => {
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-').map(Number) as [number, number, number];
        const full = iso.replace(/\d/gu, (each) => String.fromCodePoint(0xff10 + Number(each)));
        for (const written of [
          iso,
          `${y}/${m}/${d}`,
          `${y}年${m}月${d}日`,
          ` ${y}年 ${m}月 ${d}日 `,
          full,
          `${y}-${m}-${d}`,
        ]) {
          expect(readDate(written)).toEqual({ ok: true, value: iso });
        }
      }),
    );
  });

  it.each([
    ['2023-02-31', 'DATE_IMPOSSIBLE'],
    ['2023-02-29', 'DATE_IMPOSSIBLE'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['1900-02-29', 'DATE_IMPOSSIBLE'],
    ['2023-13-01', 'DATE_IMPOSSIBLE'],
    ['2023-00-10', 'DATE_IMPOSSIBLE'],
    ['2023-04-31', 'DATE_IMPOSSIBLE'],
    ['1948-12-31', 'DATE_OUT_OF_RANGE'],
    ['2101-01-01', 'DATE_OUT_OF_RANGE'],
    ['23-01-05', 'DATE_UNREADABLE'],
    ['2023-01', 'DATE_UNREADABLE'],
    ['2023.01.05', 'DATE_UNREADABLE'],
    ['2023-01/05', 'DATE_UNREADABLE'],
    ['20230105', 'DATE_UNREADABLE'],
    ['昨天', 'DATE_UNREADABLE'],
    ['44931', 'DATE_UNREADABLE'],
  ])('%s → %s', (written, expected) => {
    expect(code(readDate(written))).toBe(expected);
  });

  it('says of a bare number in a workbook what to do', () => {
    const read = readValue(date('receivedOn', '收到日期'), { number: '44931' });
    expect(read.ok ? '' : read.fault.message).toContain('设成“日期”格式');
  });
});

describe('numbers', () => {
  it('reads any amount in 分 back as it was written in 元', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 15 - 1 }), (fen) => {
        expect(readMoney(yuanOf(fen.toString()))).toEqual({ ok: true, value: fen.toString() });
      }),
    );
  });

  it.each([
    ['1,234.50', '123450'],
    ['１２３４．５', '123450'],
    ['0', '0'],
    ['0.07', '7'],
    ['1.50000', '150'],
    ['1.005', 'MONEY_UNREADABLE'],
    ['12,34', 'MONEY_UNREADABLE'],
    ['一百', 'MONEY_UNREADABLE'],
    ['1e3', 'MONEY_UNREADABLE'],
    ['-0.01', 'MONEY_NEGATIVE'],
    ['99999999999999', 'NUMBER_TOO_LARGE'],
  ])('money %s → %s', (written, expected) => {
    expect(code(readMoney(written))).toBe(expected);
  });

  it.each([
    ['1,234', '1234'],
    ['007', '7'],
    ['-1', 'COUNT_NEGATIVE'],
    ['1.5', 'NUMBER_UNREADABLE'],
    ['3件', 'NUMBER_UNREADABLE'],
    ['1,23', 'NUMBER_UNREADABLE'],
    ['2147483648', 'NUMBER_TOO_LARGE'],
  ])('count %s → %s', (written, expected) => {
    expect(code(readCount(written, 2147483647))).toBe(expected);
  });

  it.each([
    ['2023', '2023'],
    ['2023年', '2023'],
    ['23', 'YEAR_UNREADABLE'],
    ['1999', 'YEAR_UNREADABLE'],
    ['2101', 'YEAR_UNREADABLE'],
  ])('year %s → %s', (written, expected) => {
    expect(code(readYear(written))).toBe(expected);
  });
});

describe('text', () => {
  it.each([
    ['  甲  ', '甲'],
    ['　', null],
    ['a\u0000b', 'TEXT_CONTROL'],
    ['a\u0007b', 'TEXT_CONTROL'],
    ['a\ud800b', 'TEXT_CONTROL'],
    ['乱\ufffd码', 'TEXT_CONTROL'],
    ['两\n行', 'TEXT_CONTROL'],
    ['字'.repeat(11), 'TEXT_TOO_LONG'],
  ])('%j → %s', (written, expected) => {
    expect(code(readText(written, 10, false))).toBe(expected);
  });

  it('keeps line breaks where a column may hold them', () => {
    expect(readText('两\n行', 10, true)).toEqual({ ok: true, value: '两\n行' });
  });

  it.each([
    ['https://mp.weixin.qq.com/s/abc', 'https://mp.weixin.qq.com/s/abc'],
    ['javascript:alert(1)', 'ADDRESS_UNREADABLE'],
    ['www.wendeng.gov.cn', 'ADDRESS_UNREADABLE'],
    ['http://a b', 'ADDRESS_UNREADABLE'],
  ])('address %s → %s', (written, expected) => {
    expect(code(readAddress(written, 255))).toBe(expected);
  });
});

describe('cells of a workbook', () => {
  it('reads numbers as a person sees them, refuses failed formulas and dates where a number belongs', () => {
    expect(readValue(text('no', '登记编号'), { number: '1' })).toEqual({ ok: true, value: '1' });
    expect(readValue(money('fee', '金额'), { number: '12.5' })).toEqual({ ok: true, value: '1250' });
    expect(code(readValue(date('on', '日期'), { error: '#REF!' }))).toBe('CELL_ERROR');
    expect(code(readValue(money('fee', '金额'), { date: '2023-01-05' }))).toBe('MONEY_UNREADABLE');
    expect(code(readValue(year('year', '年度'), { date: '2023-01-01' }))).toBe('YEAR_UNREADABLE');
    expect(readValue(text('no', '登记编号'), { date: '2023-01-05' })).toEqual({
      ok: true,
      value: '2023-01-05',
    });
  });
});
