import type { Line, Lists } from '../../../shared/lists';
import type { Rights } from '../permissions';

/** Whether somebody may sign one of the gates that are still unsigned. */
export const waitsForHer = ({ own, unsigned }: Line, { gates }: Rights): boolean =>
  !own && unsigned.some((gate) => gates.includes(gate));

/** So much waits for a person: to be signed, to be published, and of her own what was sent back. */
export function countWaiting({ toReview, emergencies, returned, toPublish }: Lists, rights: Rights): number {
  const [toSign, toMend, ready] = [
    [...toReview, ...emergencies].filter((line) => waitsForHer(line, rights)),
    returned.filter(({ own }) => own),
    toPublish.filter(({ uid }) => rights.publishes(uid)),
  ];
  return toSign.length + toMend.length + ready.length;
}
