import { request } from 'undici';

/** What came of asking for a page. */
export type Fetched =
  | { readonly kind: 'page'; readonly html: string; readonly address: string }
  /** The site says that there is nothing here. */
  | { readonly kind: 'gone' }
  /** Nobody can say: the site is away, slow, or at fault. */
  | { readonly kind: 'unknown' };

const LIMIT_MS = 10_000;
const LARGEST = 2 * 1024 * 1024;
const REDIRECTS = 3;

/** Fetches a page of a portal: at most 2 MB, ten seconds, three redirects; Chinese encodings are read as such. */
export async function fetchPage(address: string, redirects = REDIRECTS): Promise<Fetched> {
  try {
    const { statusCode, headers, body } = await request(address, {
      headers: { 'user-agent': 'gongkai-receipts', accept: 'text/html' },
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    const { location } = headers;
    if (statusCode >= 300 && statusCode < 400 && typeof location === 'string' && redirects > 0) {
      await body.dump();
      return URL.canParse(location, address)
        ? await fetchPage(new URL(location, address).href, redirects - 1)
        : { kind: 'unknown' };
    }
    if (statusCode !== 200) {
      await body.dump();
      return statusCode === 404 || statusCode === 410 ? { kind: 'gone' } : { kind: 'unknown' };
    }
    return {
      kind: 'page',
      html: decode(await readAtMost(body), String(headers['content-type'] ?? '')),
      address,
    };
  } catch {
    return { kind: 'unknown' };
  }
}

async function readAtMost(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > LARGEST) throw new Error('too large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** By the header, else by the page's own word, else UTF-8. Old portals write GB2312 and mean GB18030. */
function decode(bytes: Buffer, contentType: string): string {
  const head = bytes.subarray(0, 2048).toString('latin1');
  const said = /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? /charset=["']?([\w-]+)/i.exec(head)?.[1];
  return new TextDecoder(/^gb/i.test(said ?? '') ? 'gb18030' : 'utf-8').decode(bytes);
}
