import { renderXml } from './xml';

/** A published page. `changed`: W3C date or time. */
export interface SitemapUrl {
  readonly address: string;
  readonly changed?: string | undefined;
}

/** As many as sitemaps.org allows in one file. */
export const MOST_URLS = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const urlset = (urls: readonly SitemapUrl[]): string =>
  renderXml({
    urlset: {
      '@xmlns': NAMESPACE,
      url: urls.map(({ address, changed }) => ({ loc: address, lastmod: changed })),
    },
  });

/**
 * `/sitemap.xml` (no `part`): every page, or where they are more than one file may hold, an index of the parts
 * `/sitemap-1.xml`, `/sitemap-2.xml` …; undefined for a part that there is not.
 */
export function renderSitemap(
  urls: readonly SitemapUrl[],
  {
    base,
    part,
    most = MOST_URLS,
  }: { readonly base: string; readonly part?: number | undefined; readonly most?: number },
): string | undefined {
  const parts = urls.length > most ? Math.ceil(urls.length / most) : 0;
  if (part !== undefined)
    return part >= 1 && part <= parts ? urlset(urls.slice((part - 1) * most, part * most)) : undefined;
  if (parts === 0) return urlset(urls);
  return renderXml({
    sitemapindex: {
      '@xmlns': NAMESPACE,
      sitemap: Array.from({ length: parts }, (_, index) => ({
        loc: `${base}/sitemap-${String(index + 1)}.xml`,
      })),
    },
  });
}
