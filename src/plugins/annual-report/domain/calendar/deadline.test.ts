import fc from 'fast-check';
import { dateOf, dayNumber } from './day-number';
import { deadlineOf, type ApplicationDates } from './deadline';
import { WORKING_CALENDAR as calendar } from './working-calendar';

const RECEIVED = '2023-05-16';
const dueOf = (more: Partial<ApplicationDates> = {}) =>
  deadlineOf({ receivedOn: RECEIVED, ...more }, calendar).due;

test.each<[string, Partial<ApplicationDates>, string | null]>([
  ['twenty working days from the day after receipt', {}, '2023-06-13'],
  ['the same across 国庆 and its worked weekend', { receivedOn: '2023-09-20' }, '2023-10-24'],
  [
    'again from the day after the correction',
    { correctionNotifiedOn: '2023-05-22', correctionReceivedOn: '2023-06-05' },
    '2023-07-04',
  ],
  ['never while a correction is awaited', { correctionNotifiedOn: '2023-05-22' }, null],
  [
    'ten later where others were asked for ten',
    { consultedOn: '2023-05-22', consultationAnsweredOn: '2023-06-05' },
    '2023-06-28',
  ],
  ['never while others are asked', { consultedOn: '2023-05-22' }, null],
  ['unmoved by asking after it', { consultedOn: '2023-06-14' }, '2023-06-13'],
  ['the day of the extension', { extendedTo: '2023-07-11' }, '2023-07-11'],
  ['the working day after an extension to a day off', { extendedTo: '2023-06-22' }, '2023-06-25'],
  ['at most twenty working days on', { extendedTo: '2023-07-20' }, '2023-07-12'],
  ['not earlier for an “extension” to before it', { extendedTo: '2023-06-01' }, '2023-06-13'],
  ['the time to pay later while nothing is paid', { feeNotified: 30_000 }, '2023-07-12'],
  [
    'again from the day after the payment',
    { feeNotified: 30_000, feeReceivedOn: '2023-06-05' },
    '2023-07-04',
  ],
  [
    'from the later of correction and payment',
    {
      correctionNotifiedOn: '2023-05-18',
      correctionReceivedOn: '2023-06-05',
      feeNotified: 30_000,
      feeReceivedOn: '2023-05-29',
    },
    '2023-07-04',
  ],
  [
    'never while others are asked, paid or not',
    { feeNotified: 1, feeReceivedOn: '2023-06-05', consultedOn: '2023-05-22' },
    null,
  ],
  [
    'extended from the payment',
    { feeNotified: 1, feeReceivedOn: '2023-06-05', extendedTo: '2023-09-01' },
    '2023-08-01',
  ],
  ['unmoved by a payment before receipt', { feeNotified: 1, feeReceivedOn: '2023-05-08' }, '2023-06-13'],
  ['unmoved by a payment without a notice', { feeReceivedOn: '2023-06-05' }, '2023-06-13'],
  ['unmoved by a notice of nothing', { feeNotified: 0, feeReceivedOn: '2023-06-05' }, '2023-06-13'],
])('the day due is %s', (_, more, due) => {
  expect(dueOf(more)).toBe(due);
});

test('the steps tell how the day came about', () => {
  const { steps, due } = deadlineOf(
    {
      receivedOn: RECEIVED,
      correctionNotifiedOn: '2023-05-18',
      correctionReceivedOn: '2023-05-19',
      feeNotified: 30_000,
      feeReceivedOn: '2023-05-22',
      consultedOn: '2023-05-22',
      consultationAnsweredOn: '2023-06-05',
      extendedTo: '2023-09-01',
    },
    calendar,
  );
  expect(steps.map(({ kind, on, due }) => [kind, on, due])).toEqual([
    ['received', '2023-05-16', '2023-06-13'],
    ['corrected', '2023-05-19', '2023-06-16'],
    ['paid', '2023-05-22', '2023-06-19'],
    ['consulted', '2023-05-22', '2023-07-04'],
    ['extended', null, '2023-08-01'],
  ]);
  expect(steps[3]).toMatchObject({ days: 10, answeredOn: '2023-06-05' });
  expect(steps[4]).toMatchObject({ to: '2023-09-01', capped: true });
  expect(due).toBe('2023-08-01');
});

test('beyond the last notice the day due is provisional', () => {
  expect(deadlineOf({ receivedOn: '2026-12-01' }, calendar)).toMatchObject({
    due: '2026-12-29',
    provisional: false,
  });
  expect(deadlineOf({ receivedOn: '2026-12-10' }, calendar)).toMatchObject({
    due: '2027-01-08',
    provisional: true,
  });
});

test('a clock that is watched day by day says the same', () => {
  const day = fc.integer({ min: dayNumber('2022-11-01'), max: dayNumber('2023-11-01') }).map(dateOf);
  const maybe = fc.option(day, { nil: null });
  fc.assert(
    fc.property(
      day,
      maybe,
      maybe,
      fc.boolean(),
      maybe,
      (receivedOn, consultedOn, answer, fee, feeReceivedOn) => {
        const consultationAnsweredOn = consultedOn === null || answer === null ? '2024-12-31' : answer;
        const limit = fee && feeReceivedOn === null ? 40 : 20;
        let [date, read] = [receivedOn, 0];
        while (read < limit || (fee && feeReceivedOn !== null && date < feeReceivedOn)) {
          date = dateOf(dayNumber(date) + 1);
          const stands = consultedOn !== null && date > consultedOn && date <= consultationAnsweredOn;
          if (fee && date === feeReceivedOn) read = 0;
          else if (calendar.isWorkingDay(date) && !stands) read += 1;
        }
        const row = {
          receivedOn,
          consultedOn,
          consultationAnsweredOn,
          feeNotified: fee ? 1 : null,
          feeReceivedOn,
        };
        expect(deadlineOf(row, calendar).due).toBe(date);
      },
    ),
  );
});
