import type { Severity } from '../../../shared/findings';
import { fold, type Folded } from '../folded';
import { lastUpTo } from '../last-up-to';
import type { WordingEntry } from './entry';

/** The wrong forms, character by character. */
interface Node {
  readonly next: Map<string, Node>;
  entry?: Spelt;
}

interface Spelt {
  readonly entry: WordingEntry;
  readonly wrong: string;
  readonly right: string;
  /** Where in the right form the wrong one stands. */
  readonly within: readonly number[];
}

/** A dictionary made ready for looking things up. */
export interface Dictionary {
  readonly root: Node;
}

export interface FoundWording {
  readonly entry: WordingEntry;
  /** In the text as it was given, `end` behind the last character. */
  readonly start: number;
  readonly end: number;
}

/** Between Chinese characters neither spaces nor line breaks mean anything; what is not seen means nothing at all. */
const SPELLINGS =
  /(?<=\p{Script=Han})[\s\p{Cf}]+(?=\p{Script=Han})|[\p{Cf}\ufe00-\ufe0f]+|[^\s\u0000-\u007f\u4e00-\u9fff]/gu;
const MEANINGLESS = /^[\s\p{Cf}\ufe00-\ufe0f]/u;

const spell = (text: string): Folded =>
  fold(text, SPELLINGS, (found) => (MEANINGLESS.test(found) ? '' : found.normalize('NFKC')));

/** Latin letters are found in either case: `abc公司` by ABC公司. Places stay the same. */
const small = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];
const gravity = ({ severity }: WordingEntry): number => GRAVEST_FIRST.indexOf(severity);

/** Reads a dictionary. Of several entries with the same wrong form the gravest counts, and of those the first. */
export function readDictionary(entries: readonly WordingEntry[]): Dictionary {
  const root: Node = { next: new Map() };
  for (const entry of entries) {
    const wrong = spell(entry.wrong.trim()).text;
    const right = spell(entry.right.trim()).text;
    if (wrong === '' || wrong === right) continue;
    let node = root;
    for (const unit of small(wrong).split('')) {
      const next = node.next.get(unit) ?? { next: new Map<string, Node>() };
      node.next.set(unit, next);
      node = next;
    }
    if (!node.entry || gravity(entry) < gravity(node.entry.entry))
      node.entry = { entry, wrong, right, within: placesOf(small(wrong), small(right)) };
  }
  return { root };
}

function placesOf(wrong: string, right: string): number[] {
  const places: number[] = [];
  for (let place = right.indexOf(wrong); place >= 0; place = right.indexOf(wrong, place + 1))
    places.push(place);
  return places;
}

/**
 * Every wrong form in a text, in order; of those that lie within another the graver alone, of equally grave ones the
 * longer. Where the right form contains the wrong one (党史学习教育 for 学习教育), what stands within the right form
 * is right. Takes the text's length times that of the longest entry at most, however many entries there are.
 */
export function findWording({ root }: Dictionary, text: string): FoundWording[] {
  const folded = spell(text);
  const plain = small(folded.text);
  const bySeverity = GRAVEST_FIRST.map((): Piece[] => []);
  for (let start = 0; start < plain.length; start += 1) {
    for (const { entry, wrong } of startingAt(root, folded.text, plain, start)) {
      const end = start + wrong.length;
      const pieces = bySeverity[gravity(entry)];
      const last = pieces?.at(-1);
      // The longer ones of a beginning come later.
      if (last?.start === start) pieces?.pop();
      if ((pieces?.at(-1)?.end ?? 0) < end) pieces?.push({ entry, start, end });
    }
  }
  const graver: Pieces[] = [];
  return bySeverity
    .flatMap((pieces) => {
      const kept = pieces.filter((piece) => !graver.some((others) => isNested(piece, others)));
      graver.push({ pieces: kept, starts: kept.map(({ start }) => start) });
      return kept;
    })
    .sort((a, b) => a.start - b.start)
    .map(({ entry, start, end }) => ({ entry, start: folded.origin(start), end: folded.origin(end) }));
}

interface Piece {
  readonly entry: WordingEntry;
  readonly start: number;
  readonly end: number;
}

interface Pieces {
  readonly pieces: readonly Piece[];
  readonly starts: readonly number[];
}

/** Whether a piece holds one of the others or lies within it; those are in order, none within another. */
function isNested({ start, end }: Piece, { pieces, starts }: Pieces): boolean {
  const before = lastUpTo(starts, start);
  const [around, next] = [pieces[before], pieces[before + 1]];
  if (around && (around.end >= end || around.start === start)) return true;
  return next !== undefined && next.end <= end;
}

/** The entries that begin at a place, the shortest first. */
function* startingAt(root: Node, text: string, plain: string, start: number): Generator<Spelt> {
  let node: Node | undefined = root;
  for (let index = start; node; index += 1) {
    if (node.entry && !isWithinRight(node.entry, text, start)) yield node.entry;
    node = node.next.get(plain.charAt(index));
  }
}

const isWithinRight = ({ right, within }: Spelt, text: string, start: number) =>
  within.some((place) => text.startsWith(right, start - place) && start >= place);
