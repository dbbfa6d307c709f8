/**
 * The statutory limit of an application as SQL: the same meaning as `deadlineOf`, in one expression over the row.
 * Working days are counted by a list of ordinals, one a day, bound once; a date is its own place in the list.
 */
import { ANSWER_DAYS, EXTENSION_DAYS, PAYMENT_DAYS } from '../../../domain/calendar/deadline';
import { dateOf, dayNumber } from '../../../domain/calendar/day-number';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { asOf, type Period } from '../../../domain/period';
import type { Sql } from './sql-condition';

const lists = new WeakMap<WorkingCalendar, Map<string, string>>();

/** The ordinals of the days from the calendar's first through `through`, as an array's text. */
function ordinalsThrough(calendar: WorkingCalendar, through: string): string {
  const known = lists.get(calendar) ?? new Map<string, string>();
  lists.set(calendar, known);
  const made = known.get(through);
  if (made !== undefined) return made;
  const first = dayNumber(calendar.coveredFrom);
  const before = calendar.ordinal(dateOf(first - 1));
  const days = Array.from({ length: Math.max(1, dayNumber(through) - first + 1) }, (_, n) =>
    calendar.ordinal(dateOf(first + n)),
  );
  const text = `{${days.map((ordinal) => ordinal - before).join(',')}}`;
  known.set(through, text);
  return text;
}

/**
 * Whether the last day of the limit had come by the date `day`. Dates after `through`, which is not before `day`,
 * count as that day: no step of the clock after `day` changes what had come by then.
 */
function dueBy(day: string, calendar: WorkingCalendar, through: string): Sql {
  const at = (date: string) => `days[least(greatest(${date} - base, 1), cardinality(days))]`;
  return {
    sql: `(SELECT counted >= ${ANSWER_DAYS} + payment AND (extended_to IS NULL
        OR counted >= ${ANSWER_DAYS + EXTENSION_DAYS} + payment OR today - ${at('(extended_to - 1)')} > payment)
      FROM (SELECT *, today - begun - CASE WHEN consulted_on IS NULL THEN 0
          ELSE greatest(least(${at('coalesce(consultation_answered_on, base + cardinality(days))')}, today) - ${at('greatest(start, consulted_on)')}, 0) END AS counted
        FROM (SELECT days, base, start, ${at(day)} AS today, ${at(`(start + ${calendar.countedFrom - 1})`)} AS begun,
            CASE WHEN fee_notified > 0 AND fee_received_on IS NULL THEN ${PAYMENT_DAYS} ELSE 0 END AS payment
          FROM (SELECT ?::int[] AS days, ?::date - 1 AS base,
            greatest(received_on, correction_received_on, CASE WHEN fee_notified > 0 THEN fee_received_on END) AS start
          ) AS given
        ) AS running) AS clock)`,
    bindings: [ordinalsThrough(calendar, through), calendar.coveredFrom],
  };
}

const AWAITS_CORRECTION = '(correction_notified_on IS NOT NULL AND correction_received_on IS NULL)';
const AWAITS_ANSWER = '(consulted_on IS NOT NULL AND consultation_answered_on IS NULL)';

/** `isOverdue` as SQL. */
export function overdueSql(period: Period): Sql {
  const last = asOf(period);
  const end = `least(concluded_on, ?::date)`;
  const due = dueBy(`(${end} - 1)`, period.calendar, last);
  return {
    // Most rows are answered within as many calendar days; none of these needs counting.
    sql: `CASE WHEN ${end} - received_on < ${ANSWER_DAYS} OR ${AWAITS_CORRECTION} THEN false ELSE ${due.sql} END`,
    bindings: [last, last, ...due.bindings],
  };
}

/** `dueLiesUncovered` as SQL. */
export function dueUncoveredSql(period: Period): Sql {
  const { coveredThrough } = period.calendar;
  const last = asOf(period);
  const known = last < coveredThrough ? last : coveredThrough;
  const due = dueBy('?::date', period.calendar, coveredThrough);
  return {
    sql: `CASE WHEN concluded_on <= ?::date OR ${AWAITS_CORRECTION} OR ${AWAITS_ANSWER} THEN false ELSE NOT ${due.sql} END`,
    bindings: [known, coveredThrough, ...due.bindings],
  };
}
