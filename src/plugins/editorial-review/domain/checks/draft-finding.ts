import { SEVERITIES, type Finding } from '../../shared/findings';
import { maskPersonal } from './personal/mask-personal';
import { wordsOf } from './place-words';

/** A finding without its id, which depends on what else was found. */
export type DraftFinding = Omit<Finding, 'id'>;

const LONGEST_ID = 500;
/** Of the same kind in the same field or file, so many are told one by one; of more, all together. */
const TOLD = 10;
/** Of those that are told together, so many with their places. */
const SHOWN = 5;

/**
 * Findings as they are told: the grave ones first, else in the order in which they were found, which is that of
 * the places. The id is what a finding says, and its number among those that say the same. Nobody's number leaves
 * in the clear, whoever wrote the finding: names of files and places are masked as well.
 */
export function numbered(drafts: readonly DraftFinding[]): Finding[] {
  const counts = new Map<string, number>();
  const bySeverity = SEVERITIES.flatMap((severity) => drafts.filter((each) => each.severity === severity));
  return bySeverity.map(masked).map((draft) => {
    const { field, file, at } = draft.place;
    const said = [draft.code, field, file ?? '', at ?? '', draft.excerpt].join('|').slice(0, LONGEST_ID - 10);
    const number = (counts.get(said) ?? 0) + 1;
    counts.set(said, number);
    return { id: `${said}|${number}`, ...draft };
  });
}

const maskedOr = (text: string | null) => (text === null ? null : maskPersonal(text));

function masked({ place, excerpt, message, remedy, ...rest }: DraftFinding): DraftFinding {
  return {
    ...rest,
    place: { ...place, file: maskedOr(place.file), at: maskedOr(place.at) },
    excerpt: maskPersonal(excerpt),
    message: maskPersonal(message),
    remedy: maskPersonal(remedy),
  };
}

/**
 * Of a list of names one finding instead of hundreds: nobody reads them, and nobody writes a reason for each. How
 * many there are belongs to what it says, so that one more needs a new reason.
 */
export function summedUp(drafts: readonly DraftFinding[]): DraftFinding[] {
  const kinds = new Map<string, DraftFinding[]>();
  for (const draft of drafts) {
    const kind = [draft.code, draft.severity, draft.place.field, draft.place.file].join('|');
    const others = kinds.get(kind);
    if (others) others.push(draft);
    else kinds.set(kind, [draft]);
  }
  return [...kinds.values()].flatMap((kind) => (kind.length > TOLD ? together(kind) : kind));
}

function together(kind: readonly DraftFinding[]): DraftFinding[] {
  const [first] = kind;
  if (!first) return [];
  const place = { ...first.place, at: null };
  const shown = kind.slice(0, SHOWN).map(({ excerpt, place: { at } }) => `${at ?? ''} ${excerpt}`.trim());
  const ending = first.severity === 'warning' ? `写明的理由对这 ${kind.length} 处都算数。` : '';
  return [
    {
      ...first,
      place,
      excerpt: `共 ${kind.length} 处：${shown.join('；')} ……`,
      message: `${first.message}${wordsOf(place)}里同样的问题一共有 ${kind.length} 处。`,
      remedy: `${first.remedy}${ending}`,
    },
  ];
}
