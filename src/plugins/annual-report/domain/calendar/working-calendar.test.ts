import { isWorkday } from 'chinese-days';
import fc from 'fast-check';
import { dateOf, dayNumber } from './day-number';
import daysOff from './days-off.json';
import { makeCalendar, WORKING_CALENDAR as calendar } from './working-calendar';

const daysFrom = (first: string, last: string): string[] =>
  Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, n) => dateOf(dayNumber(first) + n));

const day = fc.integer({ min: dayNumber('2008-01-01'), max: dayNumber('2031-12-31') }).map(dateOf);

test('every day of the notices is as chinese-days has it', () => {
  const days = daysFrom('2008-01-01', '2026-12-31');
  expect(days).toHaveLength(6940);
  expect(days.filter((date) => calendar.isWorkingDay(date) !== isWorkday(date))).toEqual([]);
});

test.each([
  ['2026-09-20', true, 'a Sunday worked for 国庆'],
  ['2026-10-10', true, 'a Saturday worked for 国庆'],
  ['2026-10-07', false, '国庆'],
  ['2026-09-25', false, '中秋'],
  ['2020-01-31', false, 'the prolonged 春节 of 2020'],
  ['2015-09-03', false, 'the seventieth anniversary'],
])('%s: %s, %s', (date, expected) => {
  expect(calendar.isWorkingDay(date)).toBe(expected);
});

test('received 2026-09-15: the twentieth working day is 2026-10-19', () => {
  expect(calendar.addWorkingDays('2026-09-15', 20)).toBe('2026-10-19');
  expect(calendar.workingDaysBetween('2026-09-15', '2026-10-19')).toBe(20);
});

test('where the day of the event counts, the last day is one working day earlier', () => {
  expect(makeCalendar(daysOff, 0).addWorkingDays('2026-09-15', 20)).toBe('2026-10-16');
});

test('counting days one by one says the same', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const last = calendar.addWorkingDays(from, count);
      const between = daysFrom(from, last).slice(1);
      expect(between.filter((date) => calendar.isWorkingDay(date))).toHaveLength(count);
      expect(calendar.isWorkingDay(last)).toBe(true);
      expect(calendar.workingDaysBetween(from, last)).toBe(count);
    }),
  );
});

test('what no notice covers is provisional', () => {
  expect(calendar.coveredThrough).toBe('2026-12-31');
  expect([calendar.isProvisional('2026-12-31'), calendar.isProvisional('2027-01-01')]).toEqual([false, true]);
  expect([calendar.isProvisional('2008-01-01'), calendar.isProvisional('2007-12-31')]).toEqual([false, true]);
});

describe('without a notice, the statute stands in', () => {
  // 春节 (its first day), 清明, 端午, 中秋, as almanacs print them.
  test.each([
    ['2027', '02-06', '04-05', '06-09', '09-15'],
    ['2028', '01-26', '04-04', '05-28', '10-03'],
    ['2029', '02-13', '04-04', '06-16', '09-22'],
    ['2030', '02-03', '04-05', '06-05', '09-12'],
    ['2031', '01-23', '04-05', '06-24', '10-01'],
  ])('%s: its holidays, those on a weekend made up', (year, newYear, ...others) => {
    const firstDay = dayNumber(`${year}-${newYear}`);
    const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
    const holidays = new Set([
      ...[...fixed, ...others].map((each) => `${year}-${each}`),
      ...[-1, 0, 1, 2].map((n) => dateOf(firstDay + n)),
    ]);
    const off = daysFrom(`${year}-01-01`, `${year}-12-31`).filter((date) => !calendar.isWorkingDay(date));
    const isWeekend = (date: string) => [0, 6].includes(new Date(date).getUTCDay());
    expect([...holidays].filter((date) => !off.includes(date))).toEqual([]);
    // Each holiday costs one weekday, wherever it falls; no weekend is worked without a notice.
    expect(off.filter((date) => !isWeekend(date))).toHaveLength(holidays.size);
    expect(off.filter(isWeekend)).toHaveLength(
      daysFrom(`${year}-01-01`, `${year}-12-31`).filter(isWeekend).length,
    );
  });

  test('after that, Monday to Friday', () => {
    expect(calendar.isWorkingDay('2050-10-03')).toBe(true);
    expect(calendar.isProvisional('2050-10-03')).toBe(true);
  });
});
