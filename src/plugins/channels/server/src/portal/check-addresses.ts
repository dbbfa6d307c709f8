/** The website's receipts held against the portal: recorded addresses are looked at, missing and dead ones looked for. */
import type { Core } from '@strapi/strapi';
import { findAddress, nextPage } from '../../../domain/portal/find-address';
import { readPage, type Page } from '../../../domain/portal/read-page';
import { tellsOf } from '../../../domain/portal/same-title';
import { fetchPage } from './fetch-page';
import {
  portalLists,
  receiptsToCheck,
  receiptsToFind,
  recordChecked,
  recordFound,
  type AddressState,
  type WebsiteReceipt,
} from './repositories/website-receipts';

export interface Checked {
  readonly looked: number;
  readonly alive: number;
  readonly dead: number;
  /** Addresses that were found on the portal's lists. */
  readonly found: number;
  /** Receipts that still have no address that opens. */
  readonly missing: number;
}

/** As many a run: a portal is asked politely, and what is left comes the next day. */
const MOST_CHECKED = 200;
const MOST_SOUGHT = 500;
const LIST_PAGES = 5;

/**
 * Looks at recorded addresses, then looks for those that are missing or dead on the lists of their columns.
 * @param today `YYYY-MM-DD` in Asia/Shanghai
 */
export async function checkAddresses(strapi: Core.Strapi, today: string): Promise<Checked> {
  const receipts = await receiptsToCheck(strapi, MOST_CHECKED);
  const states: (AddressState | null)[] = [];
  for (const receipt of receipts) {
    const state = await stateOf(receipt);
    await recordChecked(strapi, receipt, state, today);
    states.push(state);
  }
  return {
    looked: receipts.length,
    alive: states.filter((state) => state === '可打开').length,
    dead: states.filter((state) => state === '打不开' || state === '内容不符').length,
    ...(await findMissing(strapi, today)),
  };
}

/** null where nobody can say: the site is away, and what was known stays. */
async function stateOf({ address, itemTitle }: WebsiteReceipt): Promise<AddressState | null> {
  const fetched = await fetchPage(address ?? '');
  if (fetched.kind === 'unknown') return null;
  if (fetched.kind === 'gone') return '打不开';
  // Many portals answer 200 with 页面不存在: the page has to tell of the item.
  return tellsOf(readPage(fetched.html, fetched.address).text, itemTitle) ? '可打开' : '内容不符';
}

async function findMissing(strapi: Core.Strapi, today: string): Promise<Pick<Checked, 'found' | 'missing'>> {
  const wanted = await receiptsToFind(strapi, MOST_SOUGHT);
  const lists = await portalLists(strapi);
  const read = new Map<string, Promise<Page[]>>();
  let found = 0;
  for (const receipt of wanted) {
    const list = lists.get(`${receipt.bodyCode}/${receipt.columnCode ?? ''}`);
    if (!list) continue;
    if (!read.has(list)) read.set(list, readList(list));
    const pages = (await read.get(list)) ?? [];
    const address = pages.map((page) => findAddress(page, receipt.itemTitle)).find(Boolean);
    if (!address || address === receipt.address) continue;
    await recordFound(strapi, receipt, address, today);
    found += 1;
  }
  return { found, missing: wanted.length - found };
}

async function readList(first: string): Promise<Page[]> {
  const pages: Page[] = [];
  const seen = new Set<string>();
  for (let next: string | undefined = first; next && !seen.has(next) && pages.length < LIST_PAGES;) {
    seen.add(next);
    const fetched = await fetchPage(next);
    if (fetched.kind !== 'page') break;
    const page = readPage(fetched.html, fetched.address);
    pages.push(page);
    next = nextPage(page, fetched.address);
  }
  return pages;
}
