import { SEVERITIES, type Finding } from '../../shared/findings';
import { wordsOf } from './place-words';

/** A finding without its id, which depends on what else was found. */
export type DraftFinding = Omit<Finding, 'id'>;

const LONGEST_ID = 500;
/** Of the same kind in the same field or file, so many are told one by one. */
const TOLD = 1_000;

/**
 * Findings as they are told: the grave ones first, else in the order in which they were found, which is that of
 * the places. The id is what a finding says, and its number among those that say the same.
 */
export function numbered(drafts: readonly DraftFinding[]): Finding[] {
  const counts = new Map<string, number>();
  const bySeverity = SEVERITIES.flatMap((severity) => drafts.filter((each) => each.severity === severity));
  return bySeverity.map((draft) => {
    const { field, file, at } = draft.place;
    const said = [draft.code, field, file ?? '', at ?? '', draft.excerpt].join('|').slice(0, LONGEST_ID - 10);
    const number = (counts.get(said) ?? 0) + 1;
    counts.set(said, number);
    return { id: `${said}|${number}`, ...draft };
  });
}

/** Of a list of thousands of names the first ones, and how many more there are: nobody reads on. */
export function summedUp(drafts: readonly DraftFinding[]): DraftFinding[] {
  const kinds = new Map<string, DraftFinding[]>();
  for (const draft of drafts) {
    const kind = [draft.code, draft.place.field, draft.place.file].join('|');
    const others = kinds.get(kind);
    if (others) others.push(draft);
    else kinds.set(kind, [draft]);
  }
  return [...kinds.values()].flatMap((kind) => {
    const rest = kind.length - TOLD;
    const [first] = kind;
    if (!first || rest <= 0) return kind;
    const place = { ...first.place, at: null };
    const excerpt = `另有 ${rest} 处`;
    return [
      ...kind.slice(0, TOLD),
      { ...first, place, excerpt, message: `${wordsOf(place)}里同样的问题${excerpt}。` },
    ];
  });
}
