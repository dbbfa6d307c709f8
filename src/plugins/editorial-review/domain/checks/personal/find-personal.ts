import type { FindingCode } from '../../../shared/findings';
import { addressesIn, type Span } from '../addresses';
import { findBankCards } from './bank-card';
import { findIdNumbers } from './id-number';
import { findMobiles } from './mobile';
import { numbersOf, type FoundNumber } from './numbers';
import { findOldIdNumbers } from './old-id-number';

export type PersonalCode = Extract<FindingCode, 'ID_NUMBER' | 'OLD_ID_NUMBER' | 'BANK_CARD' | 'MOBILE'>;

/** A person's number in a text. Places are those of the text as it was given. */
export interface Personal extends Span {
  readonly code: PersonalCode;
  /** Its digits alone. Not to be shown, kept or logged: `masked` is. */
  readonly value: string;
  readonly masked: string;
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
}

/** Every personal number of a text, in order, none within another. Linear in the text's length. */
export function findPersonal(text: string, { today, withinAddresses }: Looking): Personal[] {
  const numbers = numbersOf(text);
  if (numbers.groups.length === 0) return [];
  const { folded } = numbers;
  const as = (code: PersonalCode) => (number: FoundNumber) => ({ code, ...number });
  const found: Coded[] = [
    ...findIdNumbers(numbers, today).map(as('ID_NUMBER')),
    ...findBankCards(numbers).map(as('BANK_CARD')),
    ...findOldIdNumbers(numbers).map(as('OLD_ID_NUMBER')),
    ...findMobiles(numbers).map(as('MOBILE')),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const personal = withoutOverlap(found).map(({ code, value, start, end }): Personal => ({
    code,
    value,
    masked: MASKS[code](value),
    start: folded.origin(start),
    end: folded.origin(end),
  }));
  return withinAddresses ? personal : outsideAddresses(personal, text);
}

type Coded = FoundNumber & { readonly code: PersonalCode };

/** Of numbers that overlap, the identity number: its check says the most. */
function withoutOverlap(found: readonly Coded[]): Coded[] {
  const kept: Coded[] = [];
  for (const number of found) {
    const last = kept.at(-1);
    if (!last || last.end <= number.start) kept.push(number);
    else if (number.code === 'ID_NUMBER' && last.code !== 'ID_NUMBER') kept[kept.length - 1] = number;
  }
  return kept;
}

function outsideAddresses(found: readonly Personal[], text: string): Personal[] {
  const addresses = addressesIn(text);
  let next = 0;
  return found.filter(({ code, start, end }) => {
    while ((addresses[next]?.end ?? Infinity) <= start) next += 1;
    const address = addresses[next];
    if (!address || address.start >= end) return true;
    return code === 'ID_NUMBER' && !/[A-Za-z]/.test(text.charAt(start - 1) + text.charAt(end));
  });
}
