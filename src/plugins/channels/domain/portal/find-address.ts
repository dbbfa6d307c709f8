import type { Page } from './read-page';
import { isTitle } from './same-title';

const NEXT_PAGE = /^(下一?页|后一?页|>|›|»|next)$/iu;

/**
 * The address of the item of this title among the links of all pages of a list; undefined where there is none, or
 * where several different pages bear the title, so that nobody can say which.
 */
export function findAddress(pages: readonly Page[], title: string): string | undefined {
  const links = pages.flatMap((page) => page.links);
  const found = links.filter(({ names }) => names.some((name) => isTitle(name, title)));
  const addresses = new Set(found.map(({ address }) => address));
  return addresses.size === 1 ? [...addresses][0] : undefined;
}

/** The list's next page, on the same site. */
export function nextPage(page: Page, address: string): string | undefined {
  const { origin } = new URL(address);
  return page.links.find(
    ({ address: target, names }) =>
      new URL(target).origin === origin && target !== address && names.some((name) => NEXT_PAGE.test(name)),
  )?.address;
}
