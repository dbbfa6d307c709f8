/** What an application's dates make of its clock on a day: state, last day, what else has a limit, day by day. */
import { CLOCK_STATES, type Clock, type ClockState, type DerivedDay } from '../../shared/clock';
import { deadlineOf, startsOf, type ApplicationDates, type Deadline } from './deadline';
import { deriveDays } from './derive-days';
import type { WorkingCalendar } from './working-calendar';

/** Working days in which a correction may be asked for (art. 30), and in which others answer (arts. 32, 34). */
export const CORRECTION_DAYS = 7;
export const OTHERS_DAYS = 15;

export interface Application extends ApplicationDates {
  readonly concludedOn?: string | null;
}

/** Beyond any limit: how far an application may be extended is what is granted of this. */
const FOREVER = '9999-12-31';

export interface Standing {
  readonly state: ClockState;
  readonly lastDay: string | null;
  readonly left: number | null;
  readonly deadline: Deadline;
}

function stateOf(
  application: Application,
  { due, steps }: Deadline,
  calendar: WorkingCalendar,
  today: string,
): ClockState {
  const { concludedOn, correctionNotifiedOn, correctionReceivedOn } = application;
  if (concludedOn) return due !== null && due < concludedOn ? '逾期办结' : '按期办结';
  if (correctionNotifiedOn && !correctionReceivedOn) return '等补正';
  if (due === null) return '征求意见中';
  if (due < today) return '已逾期';
  // 延期至 on a day within the limit extends nothing.
  if (due !== deadlineOf({ ...application, extendedTo: null }, calendar).due) return '已延期';
  return steps.some(({ kind }) => kind === 'feeNotified') ? '等缴费' : '办理中';
}

/** The short answer, for lists: without the derivation. @param today `YYYY-MM-DD` */
export function standingOf(application: Application, calendar: WorkingCalendar, today: string): Standing {
  const deadline = deadlineOf(application, calendar);
  const asOf = application.concludedOn ?? today;
  return {
    state: stateOf(application, deadline, calendar, today),
    lastDay: deadline.due,
    left: deadline.due === null ? null : calendar.workingDaysBetween(asOf, deadline.due),
    deadline,
  };
}

/** @param today `YYYY-MM-DD` */
export function clockOf(application: Application, calendar: WorkingCalendar, today: string): Clock {
  const { state, lastDay, left, deadline } = standingOf(application, calendar, today);
  const { concludedOn, receivedOn, consultedOn } = application;
  const walk = deriveDays(application, calendar, concludedOn ?? today);
  const limit = (from: string, length: number) => {
    const by = calendar.addWorkingDays(from, length);
    return { by, left: calendar.workingDaysBetween(today, by) };
  };
  const asks = limit(receivedOn, CORRECTION_DAYS);
  const mayAsk = !concludedOn && !application.correctionNotifiedOn && today <= asks.by;
  const correction = mayAsk ? asks : null;
  const waits = !concludedOn && consultedOn && !application.consultationAnsweredOn;
  const others = waits ? limit(consultedOn, OTHERS_DAYS) : null;
  return {
    state,
    lastDay,
    left,
    used: usedBy(concludedOn ?? today, application, walk.days),
    total: walk.total,
    provisionalYear: deadline.provisional ? Number(deadline.due?.slice(0, 4)) : null,
    correction,
    others,
    extension: concludedOn ? null : extensionOf(application, deadline, calendar),
    days: marked(walk.days, [
      [correction?.by, '告知补正的最后一天（7个工作日）'],
      [others?.by, '第三方、其他机关答复的15个工作日期满'],
      [walk.last, '答复期限的最后一天'],
      [concludedOn, '办结'],
      [concludedOn ? null : today, '今天'],
    ]),
  };
}

/** How far it may be extended; null where that cannot be told or asked any more. */
function extensionOf(application: Application, { due, steps }: Deadline, calendar: WorkingCalendar) {
  const { due: latest } = deadlineOf({ ...application, extendedTo: FOREVER }, calendar);
  if (latest === null || due === null) return null;
  const told = steps.find((step) => step.kind === 'extended');
  return { latest, to: told?.to ?? null, capped: told?.capped ?? false };
}

/** The count as it stood at the end of a day, from the last start by then. */
function usedBy(date: string, application: Application, days: readonly DerivedDay[]): number {
  const begun = startsOf(application).findLast(({ on }) => on <= date)?.on ?? application.receivedOn;
  return days
    .filter((day) => day.date >= begun && day.date <= date)
    .reduce((used, { number }) => number ?? used, 0);
}

type Mark = readonly [date: string | null | undefined, words: string];

const marked = (days: readonly DerivedDay[], marks: readonly Mark[]): DerivedDay[] =>
  days.map((day) => {
    const events = [day.event, ...marks.flatMap(([date, words]) => (date === day.date ? [words] : []))];
    return { ...day, event: events.filter(Boolean).join('；') || null };
  });

/** The most urgent first: over, then by the last day; what stands waiting for others, last. */
export function byUrgency<T extends Pick<Standing, 'state' | 'lastDay'>>(a: T, b: T): number {
  const [one, other] = [a.lastDay ?? FOREVER, b.lastDay ?? FOREVER];
  if (one !== other) return one < other ? -1 : 1;
  return CLOCK_STATES.indexOf(a.state) - CLOCK_STATES.indexOf(b.state);
}
