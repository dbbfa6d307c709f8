import { lastUpTo } from './last-up-to';
import type { Personal } from './personal/find-personal';
import { maskPersonal } from './personal/mask-personal';

/** Characters shown on either side. */
const AROUND = 10;
const LONGEST = 80;

/** One line, without what is not seen. */
const asLine = (text: string) => text.replace(/[\p{Cf}\p{Cc}\s]+/gu, ' ');

/** Digits of a number that was not recognised: more than a year and a month, or groups of them. */
const LONG = /\d{7,}|\d{3,}(?:[ -]\d{3,})+/g;
/** Of the longest of them, so many characters show that it is one. */
const REACH = 24;

const withoutNumbers = (text: string) => text.replace(LONG, (digits) => digits.replace(/\d/g, '*'));

/** A text cut to what a message can hold; personal numbers in it are masked. */
export function shortened(text: string): string {
  // Masked before it is cut: half a number would not be known any more.
  const units = Array.from(asLine(maskPersonal(text)).trim());
  return units.length <= LONGEST ? units.join('') : `${units.slice(0, LONGEST).join('')}…`;
}

/**
 * Excerpts of a text: what was found, and ten characters on either side, in which every personal number is masked, and
 * any other long one.
 * @param personal all of the text's, in order
 */
export function excerptsOf(text: string, personal: readonly Personal[]) {
  const starts = personal.map(({ start }) => start);
  const ends = personal.map(({ end }) => end);

  const before = (end: number) => {
    let piece = '';
    let place = end;
    let index = lastUpTo(starts, end - 1);
    while (place > 0 && piece.length < AROUND) {
      const number = personal[index];
      // A number is taken whole: half of it would not be masked.
      const isNumber = number !== undefined && number.end >= place;
      const from = isNumber ? number.start : Math.max(number?.end ?? 0, place - 2 * AROUND);
      piece =
        (isNumber
          ? number.masked
          : withoutNumbers(text.slice(Math.max(number?.end ?? 0, from - REACH), place)).slice(from - place)) +
        piece;
      if (isNumber) index -= 1;
      place = from;
    }
    const units = Array.from(asLine(piece));
    return `${place > 0 || units.length > AROUND ? '…' : ''}${units.slice(-AROUND).join('')}`;
  };

  const behind = (start: number) => {
    let piece = '';
    let place = start;
    let index = lastUpTo(ends, start) + 1;
    while (place < text.length && piece.length < AROUND) {
      const number = personal[index];
      const isNumber = number !== undefined && number.start <= place;
      const to = isNumber ? number.end : Math.min(number?.start ?? text.length, place + 2 * AROUND);
      piece += isNumber
        ? number.masked
        : withoutNumbers(text.slice(place, Math.min(number?.start ?? text.length, to + REACH))).slice(
            0,
            to - place,
          );
      if (isNumber) index += 1;
      place = to;
    }
    const units = Array.from(asLine(piece));
    return `${units.slice(0, AROUND).join('')}${place < text.length || units.length > AROUND ? '…' : ''}`;
  };

  /** @param shown what stands between, masked where it is personal */
  return (start: number, end: number, shown: string): string =>
    `${before(start)}${asLine(shown).trim()}${behind(end)}`.trim();
}
