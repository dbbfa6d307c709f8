/** What a role or an access token was given and what was taken from it, as the trail keeps it. */
import { canonical } from './link';

/** A right as it is on record. */
export type RightOnRecord = {
  readonly action: string;
  /** A content type's uid; null where the right is not about content. */
  readonly subject: string | null;
  /** The fields that it is about; null where it is about the whole. */
  readonly fields: readonly string[] | null;
  readonly conditions: readonly string[];
};

/** What of a right that is still there is another. */
export type AlteredRight = {
  readonly action: string;
  readonly subject: string | null;
  readonly fields: Difference;
  readonly conditions: Difference;
};

export type Difference = { readonly added: readonly string[]; readonly taken: readonly string[] };

export type RightsChange = {
  readonly added: readonly RightOnRecord[];
  readonly taken: readonly RightOnRecord[];
  readonly altered: readonly AlteredRight[];
};

/** Stands for every field. */
export const WHOLE = '*';

const about = ({ action, subject }: RightOnRecord): string => `${action} ${subject ?? ''}`;

/** @returns null where nothing changed, in whatever order the rights are told */
export function rightsBetween(
  before: readonly RightOnRecord[],
  after: readonly RightOnRecord[],
): RightsChange | null {
  const [was, is] = [without(before, after), without(after, before)];
  const single = (rights: readonly RightOnRecord[], right: RightOnRecord) => {
    const found = rights.filter((each) => about(each) === about(right));
    return found.length === 1 ? found[0] : undefined;
  };
  // Where there are several of one kind nobody can say which became which.
  const pairs = was.flatMap((old) => {
    const now = single(was, old) && single(is, old);
    return now ? [[old, now] as const] : [];
  });
  const paired = new Set(pairs.flat());
  const change = {
    added: is.filter((right) => !paired.has(right)),
    taken: was.filter((right) => !paired.has(right)),
    altered: pairs.map(([old, now]) => ({
      action: now.action,
      subject: now.subject,
      fields: difference(old.fields ?? [WHOLE], now.fields ?? [WHOLE]),
      conditions: difference(old.conditions, now.conditions),
    })),
  };
  return was.length + is.length > 0 ? change : null;
}

const sorted = (right: RightOnRecord): string =>
  canonical({
    ...right,
    fields: right.fields && [...right.fields].sort(),
    conditions: [...right.conditions].sort(),
  });

/** Each as often as it is there. */
function without(rights: readonly RightOnRecord[], others: readonly RightOnRecord[]): RightOnRecord[] {
  const left = new Map<string, number>();
  for (const each of others) left.set(sorted(each), (left.get(sorted(each)) ?? 0) + 1);
  return rights.filter((right) => {
    const count = left.get(sorted(right)) ?? 0;
    left.set(sorted(right), count - 1);
    return count <= 0;
  });
}

const difference = (before: readonly string[], after: readonly string[]): Difference => ({
  added: after.filter((each) => !before.includes(each)),
  taken: before.filter((each) => !after.includes(each)),
});
