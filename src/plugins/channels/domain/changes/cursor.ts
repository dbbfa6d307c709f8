/** A place in the change log, as a mirror keeps it: opaque to it, good for ever. */
export interface Place {
  readonly sequence: number;
  /** Empty for the beginning. */
  readonly nonce: string;
}

export const BEGINNING: Place = { sequence: 0, nonce: '' };

const SHAPE = /^c1\.(0|[1-9a-z][0-9a-z]{0,10})\.([0-9a-f]{0,16})$/;

/** The cursor of a place: `c1.<sequence in base 36>.<nonce>`. */
export const writeCursor = ({ sequence, nonce }: Place): string => `c1.${sequence.toString(36)}.${nonce}`;

/** The place that a cursor names; undefined where it is none of ours. */
export function readCursor(cursor: string): Place | undefined {
  const [, number = '', nonce = ''] = SHAPE.exec(cursor) ?? [];
  const sequence = number ? Number.parseInt(number, 36) : NaN;
  if (!Number.isSafeInteger(sequence) || (sequence === 0) !== (nonce === '')) return undefined;
  return { sequence, nonce };
}
