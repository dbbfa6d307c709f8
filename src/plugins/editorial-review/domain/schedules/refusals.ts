/** Why something cannot be set for a minute: a stable code, and a sentence that says what to do. */
import { SCHEDULE_LABELS, type ScheduleAction } from '../../shared/schedules';
import { spokenMinute } from '../../../../shanghai-time';

export interface ScheduleRefusal {
  readonly code:
    | 'SCHEDULE_TIME_UNREADABLE'
    | 'SCHEDULE_NOT_A_MINUTE'
    | 'SCHEDULE_PAST'
    | 'SCHEDULE_TOO_FAR'
    | 'SCHEDULE_TWICE'
    | 'SCHEDULE_ORDER'
    | 'SCHEDULE_UNKNOWN'
    | 'SCHEDULE_SETTLED'
    | 'SCHEDULE_PERSON_GONE'
    | 'SCHEDULE_RIGHT_GONE';
  readonly sentence: string;
}

const refusal = (code: ScheduleRefusal['code'], sentence: string): ScheduleRefusal => ({ code, sentence });

export const UNREADABLE = refusal(
  'SCHEDULE_TIME_UNREADABLE',
  '看不懂这个时间。请写北京时间的年月日和时分，例如 2026-10-01T09:00。',
);
export const NOT_A_MINUTE = refusal('SCHEDULE_NOT_A_MINUTE', '时间只能定到整分钟，请去掉秒。');
export const SCHEDULE_UNKNOWN = refusal(
  'SCHEDULE_UNKNOWN',
  '这条信息没有这个定时。请刷新页面，看看现在还有哪些定时。',
);
export const SETTLED = refusal('SCHEDULE_SETTLED', '这个定时已经办过或取消了，不能再取消。请刷新页面。');

/** @param name of who set it */
export const personGone = (name: string) =>
  refusal(
    'SCHEDULE_PERSON_GONE',
    `设定人${name}的账号已停用或删除，到时间没有办理。请由有发布权限的人重新设定，或直接办理。`,
  );
export const rightGone = (name: string) =>
  refusal(
    'SCHEDULE_RIGHT_GONE',
    `设定人${name}已没有发布这条信息的权限，到时间没有办理。请由有发布权限的人重新设定，或直接办理。`,
  );

/** What is set for an instant. */
export interface Setting {
  readonly action: ScheduleAction;
  readonly at: Date;
}

function twoYearsAfter(now: Date): Date {
  const later = new Date(now);
  later.setUTCFullYear(later.getUTCFullYear() + 2);
  return later;
}

/** @param waiting what is set for the same item already */
export function settingRefusal(
  { action, at }: Setting,
  waiting: readonly (Setting & { readonly by: string })[],
  now: Date,
): ScheduleRefusal | null {
  if (at <= now) {
    const other = action === 'publish' ? '发布' : '撤下';
    return refusal('SCHEDULE_PAST', `${spokenMinute(at)}已经过了。请选以后的时间，或者现在就${other}。`);
  }
  if (at > twoYearsAfter(now)) {
    return refusal('SCHEDULE_TOO_FAR', '只能定两年以内的时间。请核对年份，或到时候再定。');
  }
  const same = waiting.find((each) => each.action === action);
  if (same) {
    return refusal(
      'SCHEDULE_TWICE',
      `${same.by}已经定了${spokenMinute(same.at)}${SCHEDULE_LABELS[action]}。要改时间，请先取消那个定时。`,
    );
  }
  const [other] = waiting;
  const isInOrder = !other || (action === 'publish' ? at < other.at : at > other.at);
  if (isInOrder) return null;
  const order = action === 'publish' ? '发布必须早于' : '撤下必须晚于';
  return refusal(
    'SCHEDULE_ORDER',
    `${order}已经定好的${SCHEDULE_LABELS[other.action]}（${spokenMinute(other.at)}）。请改时间，或先取消那个定时。`,
  );
}
