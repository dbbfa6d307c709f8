/** What an edit changed, field by field, short enough for a record that is kept for ever. */
import { canonical } from './link';
import type { Json } from '../../shared/trail';
import type { FileInVersion } from '../versions/content';
import { shortDigest } from '../versions/digest';

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
    const [old, now] = [was, is].some(Array.isArray)
      ? changedPart(each(was, mask), each(is, mask), { context: 1, join: '、' })
      : changedPart(letters(was, mask), letters(is, mask), { context: 20, join: '' });
    return [{ field, label, before: old, after: now }];
  });
}

type Shown = readonly string[] | null;

const each = (value: Json, mask: (text: string) => string): Shown =>
  Array.isArray(value) ? value.map((one: Json) => shown(one, mask)) : null;

/** By characters, not by halves of them. */
const letters = (value: Json, mask: (text: string) => string): Shown =>
  value === null ? null : Array.from(shown(value, mask));

function shown(value: Json, mask: (text: string) => string): string {
  if (typeof value === 'string') return mask(value);
  return mask(isFile(value) ? fileWords(value) : canonical(value));
}

const isFile = (value: Json): value is FileInVersion =>
  typeof value === 'object' && value !== null && 'hash' in value && 'name' in value;

/** A file by what a reader gets of it: its name, the start of its bytes' digest, the words beside it. */
function fileWords({ name, digest, alternativeText, caption }: FileInVersion): string {
  const told = [
    ...(digest ? [shortDigest(digest)] : []),
    ...(alternativeText ? [`替代文字：${alternativeText}`] : []),
    ...(caption ? [`说明：${caption}`] : []),
  ];
  return told.length > 0 ? `${name}（${told.join('，')}）` : name;
}

/** Of two long values the stretch in which they differ, with a little around it. */
function changedPart(
  old: Shown,
  now: Shown,
  { context, join }: { readonly context: number; readonly join: string },
): [string | null, string | null] {
  const whole = (parts: Shown) => parts && cut(parts.join(join));
  if (old === null || now === null) return [whole(old), whole(now)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  const longest = Math.min(old.length, now.length) - start;
  while (end < longest && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const from = Math.max(0, start - context);
  const part = (parts: readonly string[]) => {
    const to = Math.min(parts.length, parts.length - end + context);
    const stretch = cut(parts.slice(from, to).join(join));
    return `${from > 0 ? `…${join}` : ''}${stretch}${to < parts.length ? `${join}…` : ''}`;
  };
  return [part(old), part(now)];
}

const cut = (text: string): string => {
  const all = Array.from(text);
  return all.length > LONGEST ? `${all.slice(0, LONGEST).join('')}…` : text;
};
