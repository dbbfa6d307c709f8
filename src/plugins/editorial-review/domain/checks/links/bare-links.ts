import { addressesIn } from '../addresses';

/** An address without the signs that end a sentence rather than an address. */
export const withoutSentenceEnd = (address: string): string => address.replace(/[.!?:)\]*_~]+$/, '');

/** The addresses (`http`, `https`) that are written out in a text, with where they begin. */
export const bareLinks = (text: string): { href: string; start: number }[] =>
  addressesIn(text).flatMap(({ start, end }) => {
    const address = text.slice(start, end);
    return /^https?:\/\/./i.test(address) ? [{ href: withoutSentenceEnd(address), start }] : [];
  });
