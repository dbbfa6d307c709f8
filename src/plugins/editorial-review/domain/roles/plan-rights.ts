/** What a role is still to be given: what it never had, and nothing that a person has taken away. */

export interface Right {
  readonly action: string;
  /** A content type's uid; null where the right is not about content. */
  readonly subject: string | null;
  /** The fields that it is about; null where it is about the whole. */
  readonly fields: readonly string[] | null;
  readonly conditions: readonly string[];
}

/** A right as a role has it now. */
export interface HeldRight extends Right {
  readonly id: number;
}

/** Everything that was ever given to a role, right by right, with the fields. */
export type Given = Readonly<Record<string, readonly string[] | null>>;

export interface RightsPlan {
  readonly add: readonly Right[];
  /** Rights that are there, to be extended to fields that did not exist when they were given. */
  readonly widen: readonly { readonly id: number; readonly fields: readonly string[] }[];
  /** To be remembered. */
  readonly given: Given;
}

const keyOf = ({ action, subject }: Right): string => (subject ? `${action} ${subject}` : action);

/**
 * @param wanted the role's rights in this version
 * @param given what is remembered from earlier starts
 * @param held what the role has now
 */
export function planRights(wanted: readonly Right[], given: Given, held: readonly HeldRight[]): RightsPlan {
  const now = new Map(held.map((right) => [keyOf(right), right]));
  const add: Right[] = [];
  const widen: { id: number; fields: readonly string[] }[] = [];
  const next: Record<string, readonly string[] | null> = { ...given };
  for (const right of wanted) {
    const key = keyOf(right);
    const there = now.get(key);
    const before = given[key];
    const fresh = (right.fields ?? []).filter((field) => !before?.includes(field));
    next[key] = right.fields && [...(before ?? []), ...fresh];
    if (before === undefined) {
      if (!there) add.push(right);
    } else if (there?.fields && fresh.length > 0) {
      const fields = [...new Set([...there.fields, ...fresh])];
      if (fields.length > there.fields.length) widen.push({ id: there.id, fields });
    }
  }
  return { add, widen, given: next };
}
