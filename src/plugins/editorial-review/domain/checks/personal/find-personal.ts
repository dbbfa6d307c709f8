import type { FindingCode } from '../../../shared/findings';
import { addressesIn, type Span } from '../addresses';
import { cardsAt, isSureCard } from './bank-card';
import { idAt, isPartedByNature } from './id-number';
import { mobilesAt } from './mobile';
import { numbersOf, type Candidate, type Group, type Numbers } from './numbers';
import { oldIdsAt } from './old-id-number';
import { unglued } from './glued';
import { isOtherNumber, standsAmongFigures, type Beside } from './other-number';
import { mayBePermit } from './permit';

export type PersonalCode = Extract<FindingCode, 'ID_NUMBER' | 'OLD_ID_NUMBER' | 'BANK_CARD' | 'MOBILE'>;

/** A person's number in a text. Places are those of the text as it was given. */
export interface Personal extends Span {
  readonly code: PersonalCode;
  /** Its digits alone. Not to be shown, kept or logged: `masked` is. */
  readonly value: string;
  readonly masked: string;
  /** An identity number by its check, and a permit's by the word before it. */
  readonly mayBePermit: boolean;
}

const stars = (count: number) => '*'.repeat(count);

/** How much of a number may be shown: so much that the office finds it again, too little to use it. */
const MASKS: Readonly<Record<PersonalCode, (value: string) => string>> = {
  ID_NUMBER: (value) => `${value.slice(0, 4)}${stars(value.length - 6)}${value.slice(-2)}`,
  OLD_ID_NUMBER: (value) => `${value.slice(0, 4)}${stars(value.length - 6)}${value.slice(-2)}`,
  BANK_CARD: (value) => `${stars(value.length - 4)}${value.slice(-4)}`,
  MOBILE: (value) => `${value.slice(0, 3)}${stars(4)}${value.slice(-4)}`,
};

export interface Looking {
  /** `YYYY-MM-DD` in China: nobody was born after it. */
  readonly today: string;
  /**
   * Also numbers within addresses. Without, an address is left alone but for an identity number that stands there
   * by itself, as in the name of a file.
   */
  readonly withinAddresses: boolean;
  /** What stands above a place of the text, where it is a table's. */
  readonly headingAt?: (start: number) => string;
}

/** Every personal number of a text, in order, none within another. Linear in the text's length. */
export function findPersonal(text: string, { today, withinAddresses, headingAt }: Looking): Personal[] {
  const numbers = unglued(numbersOf(text), today);
  const { folded, groups } = numbers;
  const reach = reachOf(groups);
  const personal: Personal[] = [];
  let free = 0;
  const beside = (code: PersonalCode): Beside => ({
    free,
    names: code === 'OLD_ID_NUMBER' ? 'any' : 'sure',
    isMobile: code === 'MOBILE',
    begins: (index) => KINDS.some(([, candidatesAt]) => candidatesAt(numbers, index, today).length > 0),
  });
  for (const [index, group] of groups.entries()) {
    if (group.start < free || (reach[index] ?? 0) < SHORTEST) continue;
    const found = numberAt(numbers, index, today, beside);
    if (!found) continue;
    free = found.end;
    const { code, value } = found;
    const start = folded.origin(found.start);
    const isPermit = () => mayBePermit(value, folded.text.slice(0, found.start), headingAt?.(start) ?? '');
    personal.push({
      ...{ code, value, masked: MASKS[code](value) },
      mayBePermit: code === 'ID_NUMBER' && isPermit(),
      ...{ start, end: folded.origin(found.end) },
    });
  }
  return withinAddresses ? personal : outsideAddresses(personal, text);
}

/** Digits of the shortest kind: most numbers of a text are shorter, and need no closer look. */
const SHORTEST = 11;

/** How many digits stand from each group on with nothing but separators between them. */
function reachOf(groups: readonly Group[]): number[] {
  const reach: number[] = Array<number>(groups.length).fill(0);
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const goesOn = groups[index + 1]?.joint ? (reach[index + 1] ?? 0) : 0;
    reach[index] = (groups[index]?.digits.length ?? 0) + goesOn;
  }
  return reach;
}

type Coded = Candidate & { readonly code: PersonalCode };

/** The kinds of numbers, the surest first. */
const KINDS: readonly (readonly [
  code: PersonalCode,
  candidatesAt: (numbers: Numbers, index: number, today: string) => readonly Candidate[],
])[] = [
  ['ID_NUMBER', (numbers, index, today) => [idAt(numbers, index, today) ?? []].flat()],
  ['BANK_CARD', cardsAt],
  ['OLD_ID_NUMBER', oldIdsAt],
  ['MOBILE', mobilesAt],
];

/** The first candidate that begins with a group and that its surroundings admit. */
function numberAt(
  numbers: Numbers,
  index: number,
  today: string,
  beside: (code: PersonalCode) => Beside,
): Coded | null {
  for (const [code, candidatesAt] of KINDS)
    for (const candidate of candidatesAt(numbers, index, today))
      if (isAdmitted(code, numbers, candidate, beside(code))) return { ...candidate, code };
  return null;
}

/** An identity number is one wherever it stands: its check and its day of birth say so. */
function isAdmitted(code: PersonalCode, numbers: Numbers, candidate: Candidate, beside: Beside): boolean {
  const isAmongFigures = () => standsAmongFigures(numbers, candidate, beside);
  if (code === 'ID_NUMBER') return isPartedByNature(numbers, candidate) || !isAmongFigures();
  const isSure = code === 'BANK_CARD' && isSureCard(numbers, candidate);
  return !isOtherNumber(numbers, candidate, beside) && (isSure || !isAmongFigures());
}

/** Where an address says by a name or by its parts that a number stands there: `?tel=…`, `/…/`. */
const NAMED_BEFORE = /[?&;](?:tel|phone|mobile|sj|sjh|dh|lxdh|wx|card|kh|yhk|zh|account|sfz|sfzh|idcard)=$/i;
const PART_BEHIND = /^(?:[/?#]|$)/;

function outsideAddresses(found: readonly Personal[], text: string): Personal[] {
  const addresses = addressesIn(text);
  let next = 0;
  return found.filter(({ code, start, end }) => {
    while ((addresses[next]?.end ?? Infinity) <= start) next += 1;
    const address = addresses[next];
    if (!address || address.start >= end) return true;
    if (code === 'ID_NUMBER') return !/[A-Za-z]/.test(text.charAt(start - 1) + text.charAt(end));
    const behind = text.slice(end, address.end);
    return (
      NAMED_BEFORE.test(text.slice(Math.max(address.start, start - 12), start)) ||
      (text.charAt(start - 1) === '/' && PART_BEHIND.test(behind))
    );
  });
}
