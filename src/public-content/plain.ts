import { named, PublicQueryRefused, type RefusalCode } from './refusal';

/** True for an object as the query parser makes it: neither null nor an array. */
export const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value under `key`, if the object itself has one: a query may well ask for `constructor`. */
export const own = <Value>(object: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;

/** @throws PublicQueryRefused where `value` is an object with another key than those allowed. */
export function onlyKeys(
  value: unknown,
  allowed: readonly string[],
  code: RefusalCode,
  sentence: string,
): void {
  const stranger = isPlain(value) ? Object.keys(value).find((key) => !allowed.includes(key)) : undefined;
  if (stranger !== undefined) throw new PublicQueryRefused(code, `${sentence}；不认识${named(stranger)}。`);
}

/**
 * A list written as `a,b` or as repeated values.
 * @returns the trimmed names, or undefined where it is no such list
 */
export function readList(value: unknown): string[] | undefined {
  const parts = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : undefined;
  if (!parts || parts.length === 0 || parts.length > 50) return undefined;
  const names: string[] = [];
  for (const part of parts) {
    if (typeof part !== 'string' || part.trim() === '') return undefined;
    names.push(...part.split(',').map((name) => name.trim()));
  }
  return names;
}
