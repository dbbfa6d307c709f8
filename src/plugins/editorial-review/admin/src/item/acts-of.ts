import { ITEM_ACTS, type Review } from '../../../shared/review';
import { ACT_NAMES, type PanelAct } from '../names';
import { returnWithdraws } from './next-step';

/**
 * The acts that she may take now. What was submitted and what was published in an emergency are sent back by two
 * acts: the public loses nothing by the one, and what it reads by the other.
 */
export function actsOf(review: Review): PanelAct[] {
  const { can, submitted, emergency } = review;
  return ITEM_ACTS.flatMap((act): PanelAct[] => {
    if (!can.includes(act)) return [];
    // What has passed review is published as such, and in no emergency.
    if (act === 'emergency' && can.includes('publish')) return [];
    if (act !== 'return') return [act];
    return [...(submitted ? [act] : []), ...(emergency ? (['returnEmergency'] as const) : [])];
  });
}

/** What an act is called where the item stands so. */
export function actName(act: PanelAct, review: Review): string {
  if (act === 'return' && review.emergency) return '退回草稿';
  if (act === 'returnEmergency' && !returnWithdraws(review)) return '退回紧急发布';
  return ACT_NAMES[act];
}
