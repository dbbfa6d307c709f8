import type { Place } from '../../../shared/findings';
import type { DraftFinding } from '../draft-finding';
import { shortened } from '../excerpt';
import { wordsOf } from '../place-words';
import type { WordingEntry } from './entry';

/** Where a submission follows, in which a reason can be given. */
export const UNLESS_RIGHT = '；这里没有写错的，提交时写明理由';

/** WORDING: a wrong form of the dictionary at a place. */
export function wordingFinding(entry: WordingEntry, place: Place, excerpt: string): DraftFinding {
  const { right, severity, remark } = entry;
  const wrong = shortened(entry.wrong.trim());
  const instead = right.trim() === '' ? '请删去或换一种说法' : `请改为“${shortened(right.trim())}”`;
  const unless = severity === 'warning' ? UNLESS_RIGHT : '';
  return {
    code: 'WORDING',
    severity,
    place,
    excerpt,
    message: `${wordsOf(place)}有“${wrong}”${remark.trim() === '' ? '' : `（${shortened(remark)}）`}。`,
    remedy: `${instead}${unless}。`,
  };
}
