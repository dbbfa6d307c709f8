import { MOST_URLS, renderSitemap } from './sitemap';

const base = 'https://gk.example.cn';
const urls = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    address: `${base}/${String(index)}?a=1&b=2`,
    changed: '2023-05-31',
  }));
const locations = (xml: string | undefined) =>
  [...(xml ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);

it('is one file as long as one file holds it', () => {
  const xml = renderSitemap(urls(3), { base, most: 3 });
  expect(xml).toContain('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">');
  expect(xml).toContain(`<loc>${base}/0?a=1&amp;b=2</loc>\n<lastmod>2023-05-31</lastmod>`);
  expect(renderSitemap(urls(3), { base, part: 1, most: 3 })).toBeUndefined();
});

it('is an index with parts beyond that, which hold every page once', () => {
  expect(locations(renderSitemap(urls(7), { base, most: 3 }))).toEqual(
    [1, 2, 3].map((part) => `${base}/sitemap-${String(part)}.xml`),
  );
  const parts = [1, 2, 3].flatMap((part) => locations(renderSitemap(urls(7), { base, part, most: 3 })));
  expect(parts).toEqual(locations(renderSitemap(urls(7), { base, most: 7 })));
  expect(renderSitemap(urls(7), { base, part: 0, most: 3 })).toBeUndefined();
  expect(renderSitemap(urls(7), { base, part: 4, most: 3 })).toBeUndefined();
});

it('keeps to the limit of sitemaps.org', () => {
  expect(MOST_URLS).toBe(50_000);
});
