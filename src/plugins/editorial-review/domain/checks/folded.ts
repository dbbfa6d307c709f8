import { lastUpTo } from './last-up-to';

/** A text in one spelling, with the way back: where in the original each of its characters stands. */
export interface Folded {
  readonly text: string;
  /** Place in the original of the character at `index` of the folded text; of its length, the original's length. */
  readonly origin: (index: number) => number;
}

/**
 * Replaces what `pattern` finds (a global one), and remembers by how much everything behind it has moved.
 * Linear in the text where the pattern is.
 */
export function fold(original: string, pattern: RegExp, spell: (found: string) => string): Folded {
  const pieces: string[] = [];
  /** Where the folded text runs in step with the original anew: places in the folded text, and in the original. */
  const folded: number[] = [0];
  const origins: number[] = [0];
  let length = 0;
  let done = 0;
  const step = (piece: string, end: number) => {
    pieces.push(piece);
    length += piece.length;
    done = end;
  };
  for (const { 0: found, index } of original.matchAll(pattern)) {
    const spelt = spell(found);
    if (spelt === found) continue;
    step(original.slice(done, index), index);
    if (spelt.length === found.length) {
      step(spelt, index + found.length);
      continue;
    }
    // Every character that took the place of the found one stands where that one begins.
    for (let each = 1; each < spelt.length; each += 1) {
      folded.push(length + each);
      origins.push(index);
    }
    step(spelt, index + found.length);
    folded.push(length);
    origins.push(done);
  }
  step(original.slice(done), original.length);
  return {
    text: pieces.join(''),
    origin(index) {
      const before = lastUpTo(folded, index);
      return Math.min(original.length, (origins[before] ?? 0) + index - (folded[before] ?? 0));
    },
  };
}
