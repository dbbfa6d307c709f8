/** Personal data never stands in the trail in the clear. */
import type { Json } from '../../../shared/trail';

const PERSONAL: readonly (readonly [RegExp, string])[] = [
  [/(?<!\d)\d{17}[\dXx](?!\d)/g, '〔身份证号已隐去〕'],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/g, '〔手机号已隐去〕'],
];

export const maskText = (text: string): string =>
  PERSONAL.reduce((masked, [pattern, instead]) => masked.replace(pattern, instead), text);

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
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, masked(each)]));
}
