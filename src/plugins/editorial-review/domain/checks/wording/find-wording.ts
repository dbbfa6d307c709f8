import { fold, type Folded } from '../folded';
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

/** Reads a dictionary. Of several entries with the same wrong form the first one counts. */
export function readDictionary(entries: readonly WordingEntry[]): Dictionary {
  const root: Node = { next: new Map() };
  for (const entry of entries) {
    const wrong = spell(entry.wrong.trim()).text;
    const right = spell(entry.right.trim()).text;
    if (wrong === '' || wrong === right) continue;
    let node = root;
    for (const unit of wrong.split('')) {
      const next = node.next.get(unit) ?? { next: new Map<string, Node>() };
      node.next.set(unit, next);
      node = next;
    }
    node.entry ??= { entry, wrong, right, within: placesOf(wrong, right) };
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
 * Every wrong form in a text, in order; of those that lie within another the longer alone. Where the right form
 * contains the wrong one (党史学习教育 for 学习教育), what stands within the right form is right.
 * Takes the text's length times that of the longest entry at most, however many entries there are.
 */
export function findWording({ root }: Dictionary, text: string): FoundWording[] {
  const folded = spell(text);
  const found: FoundWording[] = [];
  let covered = 0;
  for (let start = 0; start < folded.text.length; start += 1) {
    const spelt = longestAt(root, folded.text, start);
    if (!spelt || start + spelt.wrong.length <= covered) continue;
    covered = start + spelt.wrong.length;
    found.push({ entry: spelt.entry, start: folded.origin(start), end: folded.origin(covered) });
  }
  return found;
}

function longestAt(root: Node, text: string, start: number): Spelt | undefined {
  let longest: Spelt | undefined;
  let node: Node | undefined = root;
  for (let index = start; node; index += 1) {
    if (node.entry && !isWithinRight(node.entry, text, start)) longest = node.entry;
    node = node.next.get(text.charAt(index));
  }
  return longest;
}

const isWithinRight = ({ right, within }: Spelt, text: string, start: number) =>
  within.some((place) => text.startsWith(right, start - place) && start >= place);
