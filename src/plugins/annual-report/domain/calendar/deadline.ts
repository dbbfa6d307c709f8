/**
 * The statutory clock of an application (条例 arts. 30, 32 to 34): which day its answer is due, and by which
 * steps. What the register does not know is taken in the office's favour, so that nobody is accused wrongly:
 * - A fee notice has no date of its own: until a payment is entered, the time to pay is added to the limit as a
 *   whole. From the day after the payment the limit is counted anew, however late the notice was.
 * - Asking that has no answer yet stops the clock until an answer, or the end of the wait for it, is entered.
 * - A correction that was asked for late (art. 30: within 7 working days) stops and restarts the clock all the same.
 */
import { dateOf, dayNumber } from './day-number';
import type { WorkingCalendar } from './working-calendar';

/** Working days to answer (art. 33), and the most by which they may be extended. */
export const ANSWER_DAYS = 20;
export const EXTENSION_DAYS = 20;
/** Working days in which the applicant pays (国办函〔2020〕109号). */
export const PAYMENT_DAYS = 20;

/** What the register says of an application; `feeNotified` in 分. */
export interface ApplicationDates {
  readonly receivedOn: string;
  readonly correctionNotifiedOn?: string | null;
  readonly correctionReceivedOn?: string | null;
  readonly consultedOn?: string | null;
  readonly consultationAnsweredOn?: string | null;
  readonly extendedTo?: string | null;
  readonly feeNotified?: number | null;
  readonly feeReceivedOn?: string | null;
}

interface Step {
  /** The day on which it happened; null where the register has none. */
  readonly on: string | null;
  /** The day due as things stood with this step; null: the clock stands. */
  readonly due: string | null;
  readonly article: string;
}

/** What set or moved the day due, in the order in which it is to be told. */
export type DeadlineStep =
  | (Step & { readonly kind: 'received' | 'corrected' | 'correctionAwaited' | 'paid' })
  /** `days`: the working days that are not counted; null while there is no answer. */
  | (Step & { readonly kind: 'consulted'; readonly answeredOn: string | null; readonly days: number | null })
  | (Step & { readonly kind: 'feeNotified'; readonly days: number })
  /** `capped`: 延期至 lies beyond what may be extended, and only the most that may be is granted. */
  | (Step & { readonly kind: 'extended'; readonly to: string; readonly capped: boolean });

export interface Deadline {
  /** The last day to answer in time, `YYYY-MM-DD`; null: the clock stands. */
  readonly due: string | null;
  /** No notice covers the day due yet: it may still move. */
  readonly provisional: boolean;
  readonly steps: readonly DeadlineStep[];
}

const FEE_RULES = '国办函〔2020〕109号';
/** Whether the applicant was told to pay. */
export const hasFee = ({ feeNotified }: ApplicationDates) => (feeNotified ?? 0) > 0;

/** The days after receipt on which the limit begins anew, in order. */
export function startsOf(application: ApplicationDates) {
  const paidOn = hasFee(application) ? application.feeReceivedOn : null;
  let start = application.receivedOn;
  return (
    [
      ['corrected', application.correctionReceivedOn, '条例第三十条'],
      ['paid', paidOn, FEE_RULES],
    ] as const
  ).flatMap(([kind, on, article]) => {
    if (!on || on <= start) return [];
    start = on;
    return [{ kind, on, article }];
  });
}

/** When the answer to an application is due. Ordinals count working days; `Infinity` stands for never. */
export function deadlineOf(application: ApplicationDates, calendar: WorkingCalendar): Deadline {
  const { receivedOn, correctionNotifiedOn, correctionReceivedOn, consultedOn } = application;
  const paidOn = hasFee(application) ? application.feeReceivedOn : null;
  const steps: DeadlineStep[] = [];
  let start = receivedOn;
  const day = (ordinal: number) => (Number.isFinite(ordinal) ? calendar.dayWith(ordinal, start) : null);
  const end = (due: string | null): Deadline => ({
    due,
    provisional: due !== null && calendar.isProvisional(due),
    steps,
  });

  steps.push({
    kind: 'received',
    on: receivedOn,
    due: calendar.addWorkingDays(receivedOn, ANSWER_DAYS),
    article: '条例第三十三条',
  });
  if (correctionNotifiedOn && !correctionReceivedOn) {
    steps.push({ kind: 'correctionAwaited', on: correctionNotifiedOn, due: null, article: '条例第三十条' });
    return end(null);
  }
  for (const { kind, on, article } of startsOf(application)) {
    start = on;
    steps.push({ kind, on, due: calendar.addWorkingDays(on, ANSWER_DAYS), article });
  }

  const begun = calendar.startOrdinal(start);
  const asked = consultedOn ? calendar.ordinal(consultedOn > start ? consultedOn : start) : Infinity;
  const answeredOn = application.consultationAnsweredOn ?? null;
  const uncounted = answeredOn ? Math.max(0, calendar.ordinal(answeredOn) - asked) : Infinity;
  /** The ordinal of the n-th working day of the clock, which stands while others are asked. */
  const nth = (days: number) => begun + days + (begun + days > asked ? uncounted : 0);
  if (consultedOn) {
    steps.push({
      kind: 'consulted',
      on: consultedOn,
      answeredOn,
      days: Number.isFinite(uncounted) ? uncounted : null,
      due: day(nth(ANSWER_DAYS)),
      article: '条例第三十二条、第三十三条、第三十四条',
    });
  }

  const payment = hasFee(application) && !paidOn ? PAYMENT_DAYS : 0;
  let due = nth(ANSWER_DAYS + payment);
  if (payment > 0) {
    steps.push({
      kind: 'feeNotified',
      on: null,
      days: payment,
      due: day(due),
      article: FEE_RULES,
    });
  }
  if (application.extendedTo) {
    const { extendedTo } = application;
    // A last day that is a day off moves to the working day after it.
    const told = calendar.ordinal(dateOf(dayNumber(extendedTo) - 1)) + 1 + payment;
    const most = nth(ANSWER_DAYS + EXTENSION_DAYS + payment);
    due = Math.max(due, Math.min(told, most));
    steps.push({
      kind: 'extended',
      on: null,
      to: extendedTo,
      capped: told > most,
      due: day(due),
      article: '条例第三十三条',
    });
  }
  return end(day(due));
}
