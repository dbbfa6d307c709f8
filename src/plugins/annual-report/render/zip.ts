import { zipSync } from 'fflate';

/** The earliest moment that a zip can name. Its fields are read in local time, so it is made from them. */
const MOMENT = new Date(1980, 0, 1);

/**
 * A zip whose bytes depend on its entries alone: names in order, one fixed moment for all of them.
 * By code point [Content_Types].xml comes first, where programs that only sniff look for it.
 * Libraries that write Office files stamp the time of writing, which would break an edition's seal.
 */
export function fixedZip(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted = Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { mtime: MOMENT });
}
