/** What an edit changed, field by field, short enough for a record that is kept for ever. */
import { canonical } from './link';
import type { Json } from '../../shared/trail';

/** Before and after (null: nothing there); of a private field only that it changed. */
export type FieldChange =
  | { readonly field: string; readonly label: string; readonly changed: true }
  | {
      readonly field: string;
      readonly label: string;
      readonly before: string | null;
      readonly after: string | null;
    };

/** What is known of a field. */
export interface FieldFacts {
  readonly label: string;
  /** Of a private field the record says only that it changed. */
  readonly isPrivate: boolean;
}

const CONTEXT = 20;
const LONGEST = 400;

/**
 * @param mask takes personal data out of a text, before anything is cut
 * @returns one entry a changed field
 */
export function changesBetween(
  before: Readonly<Record<string, Json>>,
  after: Readonly<Record<string, Json>>,
  factsOf: (field: string) => FieldFacts,
  mask: (text: string) => string,
): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field): FieldChange[] => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    if (canonical(was) === canonical(is)) return [];
    const { label, isPrivate } = factsOf(field);
    if (isPrivate) return [{ field, label, changed: true }];
    const [old, now] = changedPart(shown(was, mask), shown(is, mask));
    return [{ field, label, before: old, after: now }];
  });
}

function shown(value: Json, mask: (text: string) => string): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((each: Json) => shown(named(each), mask) ?? '').join('、');
  return mask(typeof value === 'object' ? canonical(value) : String(value));
}

/** A file is told by its name. */
const named = (value: Json): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? ((value as Readonly<Record<string, Json>>).name ?? value)
    : value;

/** Of two long texts the stretch in which they differ, with a little around it. By characters, not by halves of them. */
function changedPart(before: string | null, after: string | null): [string | null, string | null] {
  if (before === null || after === null)
    return [before && cut(Array.from(before)), after && cut(Array.from(after))];
  const [old, now] = [Array.from(before), Array.from(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  const longest = Math.min(old.length, now.length) - start;
  while (end < longest && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const from = Math.max(0, start - CONTEXT);
  const part = (text: readonly string[]) => {
    const to = Math.min(text.length, text.length - end + CONTEXT);
    return `${from > 0 ? '…' : ''}${cut(text.slice(from, to))}${to < text.length ? '…' : ''}`;
  };
  return [part(old), part(now)];
}

const cut = (text: readonly string[]) =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).join('')}…` : text.join('');
