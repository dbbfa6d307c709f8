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
  const { submission, emergency, returned, authors } = standing;
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
  if (returned && state === 'returned') {
    const { by, at, remark } = returned;
    places.push({
      list: 'returned',
      by: by.name,
      at,
      text: remark,
      unsigned: [],
      own: authors.includes(reader.key),
    });
  }
  return places;
}
