/** On which lists of the page 审核 an item stands. */
import type { Actor } from '../../shared/acting';
import { unsignedGates } from '../../shared/gates';
import type { Line, Lists } from '../../shared/lists';
import { stateOf, type Standing, type UnderReview, type Versions } from './standing';

export type ListName = Exclude<keyof Lists, 'schedules'>;

export interface Place extends Pick<Line, 'by' | 'at' | 'text' | 'unsigned' | 'own'> {
  readonly list: ListName;
}

/** @param reader who looks at the lists: of her own work it is said that she cannot sign it */
export function placesOf(standing: Standing, versions: Versions, reader: Actor): Place[] {
  const { submission, emergency, returned, lapsed, authors } = standing;
  const state = stateOf(standing, versions);
  const reviewed = (list: ListName, { by, at, text, signatures, own }: UnderReview): Place => ({
    list,
    by: by.name,
    at,
    text,
    unsigned: unsignedGates(signatures),
    own: own.includes(reader.key),
  });
  const places: Place[] = [];
  if (submission && state === 'submitted') places.push(reviewed('toReview', submission));
  if (submission && state === 'approved') places.push(reviewed('toPublish', submission));
  if (emergency) places.push(reviewed('emergencies', emergency));
  const atDesk = (list: ListName, by: Actor, at: string, text: string | null): Place => {
    return { list, by: by.name, at, text, unsigned: [], own: authors.includes(reader.key) };
  };
  if (returned && state === 'returned') {
    places.push(atDesk('returned', returned.by, returned.at, returned.remark));
  }
  if (lapsed && state === 'draft') places.push(atDesk('lapsed', lapsed.by, lapsed.at, null));
  return places;
}
