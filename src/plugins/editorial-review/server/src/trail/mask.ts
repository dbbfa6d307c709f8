/** Personal data never stands in the trail in the clear. */
import { maskPersonal } from '../../../domain/checks/personal/mask-personal';
import type { Json } from '../../../shared/trail';

export const maskText = maskPersonal;

/** Every text in a value, masked. */
export function masked(value: Json): Json {
  if (typeof value === 'string') return maskText(value);
  if (Array.isArray(value)) return value.map((each: Json) => masked(each));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  return Object.fromEntries(entries.map(([key, each]) => [key, masked(each)]));
}
