import { useAuth, type Permission } from '@strapi/strapi/admin';
import { GATES, type Gate } from '../../shared/gates';
import { ITEM_NAMES } from './names';

const PUBLISH = 'plugin::content-manager.explorer.publish';
const own = (right: string): Permission => ({ action: `plugin::editorial-review.${right}`, subject: null });

/**
 * Whoever takes part in the review sees its page: who submits, signs or publishes. The list is made once: the panel
 * compares it by identity.
 */
export const REVIEW: Permission[] = [
  ...['items.submit', 'items.emergency', ...GATES.map((gate) => `gates.${gate}`)].map(own),
  ...Object.keys(ITEM_NAMES).map((subject): Permission => ({ action: PUBLISH, subject })),
];

/** What of the review the person at the panel may do, as far as it does not depend on the item. */
export interface Rights {
  readonly gates: readonly Gate[];
  readonly publishes: (uid: string) => boolean;
}

export function useRights(): Rights {
  const granted = useAuth('Review', ({ permissions }) => permissions);
  const has = (action: string, subject: string | null) =>
    granted.some((each) => each.action === action && (subject === null || each.subject === subject));
  return {
    gates: GATES.filter((gate) => has(own(`gates.${gate}`).action, null)),
    publishes: (uid) => has(PUBLISH, uid),
  };
}
