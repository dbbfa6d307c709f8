import { addressesIn } from '../addresses';

/** Signs that end a sentence rather than an address. */
const SENTENCE_END = /[.!?:)\]*_~]+$/;

/** The addresses (`http`, `https`) that are written out in a text, with where they begin. */
export const bareLinks = (text: string): { href: string; start: number }[] =>
  addressesIn(text).flatMap(({ start, end }) => {
    const address = text.slice(start, end);
    return /^https?:\/\/./i.test(address) ? [{ href: address.replace(SENTENCE_END, ''), start }] : [];
  });
