/** A place in the change log, as a mirror keeps it: opaque to it, good for ever. */
export interface Place {
  /** Which database told it: a restored one tells another, since a mirror may have read what it no longer knows. */
  readonly origin: string;
  readonly sequence: number;
  /** Empty for the beginning. */
  readonly nonce: string;
}

const SHAPE = /^c1\.([0-9a-f]{8})\.(0|[1-9a-z][0-9a-z]{0,10})\.([0-9a-f]{0,16})$/;

/** The cursor of a place: `c1.<origin>.<sequence in base 36>.<nonce>`. */
export const writeCursor = ({ origin, sequence, nonce }: Place): string =>
  `c1.${origin}.${sequence.toString(36)}.${nonce}`;

/** The place that a cursor names; undefined where it is none of ours. */
export function readCursor(cursor: string): Place | undefined {
  const [, origin = '', number = '', nonce = ''] = SHAPE.exec(cursor) ?? [];
  const sequence = number ? Number.parseInt(number, 36) : NaN;
  if (!Number.isSafeInteger(sequence) || (sequence === 0) !== (nonce === '')) return undefined;
  return { origin, sequence, nonce };
}
