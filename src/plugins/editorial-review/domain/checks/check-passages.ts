import type { Place } from '../../shared/findings';
import type { DraftFinding } from './draft-finding';
import { excerptsOf, shortened } from './excerpt';
import type { Passage } from './passage';
import { findPersonal } from './personal/find-personal';
import { personalFinding } from './personal/personal-findings';
import type { WordingEntry } from './wording/entry';
import { findWording, readDictionary, type Dictionary } from './wording/find-wording';
import { wordingFinding } from './wording/wording-finding';

/** What the checks of a text know beforehand. */
export interface Known {
  /** Null where the text is no prose. */
  readonly dictionary: Dictionary | null;
  /** `YYYY-MM-DD` in China. */
  readonly today: string;
  /** Digits of the mobile and account numbers that the office itself makes public. */
  readonly ownNumbers: ReadonlySet<string>;
}

/** @param office its dictionary, and its own numbers however they are written */
export function knownOf({
  dictionary,
  ownNumbers,
  today,
}: {
  readonly dictionary: readonly WordingEntry[];
  readonly ownNumbers: readonly string[];
  readonly today: string;
}): Known {
  return {
    dictionary: readDictionary(dictionary),
    today,
    ownNumbers: new Set(
      ownNumbers.flatMap((number) =>
        findPersonal(number, { today, withinAddresses: true }).map(({ value }) => value),
      ),
    ),
  };
}

/** Personal numbers and wrong wording of passages, in the order in which they stand. */
export function checkPassages(
  passages: readonly Passage[],
  place: Omit<Place, 'at'>,
  known: Known,
): DraftFinding[] {
  return passages.flatMap((passage) => checkPassage(passage, place, known));
}

function checkPassage(
  { text, at, numberless, headingAt }: Passage,
  place: Omit<Place, 'at'>,
  { dictionary, today, ownNumbers }: Known,
): DraftFinding[] {
  const personal = numberless ? [] : findPersonal(text, { today, withinAddresses: false, headingAt });
  const wording = dictionary ? findWording(dictionary, text) : [];
  if (personal.length + wording.length === 0) return [];
  const excerpt = excerptsOf(text, personal);
  const found = [
    ...personal
      .filter(({ code, value }) => code === 'ID_NUMBER' || code === 'OLD_ID_NUMBER' || !ownNumbers.has(value))
      .map((number) => ({
        start: number.start,
        finding: personalFinding(
          number,
          { ...place, at: at(number.start) },
          excerpt(number.start, number.end, number.masked),
        ),
      })),
    ...wording.map(({ entry, start, end }) => ({
      start,
      finding: wordingFinding(
        entry,
        { ...place, at: at(start) },
        excerpt(start, end, shortened(text.slice(start, end))),
      ),
    })),
  ];
  return found.sort((a, b) => a.start - b.start).map(({ finding }) => finding);
}
