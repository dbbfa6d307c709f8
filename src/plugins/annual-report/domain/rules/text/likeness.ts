/**
 * How much of a text stood in another: texts are cut into overlapping pieces of four characters, after
 * years, digits, punctuation and blanks have been taken out, and the share of pieces is counted that the
 * other text has too. Time grows with the length of the two texts, not with their product.
 */
import { plain } from './reading';

const PIECE = 4;

/** What is compared of a text. */
export const bareText = (text: string): string =>
  plain(text)
    .replace(/\d{4}年度?/g, '')
    .replace(/[^\p{L}]/gu, '');

function pieces(bare: string): string[] {
  return Array.from({ length: Math.max(0, bare.length - PIECE + 1) }, (_, at) => bare.slice(at, at + PIECE));
}

/** Share, 0 to 1, of `text` that stands in `earlier`; 0 where a text is shorter than a piece. */
export function shareCopied(text: string, earlier: string): number {
  const now = pieces(bareText(text));
  const before = new Set(pieces(bareText(earlier)));
  return now.length === 0 ? 0 : now.filter((piece) => before.has(piece)).length / now.length;
}

const parts = (text: string): string[] => text.split(/[。；！？\n]/).filter((part) => part.trim() !== '');

/** The part of `text` that shares most with one part of `earlier`, beside that part. */
export function closestPassage(text: string, earlier: string): { now: string; before: string } {
  const earlierParts = parts(earlier);
  const owner = new Map<string, number>();
  earlierParts.forEach((part, index) => {
    for (const piece of pieces(bareText(part))) if (!owner.has(piece)) owner.set(piece, index);
  });
  let best = { now: '', before: '', shared: 0 };
  for (const part of parts(text)) {
    const shared = new Map<number, number>();
    for (const piece of pieces(bareText(part))) {
      const index = owner.get(piece);
      if (index === undefined) continue;
      const count = (shared.get(index) ?? 0) + 1;
      shared.set(index, count);
      if (count > best.shared)
        best = { now: part.trim(), before: (earlierParts[index] ?? '').trim(), shared: count };
    }
  }
  return best;
}
