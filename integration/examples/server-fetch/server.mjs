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

let kept = { at: 0, etag: undefined, items: [] };

async function newest() {
  if (Date.now() - kept.at < FRESH_FOR_MS) return kept.items;
  try {
    const response = await fetch(ADDRESS, {
      headers: kept.etag ? { 'if-none-match': kept.etag } : {},
      signal: AbortSignal.timeout(5_000),
    });
    if (response.status === 304) kept = { ...kept, at: Date.now() };
    else if (response.ok)
      kept = { at: Date.now(), etag: response.headers.get('etag'), items: (await response.json()).data };
  } catch (error) {
    console.error(`没有读到：${error.message}`);
  }
  return kept.items;
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
