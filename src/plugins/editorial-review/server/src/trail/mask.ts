/** Personal data never stands in the trail in the clear. */
import { maskPersonal } from '../../../domain/checks/personal/mask-personal';
import type { Json } from '../../../shared/trail';

/** Built like an identity number, with a slip in it: what is no number of anybody to a check is still one to a reader. */
const LIKE_AN_ID =
  /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;

/** A wider net than the checks': on record for ever, and nobody needs the number there. */
export const maskText = (text: string): string =>
  maskPersonal(text).replace(
    LIKE_AN_ID,
    (number) => `${number.slice(0, 4)}${'*'.repeat(12)}${number.slice(-2)}`,
  );

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
