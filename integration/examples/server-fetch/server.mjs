/**
 * A county's website that shows the township's newest items on its own page, fetched on the server: asked again at
 * most once a minute, with the entity tag, so that nothing is sent twice; while the township's server is away, the
 * page shows what it showed last.
 *
 *   GONGKAI=https://gk.example.gov.cn node server.mjs
 */
import { createServer } from 'node:http';

const BASE = (process.env.GONGKAI ?? 'http://127.0.0.1:1337').replace(/\/+$/, '');
const PORT = Number(process.env.PORT ?? 8080);
const ADDRESS = `${BASE}/api/news-items?fields=title,publishedOn&sort=publishedOn:desc&pagination[pageSize]=10`;
const FRESH_FOR_MS = 60_000;

const TRY_AGAIN_AFTER_MS = 10_000;

let kept = { freshUntil: 0, etag: undefined, items: [] };
let asking;

/** What is shown now; who comes while it is being asked anew is not kept waiting, but for the very first. */
async function newest() {
  if (Date.now() < kept.freshUntil) return kept.items;
  asking ??= ask().finally(() => (asking = undefined));
  if (kept.freshUntil === 0) await asking;
  return kept.items;
}

async function ask() {
  try {
    const response = await fetch(ADDRESS, {
      headers: kept.etag ? { 'if-none-match': kept.etag } : {},
      signal: AbortSignal.timeout(5_000),
    });
    if (!response.ok && response.status !== 304) throw new Error(`HTTP ${response.status}`);
    const freshUntil = Date.now() + FRESH_FOR_MS;
    kept =
      response.status === 304
        ? { ...kept, freshUntil }
        : { freshUntil, etag: response.headers.get('etag'), items: (await response.json()).data };
  } catch (error) {
    console.error(`没有读到：${error.message}`);
    kept = { ...kept, freshUntil: Date.now() + TRY_AGAIN_AFTER_MS };
  }
}

const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

createServer(async (request, response) => {
  const lines = (await newest()).map(
    ({ documentId, title, publishedOn }) =>
      `<li><a href="${BASE}/api/news-items/${documentId}/page.html">${escape(title)}</a> ${escape(publishedOn)}</li>`,
  );
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="zh-CN"><title>工作动态</title><h1>工作动态</h1><ul>${lines.join('')}</ul></html>`,
  );
}).listen(PORT, '127.0.0.1', () => console.log(`http://127.0.0.1:${PORT}/`));
