/** Walks along the trail and finds the first row that is not as it was written. */
import { linkedText, NOTHING_BEFORE } from './link';
import type { TrailRow } from '../../shared/trail';

/** A row as it stands in the table. */
export interface ChainRow {
  readonly seq: number;
  readonly at: string;
  readonly keyId: string;
  readonly hash: string;
  /** What the row says; null: not in the spelling in which rows are written. */
  readonly row: TrailRow | null;
}

/** The key that links are made with. */
export interface ChainKey {
  readonly id: string;
  readonly hash: (text: string) => string;
}

/** The last row that is known from outside of the database. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
  /** When it was written: rows from after it stand in the place of lost ones. */
  readonly at?: string | undefined;
}

/**
 * `missing`: numbers jump. `changed`: the row's own content. `inserted`: put or moved here; the row after it follows the one before it.
 * `link`: the row does not follow the one before. `key`: written with another key. `unreadable`: no row of the
 * trail's spelling. `cut`: rows at the end are gone. `replaced`: gone, and others written in their place.
 */
export type BreakKind =
  'missing' | 'changed' | 'inserted' | 'link' | 'key' | 'unreadable' | 'cut' | 'replaced';

export interface Break {
  readonly kind: BreakKind;
  /** The first row concerned; of missing rows the first that is missing, as far as that can be told. */
  readonly seq: number;
  /** When that row says it was written; null where it is not there. */
  readonly at: string | null;
  /** Of missing rows the last one. */
  readonly to?: number;
}

export interface Walk {
  /** Rows that are as they were written, from the first on. */
  readonly sound: number;
  readonly last: (Head & { readonly at: string }) | null;
  readonly broken: Break | null;
}

/**
 * @param rows in the order of their numbers
 * @param head null where nothing is known of the end
 * @param onSound told of every row that is as it was written
 */
export async function walkChain(
  rows: AsyncIterable<ChainRow>,
  key: ChainKey,
  head: Head | null,
  onSound: (row: TrailRow) => void = () => undefined,
): Promise<Walk> {
  let last: Walk['last'] = null;
  let sound = 0;
  /** The first row that was written in the place of a lost one. */
  let since: number | null = null;
  const ended = (broken: Break | null): Walk => ({ sound, last, broken });
  for await (const [each, following] of withNext(rows)) {
    const broken = fault(each, following, last, key);
    if (broken) return ended(broken);
    if (head?.at !== undefined && each.at > head.at) since ??= each.seq;
    if (each.seq === head?.seq && each.hash !== head.hash) {
      return ended({ kind: 'replaced', seq: since ?? each.seq, at: null, to: each.seq });
    }
    last = { seq: each.seq, hash: each.hash, at: each.at };
    sound += 1;
    if (each.row) onSound(each.row);
  }
  const end = numberOf(last);
  return ended(
    head && head.seq > end ? { kind: 'cut', seq: since ?? end + 1, at: null, to: head.seq } : null,
  );
}

const numberOf = (last: Walk['last']): number => last?.seq ?? 0;

function fault(each: ChainRow, following: ChainRow | null, last: Walk['last'], key: ChainKey): Break | null {
  const { seq, at } = each;
  const due = numberOf(last) + 1;
  if (seq !== due) return { kind: 'missing', seq: due, at: null, to: seq - 1 };
  if (each.keyId !== key.id) return { kind: 'key', seq, at };
  const previous = last?.hash ?? NOTHING_BEFORE;
  if (!each.row) return { kind: 'unreadable', seq, at };
  if (key.hash(linkedText(each.row, previous)) === each.hash) return null;
  if (!following?.row) return { kind: 'link', seq, at };
  // What the next row says of the one before it tells whether this one was changed, put in, or neither.
  const follows = (row: TrailRow, hash: string) => key.hash(linkedText(row, hash)) === following.hash;
  if (follows(following.row, each.hash)) return { kind: 'changed', seq, at };
  if (follows({ ...following.row, seq }, previous)) return { kind: 'inserted', seq, at };
  return { kind: 'link', seq, at };
}

/** Each with the one after it. */
async function* withNext<Each>(all: AsyncIterable<Each>): AsyncGenerator<[Each, Each | null]> {
  let held: { readonly value: Each } | null = null;
  for await (const value of all) {
    if (held) yield [held.value, value];
    held = { value };
  }
  if (held) yield [held.value, null];
}
