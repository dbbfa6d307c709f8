import type { Place } from '../../../shared/findings';
import { shortened } from '../excerpt';
import { decoded } from './decoded';

/** A link of a text, where it stands. */
export interface Link {
  readonly href: string;
  /** The words that one clicks; of an address written out, the address. */
  readonly words: string;
  /** An address written out in the text, rather than put behind words. */
  readonly bare: boolean;
  readonly place: Place;
}

/** The words of a link in quotation marks; nothing for an address written out. */
export const quoted = ({ bare, words }: Link): string =>
  bare || words === '' ? '' : `“${shortened(words)}”`;

/** A link as findings show it. */
export const linkExcerpt = ({ bare, words, href }: Link): string =>
  shortened(bare ? decoded(href) : `${words} ${decoded(href)}`);
