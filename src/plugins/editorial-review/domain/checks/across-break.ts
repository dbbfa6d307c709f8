import { findPersonal } from './personal/find-personal';

/** Who is not born yet has no number: whoever looks at the text knows the day. */
const ANY_DAY = '2099-12-31';

/** The end of a piece with the words that say what it is, and the beginning of the next one. */
const TAIL = /[^\d\n]{0,24}(?<!\d)\d{3,17}[ \t]*$/;
const HEAD = /^[ \t]*(?:\d{1,16}[xX]?|[xX])(?![A-Za-z\d])/;
const LONGEST_TAIL = 60;

/**
 * The two halves of a number that a break parts, as where a scan or a PDF was made into text; undefined where there is
 * none. A number that has a check of its own alone: others would be made of any two figures.
 */
export function acrossBreak(before: string, behind: string): string | undefined {
  const head = HEAD.exec(behind)?.[0].trim();
  const tail = head && TAIL.exec(before.slice(-LONGEST_TAIL))?.[0].trimEnd();
  if (!tail) return undefined;
  const text = `${tail}\n${head}`;
  const found = findPersonal(text, { today: ANY_DAY, withinAddresses: true });
  const isParted = found.some(
    ({ code, start, end }) =>
      (code === 'ID_NUMBER' || code === 'BANK_CARD') && start < tail.length && end > tail.length,
  );
  return isParted ? text : undefined;
}
