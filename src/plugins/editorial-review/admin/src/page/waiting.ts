import type { Line, Lists } from '../../../shared/lists';
import type { Rights } from '../permissions';
import { TABS, type Tab } from './tabs';

/** Whether somebody may sign one of the gates that are still unsigned. */
export const waitsForHer = ({ own, unsigned }: Line, { gates }: Rights): boolean =>
  !own && unsigned.some((gate) => gates.includes(gate));

/** So much of each list waits for a person: to be signed, to be published, and of her own what is to be mended. */
function waitingOf(lists: Lists, rights: Rights): Readonly<Record<Exclude<Tab, 'schedules'>, number>> {
  const toSign = (lines: readonly Line[]) => lines.filter((line) => waitsForHer(line, rights)).length;
  const hers = (lines: readonly Line[]) => lines.filter(({ own }) => own).length;
  return {
    review: toSign(lists.toReview),
    emergencies: toSign(lists.emergencies),
    returned: hers(lists.returned),
    lapsed: hers(lists.lapsed),
    publish: lists.toPublish.filter(({ uid }) => rights.publishes(uid)).length,
  };
}

/** So much waits for a person, of all lists together. */
export const countWaiting = (lists: Lists, rights: Rights): number =>
  Object.values(waitingOf(lists, rights)).reduce((sum, count) => sum + count, 0);

/** The first list that has something for her to do; where none has, the first that has anything. */
export function firstFor(lists: Lists, rights: Rights): Tab {
  const hers: Readonly<Partial<Record<Tab, number>>> = waitingOf(lists, rights);
  const all: Readonly<Record<Tab, number>> = {
    review: lists.toReview.length,
    emergencies: lists.emergencies.length,
    returned: lists.returned.length,
    lapsed: lists.lapsed.length,
    publish: lists.toPublish.length,
    schedules: lists.schedules.length,
  };
  return TABS.find((tab) => (hers[tab] ?? 0) > 0) ?? TABS.find((tab) => all[tab] > 0) ?? 'review';
}

/** `定时（2，没有做成 1）`: what waits, and apart from it what was refused. What is done waits for nobody. */
export function scheduleCount(schedules: Lists['schedules']): string {
  const of = (state: 'waiting' | 'failed') => schedules.filter((each) => each.state === state).length;
  return `${String(of('waiting'))}${of('failed') > 0 ? `，没有做成 ${String(of('failed'))}` : ''}`;
}
