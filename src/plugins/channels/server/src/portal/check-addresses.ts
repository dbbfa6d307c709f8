/** The website's receipts held against the portal: recorded addresses are looked at, missing and dead ones looked for. */
import type { Core } from '@strapi/strapi';
import { nextPage } from '../../../domain/portal/find-address';
import { findAddresses } from '../../../domain/portal/find-addresses';
import { readPage, type Page } from '../../../domain/portal/read-page';
import { tellsOf } from '../../../domain/portal/same-title';
import { fetchPage } from './fetch-page';
import {
  isPast,
  portalLists,
  receiptsToCheck,
  receiptsToFind,
  recordChecked,
  recordFound,
  recordSought,
  websiteReceipts,
  type AddressState,
  type WebsiteReceipt,
} from './repositories/website-receipts';

export interface Checked {
  readonly looked: number;
  readonly alive: number;
  readonly dead: number;
  /** Addresses that were found on the portal's lists. */
  readonly found: number;
  /** Receipts in columns that the portal lists, and still without an address that opens. */
  readonly missing: number;
}

/** As many a run: a portal is asked politely, and what is left comes the next day. */
const MOST_CHECKED = 200;
const MOST_SOUGHT = 500;
const LIST_PAGES = 5;

/**
 * Looks at recorded addresses, then looks for those that are missing or dead on the lists of their columns.
 * @param today `YYYY-MM-DD` in Asia/Shanghai
 * @param stop once it is aborted no further page is fetched; what is left comes the next time
 */
export async function checkAddresses(
  strapi: Core.Strapi,
  today: string,
  stop?: AbortSignal,
): Promise<Checked> {
  let [looked, alive] = [0, 0];
  const dead: WebsiteReceipt[] = [];
  for (const receipt of await receiptsToCheck(strapi, MOST_CHECKED)) {
    if (stop?.aborted) break;
    const state = await stateOf(receipt);
    await recordChecked(strapi, receipt, state, today);
    looked += 1;
    if (state === '可打开') alive += 1;
    else if (state) dead.push(receipt);
  }
  return { looked, alive, dead: dead.length, ...(await findMissing(strapi, today, dead, stop)) };
}

/** null where nobody can say: the site is away, and what was known stays. */
async function stateOf({ address, itemTitle }: WebsiteReceipt): Promise<AddressState | null> {
  const fetched = await fetchPage(address ?? '');
  if (fetched.kind === 'unknown') return null;
  if (fetched.kind === 'gone') return '打不开';
  // Many portals answer 200 with 页面不存在: the page has to tell of the item.
  return tellsOf(readPage(fetched.html, fetched.address).text, itemTitle) ? '可打开' : '内容不符';
}

/** @param dead found dead a moment ago: these are looked for at once */
async function findMissing(
  strapi: Core.Strapi,
  today: string,
  dead: readonly WebsiteReceipt[],
  stop: AbortSignal | undefined,
): Promise<Pick<Checked, 'found' | 'missing'>> {
  const columns = await portalLists(strapi);
  const lists = new Map(
    columns.map(({ bodyCode, code, portalAddress }) => [`${bodyCode}/${code}`, portalAddress]),
  );
  const listOf = ({ bodyCode, columnCode }: WebsiteReceipt) => lists.get(`${bodyCode}/${columnCode ?? ''}`);
  const unfinished = await receiptsToFind(strapi, columns, MOST_SOUGHT);
  const wanted = new Map(
    [...dead.filter((receipt) => !isPast(receipt) && listOf(receipt)), ...unfinished].map((receipt) => [
      receipt.documentId,
      receipt,
    ]),
  );
  const read = new Map<string, readonly Page[] | undefined>();
  const sought: (WebsiteReceipt & { readonly pages: readonly Page[] })[] = [];
  for (const receipt of wanted.values()) {
    const list = listOf(receipt) ?? '';
    if (!read.has(list)) read.set(list, await readList(list, stop));
    const pages = read.get(list);
    if (pages) sought.push({ ...receipt, pages });
  }
  const addresses = findAddresses(sought, await websiteReceipts(strapi));
  for (const receipt of sought) {
    const address = addresses.get(receipt.documentId);
    if (address) await recordFound(strapi, receipt, address, today);
  }
  await recordSought(
    strapi,
    sought.filter(({ documentId }) => !addresses.has(documentId)),
    today,
  );
  return { found: addresses.size, missing: wanted.size - addresses.size };
}

/** undefined where there was no time to read it to its end: another page might bear the same title. */
async function readList(first: string, stop: AbortSignal | undefined): Promise<Page[] | undefined> {
  const pages: Page[] = [];
  const seen = new Set<string>();
  for (let next: string | undefined = first; next && !seen.has(next) && pages.length < LIST_PAGES;) {
    if (stop?.aborted) return undefined;
    seen.add(next);
    const fetched = await fetchPage(next);
    if (fetched.kind !== 'page') break;
    const page = readPage(fetched.html, fetched.address);
    pages.push(page);
    next = nextPage(page, fetched.address);
  }
  return pages;
}
