import { findAddress } from './find-address';
import type { Page } from './read-page';
import { bare } from './same-title';

/** A receipt of the website. */
export interface Receipt {
  readonly documentId: string;
  readonly itemTitle: string;
  readonly address: string | null;
}

/** A receipt whose address is looked for, with the pages of the list on which its item should stand. */
export interface Sought extends Pick<Receipt, 'documentId' | 'itemTitle'> {
  readonly pages: readonly Page[];
}

/**
 * Addresses by the receipt's documentId, of those only where nobody can be wrong: a title that no other receipt
 * bears, one page on the whole list, which no receipt holds and no other one claims.
 * @param ours every receipt of the website, finished or not
 */
export function findAddresses(
  wanted: readonly Sought[],
  ours: readonly Receipt[],
): ReadonlyMap<string, string> {
  const titles = countOf(ours.map(({ itemTitle }) => bare(itemTitle)));
  const held = new Set(ours.flatMap(({ address }) => (address ? [canonical(address)] : [])));
  const found = wanted.flatMap(({ documentId, itemTitle, pages }) => {
    const address = titles.get(bare(itemTitle)) === 1 ? findAddress(pages, itemTitle) : undefined;
    return address && !held.has(address) ? [{ documentId, address }] : [];
  });
  const claims = countOf(found.map(({ address }) => address));
  return new Map(
    found
      .filter(({ address }) => claims.get(address) === 1)
      .map(({ documentId, address }) => [documentId, address]),
  );
}

function countOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** As addresses are read from a page. */
const canonical = (address: string): string => (URL.canParse(address) ? new URL(address).href : address);
