/** What of two texts is the same, gone and new: Myers' shortest edit script, line by line, then word by word. */

export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/**
 * So many differences are looked for at each of the two levels; what differs in more is shown as replaced whole.
 * It bounds time (lengths × this) and memory (this squared) whatever the texts are.
 */
const MOST_EDITS = 800;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string): string[] => Array.from(WORDS.segment(text), ({ segment }) => segment);
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Joined, the pieces that are not new are `before`, those that are not gone are `after`. */
export function diff(before: string, after: string): Piece[] {
  const pieces = byLines(linesOf(before), linesOf(after));
  return joined(pieces.flatMap((piece, at) => refined(piece, pieces[at - 1], pieces[at + 1])));
}

const byLines = (before: readonly string[], after: readonly string[]): Piece[] =>
  joined(compared(before, after));

/** A stretch that was replaced is looked at word by word. */
function refined(piece: Piece, previous: Piece | undefined, next: Piece | undefined): Piece[] {
  if (piece.kind === 'gone' && next?.kind === 'new') return compared(wordsOf(piece.text), wordsOf(next.text));
  if (piece.kind === 'new' && previous?.kind === 'gone') return [];
  return [piece];
}

/** Neighbours of a kind as one; between two unchanged stretches what is gone comes before what is new. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  const changed = { gone: '', new: '' };
  const settle = () => {
    for (const kind of ['gone', 'new'] as const) {
      if (changed[kind]) result.push({ kind, text: changed[kind] });
      changed[kind] = '';
    }
  };
  for (const { kind, text } of pieces) {
    if (kind !== 'same') {
      changed[kind] += text;
      continue;
    }
    settle();
    const last = result.at(-1);
    if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text };
    else result.push({ kind, text });
  }
  settle();
  return result;
}

function compared(before: readonly string[], after: readonly string[]): Piece[] {
  let start = 0;
  const shortest = Math.min(before.length, after.length);
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return [
    ...pieces('same', before.slice(0, start)),
    ...(shortestEdits(old, now) ?? [...pieces('gone', old), ...pieces('new', now)]),
    ...pieces('same', before.slice(before.length - end)),
  ];
}

const pieces = (kind: Piece['kind'], texts: readonly string[]): Piece[] =>
  texts.map((text) => ({ kind, text }));

/** @returns undefined where there are more differences than are looked for */
function shortestEdits(before: readonly string[], after: readonly string[]): Piece[] | undefined {
  const most = Math.min(MOST_EDITS, before.length + after.length);
  // How far one gets on each diagonal (x − y), after so many edits; every round is kept for the way back.
  const furthest = new Int32Array(2 * most + 3);
  const rounds: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    rounds.push(furthest.slice(most + 1 - edits - 1, most + 1 + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = step(furthest, most + 1, diagonal, edits).x;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      furthest[most + 1 + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return wayBack(before, after, rounds);
    }
  }
  return undefined;
}

/** Where an edit on a diagonal begins: from above (something new) or from the left (something gone). */
function step(furthest: Int32Array, middle: number, diagonal: number, edits: number) {
  const [left, above] = [furthest[middle + diagonal - 1] ?? 0, furthest[middle + diagonal + 1] ?? 0];
  const isNew = diagonal === -edits || (diagonal !== edits && left < above);
  return { isNew, x: isNew ? above : left + 1 };
}

function wayBack(
  before: readonly string[],
  after: readonly string[],
  rounds: readonly Int32Array[],
): Piece[] {
  const backwards: Piece[] = [];
  let [x, y] = [before.length, after.length];
  for (let edits = rounds.length - 1; edits > 0; edits -= 1) {
    const begun = step(rounds[edits] ?? new Int32Array(), edits + 1, x - y, edits);
    for (; x > begun.x; x -= 1, y -= 1) backwards.push({ kind: 'same', text: before[x - 1] ?? '' });
    if (begun.isNew) backwards.push({ kind: 'new', text: after[(y -= 1)] ?? '' });
    else backwards.push({ kind: 'gone', text: before[(x -= 1)] ?? '' });
  }
  for (; x > 0; x -= 1) backwards.push({ kind: 'same', text: before[x - 1] ?? '' });
  return backwards.reverse();
}
