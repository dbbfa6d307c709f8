import { ITEM_ACTS, type ItemAct, type Review } from '../../../shared/review';
import { ACT_NAMES, type PanelAct } from '../names';
import { returnWithdraws } from './next-step';

/**
 * The acts that she may take now. What was submitted and what was published in an emergency are signed and sent back
 * each by an act of its own: the public loses nothing by the one, and what it reads by the other.
 */
export function actsOf(review: Review): PanelAct[] {
  const { can, submitted, emergency } = review;
  const may = (act: ItemAct): boolean => can.includes(act);
  return ITEM_ACTS.flatMap((act): PanelAct[] => {
    switch (act) {
      case 'sign':
        return [
          ...(submitted && may(act) ? [act] : []),
          ...(emergency && emergency.gates.length > 0 ? (['signEmergency'] as const) : []),
        ];
      case 'return':
        if (!may(act)) return [];
        return [...(submitted ? [act] : []), ...(emergency ? (['returnEmergency'] as const) : [])];
      case 'emergency':
        // What has passed review is published as such, and in no emergency.
        return may(act) && !may('publish') ? [act] : [];
      default:
        return may(act) ? [act] : [];
    }
  });
}

/** What an act is called where the item stands so. */
export function actName(act: PanelAct, review: Review): string {
  if (act === 'signEmergency' && !review.submitted) return ACT_NAMES.sign;
  if (act === 'return' && review.emergency) return '退回草稿';
  if (act === 'returnEmergency' && !returnWithdraws(review)) return '退回紧急发布';
  return ACT_NAMES[act];
}
