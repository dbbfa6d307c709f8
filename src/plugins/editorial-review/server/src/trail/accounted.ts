/** What the rows of the trail answer for, gathered while they are walked: only rows that are as they were written. */
import type { TrailRow } from '../../../shared/trail';
import { BEGINNING } from './adopt';

export interface Accounted {
  /** Of each item the fingerprint that may be public now, by `uid documentId`. */
  readonly released: ReadonlyMap<string, string>;
  /** First versions that were taken as they stood, as `uid documentId fingerprint`. */
  readonly first: readonly string[];
  readonly take: (row: TrailRow) => void;
}

const RELEASES: readonly string[] = ['publish', 'import'];
const ENDS: readonly string[] = ['unpublish', 'delete'];

/** Whether a row takes what is there as it stands; the trails of earlier versions began with an anchor. */
export const takesWhatStands = ({ act, subjectType, subjectId }: TrailRow): boolean =>
  (act === 'adopt' || act === 'anchor') && subjectType === BEGINNING.type && subjectId === BEGINNING.id;

const listed = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);

export function accounting(): Accounted {
  const released = new Map<string, string>();
  const first: string[] = [];
  return {
    released,
    first,
    take(row) {
      const item = `${row.subjectType ?? ''} ${row.subjectId ?? ''}`;
      if (takesWhatStands(row)) {
        for (const each of listed(row.details.public)) {
          const at = each.lastIndexOf(' ');
          released.set(each.slice(0, at), each.slice(at + 1));
        }
        first.push(...listed(row.details.first));
      } else if (RELEASES.includes(row.act) && row.fingerprint) released.set(item, row.fingerprint);
      else if (ENDS.includes(row.act)) released.delete(item);
    },
  };
}
