/** Personal data never stands in the trail in the clear. */
import { maskPersonal } from '../../../domain/checks/personal/mask-personal';
import type { Json } from '../../../shared/trail';

export const maskText = maskPersonal;

/** A log-in as much of it as tells colleagues apart: `zh***@example.cn`. */
export const maskAddress = (email: string): string => {
  const [name = '', ...domain] = email.split('@');
  return `${Array.from(name).slice(0, 2).join('')}***${domain.length > 0 ? `@${domain.join('@')}` : ''}`;
};

/** Document ids and fingerprints: what looks like a number in them is chance, and they have to stay what they are. */
const OWN = /^(?:[a-z][a-z0-9]{23}|(?:[a-z:.-]+ [a-z0-9]{1,40} )?sha256:[0-9a-f]{64})$/;

/** Every text in a value, masked. */
export function masked(value: Json): Json {
  if (typeof value === 'string') return OWN.test(value) ? value : maskText(value);
  if (Array.isArray(value)) return value.map((each: Json) => masked(each));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  return Object.fromEntries(entries.map(([key, each]) => [key, masked(each)]));
}
