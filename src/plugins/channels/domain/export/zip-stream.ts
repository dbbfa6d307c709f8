import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface Entry {
  /** Its path in the package, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The package is more than a ZIP of the usual kind holds, which old programs can still open. */
export class ZipTooLarge extends Error {}

/** The earliest moment that a zip can name. Its fields are read in local time, so it is made from them. */
const MOMENT = new Date(1980, 0, 1);
const MOST_ENTRIES = 65_000;
const MOST_BYTES = 4_000_000_000;
/** Compressed already. */
const DENSE = /\.(?:png|jpe?g|gif|webp|zip|docx|xlsx|pptx|pdf)$/i;

/**
 * A ZIP, piece by piece: at no time more of it than one entry is held. Its bytes depend on its entries and their
 * order alone. @throws ZipTooLarge
 */
export async function* zipStream(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let [count, size] = [0, 0];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
    size += chunk.length;
  });
  for await (const { path, bytes } of entries) {
    count += 1;
    if (count > MOST_ENTRIES || size + bytes.length > MOST_BYTES) throw new ZipTooLarge();
    const file = DENSE.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path);
    file.mtime = MOMENT;
    zip.add(file);
    file.push(bytes, true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
