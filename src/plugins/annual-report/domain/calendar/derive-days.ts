/**
 * The clock of an application walked day by day, as one would with a finger on a calendar. It must end on the day
 * that `deadlineOf` computes: a property test holds the two together.
 */
import type { DerivedDay } from '../../shared/clock';
import { dayKind } from './day-kind';
import { dayAfter } from './day-number';
import {
  ANSWER_DAYS,
  EXTENSION_DAYS,
  hasFee,
  PAYMENT_DAYS,
  startsOf,
  type ApplicationDates,
} from './deadline';
import type { WorkingCalendar } from './working-calendar';

export interface Walk {
  /** From receipt through the last day; of a clock that stands, through the day that was asked for. */
  readonly days: readonly DerivedDay[];
  /** The day on which the limit ends; null: the clock stands. */
  readonly last: string | null;
  /** Working days that the limit has, as far as it is known. */
  readonly total: number;
}

interface Standstill {
  readonly words: string;
  /** Nothing that the register knows ends it. */
  readonly open: boolean;
}

/** What keeps a day from counting though it is worked, if something does. */
function standstillOn(date: string, start: string, dates: ApplicationDates): Standstill | null {
  const { correctionNotifiedOn, correctionReceivedOn, consultedOn, consultationAnsweredOn } = dates;
  if (date === start) return null;
  if (correctionNotifiedOn && date > correctionNotifiedOn) {
    const open = !correctionReceivedOn;
    if (open || date <= correctionReceivedOn) return { words: '等待补正，停止计算', open };
  }
  if (consultedOn && date > consultedOn) {
    const open = !consultationAnsweredOn;
    if (open || date <= consultationAnsweredOn) return { words: '征求意见期间，不计入', open };
  }
  return null;
}

const EVENTS: readonly (readonly [keyof ApplicationDates, string])[] = [
  ['receivedOn', '收到申请'],
  ['correctionNotifiedOn', '告知补正'],
  ['correctionReceivedOn', '收到补正'],
  ['consultedOn', '征求意见'],
  ['consultationAnsweredOn', '收到征求意见的答复'],
  ['feeReceivedOn', '收到缴费'],
  ['extendedTo', '登记的“延期至”'],
];

const eventsOn = (date: string, dates: ApplicationDates): string[] =>
  EVENTS.flatMap(([field, words]) =>
    dates[field] === date && (field !== 'feeReceivedOn' || hasFee(dates)) ? [words] : [],
  );

/** @param through until when a clock that stands is followed: today, or the day of the conclusion */
export function deriveDays(dates: ApplicationDates, calendar: WorkingCalendar, through: string): Walk {
  const awaited = Boolean(dates.correctionNotifiedOn && !dates.correctionReceivedOn);
  const starts = startsOf(dates);
  const lastStart = starts.at(-1)?.on ?? dates.receivedOn;
  const payment = hasFee(dates) && !dates.feeReceivedOn ? PAYMENT_DAYS : 0;
  const limit = ANSWER_DAYS + payment;
  const days: DerivedDay[] = [];
  let [start, number, sinceTold] = [dates.receivedOn, 0, 0];

  for (let date = start; ; date = dayAfter(date)) {
    const events = eventsOn(date, dates);
    if (starts.some(({ on }) => on === date)) {
      [start, number] = [date, 0];
      events.push('期限重新起算');
    }
    const { worked, words } = dayKind(date, calendar);
    const begins = date === start && calendar.countedFrom === 1;
    const standstill = standstillOn(date, start, dates);
    const counts = worked && !begins && !standstill;
    if (counts) number += 1;
    // An extension to a day off ends on the working day after it; each day to pay moves it on by one.
    if (worked && dates.extendedTo && date >= dates.extendedTo) sinceTold += 1;
    days.push({
      date,
      number: counts ? number : null,
      why: whyOf(words, {
        counts,
        begins,
        standstill: worked ? standstill : null,
        number,
        limit,
        final: date >= lastStart,
      }),
      event: events.join('；') || null,
    });

    if (date < lastStart) continue;
    const extended = dates.extendedTo && sinceTold < 1 + payment && number < limit + EXTENSION_DAYS;
    if (!awaited && number >= limit && !extended) return { days, last: date, total: number };
    // Within an extension the clock no longer stands: its last day is a date that was told.
    if (standstill?.open && (awaited || number < limit) && date >= through)
      return { days, last: null, total: limit };
  }
}

interface Counted {
  readonly counts: boolean;
  readonly begins: boolean;
  readonly standstill: Standstill | null;
  readonly number: number;
  readonly limit: number;
  /** After this day the limit is not begun anew. */
  readonly final: boolean;
}

function whyOf(words: string, { counts, begins, standstill, number, limit, final }: Counted): string {
  if (begins) return `${words}，当天不计，从次日起算`;
  if (standstill) return standstill.words;
  if (!counts || number <= ANSWER_DAYS) return words;
  if (number <= limit) return `${words}，等待缴费`;
  return final ? `${words}，延长的期限` : `${words}，已超过期限`;
}
