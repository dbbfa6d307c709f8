import type { CheckedText } from '../../shared/checks';
import type { Place } from '../../shared/findings';
import type { Picture } from './alternatives';
import { bareLinks } from './links/bare-links';
import { decoded } from './links/decoded';
import type { Link } from './links/link';
import { plainPassage, type Passage } from './passage';
import { readMarkdown } from './read-markdown';

export type { CheckedText } from '../../shared/checks';

/** A text as the checks look at it. */
export interface ReadText {
  readonly passages: readonly Passage[];
  readonly links: readonly Link[];
  readonly pictures: readonly Picture[];
  /** Addresses that the text does not show: in one of them a number may stand, as in `tel:` or in a file's name. */
  readonly addresses: readonly Passage[];
}

/** Reads a field: its passages, its links in their order, its pictures. */
export function readText({ field, label, text, kind }: CheckedText): ReadText {
  const placeAt = (at: string | null): Place => ({ field, label, file: null, at });
  const markdown = kind === 'markdown' ? readMarkdown(text) : null;
  const passages = markdown?.passages ?? [plainPassage(text)];
  const written = passages.flatMap((passage) =>
    bareLinks(passage.text).map(({ href, start }): Link => ({
      href,
      words: href,
      bare: true,
      place: placeAt(passage.at(start)),
    })),
  );
  const hidden = (markdown?.links ?? []).filter(({ href, words }) => href !== words);
  const pictures = markdown?.pictures ?? [];
  return {
    passages,
    links: [
      ...passages.flatMap(refusedLinks).map(({ href, words, at }) => ({
        ...{ href, words, bare: false, place: placeAt(at) },
      })),
      ...hidden.map(({ at, ...link }): Link => ({ ...link, bare: false, place: placeAt(at) })),
      // A picture that lies elsewhere is there today and something else tomorrow; one of ours may be gone.
      ...pictures.map(({ src, alt, at }) => ({
        ...{ href: src, words: `图片${alt}`, bare: false, place: placeAt(at) },
      })),
      ...written,
    ],
    pictures: pictures.map(({ src, alt, at }) => ({
      place: placeAt(at),
      name: decoded(src.slice(src.lastIndexOf('/') + 1)),
      alternativeText: alt,
    })),
    addresses: [
      ...hidden.map(({ href, at }) => ({ text: decoded(href), at: () => at })),
      ...pictures.map(({ src, at }) => ({ text: decoded(src), at: () => at })),
    ],
  };
}

/** What reads like a link and is left as text, because browsers would run it or look on their own disk. */
const REFUSED = /\[([^\][\n]{0,200})\]\(((?:javascript|vbscript|data|file):[^)\s]{0,300})/gi;

const refusedLinks = ({ text, at }: Passage) =>
  [...text.matchAll(REFUSED)].map(([, words = '', href = '']) => ({
    ...{ href, words, at: at(text.indexOf(href)) },
  }));

/** Every link of an item's texts, for who asks whether it still leads somewhere. */
export const linksOf = (texts: readonly CheckedText[]): Link[] =>
  texts.flatMap((text) => readText(text).links);
