import type { Place } from '../../../shared/findings';
import { addressesIn } from '../addresses';
import { maskPersonal } from '../personal/mask-personal';
import { hostOf } from './hosts';
import { withoutSentenceEnd } from './bare-links';
import type { Link } from './link';

interface Part {
  readonly at: string | null;
  readonly text: string;
  readonly href?: string;
}

/** Programs make links of what begins so, whether it says `http://` or not. */
const ADDRESS = /^(?:https?:\/\/|www\.)./i;

/** Where a file leads: by its links, and by addresses that it shows. Each address once, where it stands first. */
export function fileLinks(parts: readonly Part[], place: Omit<Place, 'at'>): Link[] {
  const links = parts.flatMap(({ at, text, href }) =>
    (href === undefined ? written(text) : [href]).map((address): Link => ({
      href: address,
      words: address,
      bare: true,
      place: { ...place, at: at === null ? null : maskPersonal(at) },
    })),
  );
  return firstBy(links, ({ href }) => href);
}

/** Of many links to one website the first: one reason is enough for all. */
export const firstOfEachHost = (links: readonly Link[]): Link[] =>
  firstBy(links, ({ href }) => hostOf(href)?.name ?? href);

const written = (text: string): string[] =>
  addressesIn(text).flatMap(({ start, end }) => {
    const address = text.slice(start, end);
    if (!ADDRESS.test(address)) return [];
    return [withoutSentenceEnd(/^www\./i.test(address) ? `http://${address}` : address)];
  });

function firstBy(links: readonly Link[], keyOf: (link: Link) => string): Link[] {
  const first = new Map<string, Link>();
  for (const link of links) {
    const key = keyOf(link);
    if (!first.has(key)) first.set(key, link);
  }
  return [...first.values()];
}
