import fc from 'fast-check';
import { application as anyApplication } from '../../../../../tests/support/register-rows';
import { byUrgency, clockOf, standingOf, type Application } from './clock';
import { dateOf, dayNumber } from './day-number';
import daysOff from './days-off.json';
import { deadlineOf } from './deadline';
import { deriveDays } from './derive-days';
import { makeCalendar, WORKING_CALENDAR as calendar } from './working-calendar';

const RECEIVED = '2026-09-15';
const clock = (today: string, more: Partial<Application> = {}) =>
  clockOf({ receivedOn: RECEIVED, ...more }, calendar, today);

const day = fc.integer({ min: dayNumber('2021-01-01'), max: dayNumber('2027-12-31') }).map(dateOf);
const calendars = fc.constantFrom(calendar, makeCalendar(daysOff, 0));

test('walked day by day, the clock ends on the day that the deadline computes', () => {
  fc.assert(
    fc.property(anyApplication, calendars, day, (row, by, today) => {
      const walk = deriveDays(row, by, today);
      expect(walk.last).toBe(deadlineOf(row, by).due);
      expect(walk.days[0]?.date).toBe(row.receivedOn);
      const first = dayNumber(row.receivedOn);
      expect(walk.days.every(({ date }, at) => date === dateOf(first + at))).toBe(true);
      if (walk.last) expect(walk.days.at(-1)?.date).toBe(walk.last);
    }),
    { numRuns: 500 },
  );
});

test('only worked days count, and their numbers follow each other', () => {
  fc.assert(
    fc.property(anyApplication, day, (row, today) => {
      const { days } = deriveDays(row, calendar, today);
      let expected = 0;
      for (const { date, number, event } of days) {
        if (event?.includes('重新起算')) expected = 0;
        if (number === null) continue;
        expected += 1;
        if (number !== expected || !calendar.isWorkingDay(date))
          throw new Error(`${date}: ${String(number)}`);
      }
    }),
  );
});

test('received 2026-09-15: twenty working days across 中秋, 国庆 and two worked weekends', () => {
  const { state, lastDay, left, used, total, provisionalYear, days } = clock('2026-09-22');
  expect([state, lastDay, left, used, total, provisionalYear]).toEqual([
    '办理中',
    '2026-10-19',
    14,
    6,
    20,
    null,
  ]);
  const told = new Map(days.map(({ date, number, why }) => [date, [number, why]]));
  expect(told.get('2026-09-15')).toEqual([null, '工作日，当天不计，从次日起算']);
  expect(told.get('2026-09-16')).toEqual([1, '工作日']);
  expect(told.get('2026-09-19')).toEqual([null, '周末']);
  expect(told.get('2026-09-20')).toEqual([4, '调休补班']);
  expect(told.get('2026-09-25')).toEqual([null, '中秋节放假']);
  expect(told.get('2026-10-07')).toEqual([null, '国庆节放假']);
  expect(told.get('2026-10-10')).toEqual([14, '调休补班']);
  expect(told.get('2026-10-19')).toEqual([20, '工作日']);
  expect(days.at(-1)).toMatchObject({ date: '2026-10-19', event: '答复期限的最后一天' });
  expect(days.find(({ date }) => date === '2026-09-22')?.event).toBe('今天');
});

test.each<[string, string, Partial<Application>, object]>([
  ['the last day', '2026-10-19', {}, { state: '办理中', left: 0 }],
  ['a working day over', '2026-10-20', {}, { state: '已逾期', left: -1 }],
  ['concluded in time', '2026-12-01', { concludedOn: '2026-10-16' }, { state: '按期办结', left: 1 }],
  ['concluded late', '2026-12-01', { concludedOn: '2026-10-21' }, { state: '逾期办结', left: -2 }],
  [
    'waiting for a correction',
    '2026-09-30',
    { correctionNotifiedOn: '2026-09-17' },
    { state: '等补正', lastDay: null, left: null, used: 2 },
  ],
  [
    'begun anew by the correction',
    '2026-09-23',
    { correctionNotifiedOn: '2026-09-17', correctionReceivedOn: '2026-09-21' },
    { state: '办理中', lastDay: '2026-10-26', used: 2 },
  ],
  [
    'others asked',
    '2026-09-30',
    { consultedOn: '2026-09-17' },
    { state: '征求意见中', lastDay: null, used: 2, others: { by: '2026-10-14', left: 6 } },
  ],
  [
    'others have answered',
    '2026-10-12',
    { consultedOn: '2026-09-17', consultationAnsweredOn: '2026-09-30' },
    { state: '办理中', lastDay: '2026-10-30', others: null },
  ],
  [
    'extended',
    '2026-10-12',
    { extendedTo: '2026-11-05' },
    {
      state: '已延期',
      lastDay: '2026-11-05',
      extension: { to: '2026-11-05', latest: '2026-11-16', capped: false },
    },
  ],
  [
    'extended too far',
    '2026-10-12',
    { extendedTo: '2026-12-01' },
    {
      state: '已延期',
      lastDay: '2026-11-16',
      extension: { to: '2026-12-01', latest: '2026-11-16', capped: true },
    },
  ],
  ['“extended” within the limit', '2026-10-12', { extendedTo: '2026-10-01' }, { state: '办理中' }],
  [
    'told to pay',
    '2026-10-12',
    { feeNotified: 3_000 },
    { state: '等缴费', lastDay: '2026-11-16', total: 40 },
  ],
])('%s', (_, today, more, expected) => {
  expect(clock(today, more)).toMatchObject(expected);
});

test('a correction may be asked for within seven working days, once', () => {
  expect(clock('2026-09-22').correction).toEqual({ by: '2026-09-23', left: 1 });
  expect(clock('2026-09-23').correction).toEqual({ by: '2026-09-23', left: 0 });
  expect(clock('2026-09-24').correction).toBeNull();
  expect(clock('2026-09-17', { correctionNotifiedOn: '2026-09-17' }).correction).toBeNull();
});

test('beyond the last notice the day is provisional, and says of which year', () => {
  expect(clock('2026-12-14', { receivedOn: '2026-12-10' })).toMatchObject({
    lastDay: '2027-01-08',
    provisionalYear: 2027,
  });
  const { days } = clock('2026-12-14', { receivedOn: '2026-12-10' });
  expect(days.find(({ date }) => date === '2027-01-01')?.why).toBe('元旦放假（暂定）');
});

test('the most urgent is first', () => {
  const rows: Application[] = [
    { receivedOn: '2026-09-16' },
    { receivedOn: '2026-09-01', consultedOn: '2026-09-02' },
    { receivedOn: '2026-08-01' },
    { receivedOn: '2026-09-15' },
  ];
  const sorted = rows.map((row) => standingOf(row, calendar, '2026-10-12')).sort(byUrgency);
  expect(sorted.map(({ lastDay }) => lastDay)).toEqual(['2026-08-28', '2026-10-19', '2026-10-20', null]);
});
