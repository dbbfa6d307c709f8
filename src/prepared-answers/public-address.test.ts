import { affects, EVERYTHING } from './dependence';
import { readAddress } from './public-address';

const ID = 'abcdefgh12345678';
const change = (type: string, documentId = ID) => ({ type, documentId }) as Parameters<typeof affects>[0];
const madeOf = (target: string) => readAddress(target)?.madeOf;

it.each([
  [`/api/news-items/${ID}`, { types: ['news-items'], documentId: ID }],
  [`/api/news-items/${ID}?populate=column`, { types: ['news-items'], documentId: ID }],
  [`/api/announcements/${ID}/page.html`, { types: ['announcements'], documentId: ID }],
  ['/api/news-items?sort[0]=title&filters[title][$contains]=%E9%98%B2', { types: ['news-items'] }],
  ['/api/annual-reports', { types: ['annual-reports'] }],
  ['/api/annual-reports/2023/report.html?edition=1', { types: ['annual-reports'] }],
  ['/api/openapi.json', { types: [] }],
  ['/api/feeds/all.rss', EVERYTHING],
  ['/api/feeds/%E5%85%AC.rss', EVERYTHING],
  ['/', EVERYTHING],
  ['/columns/news', EVERYTHING],
  ['/api/changes?since=c1.5.abc', EVERYTHING],
  ['/sitemap.xml', EVERYTHING],
  ['/sitemap-1.xml', EVERYTHING],
])('prepares %s', (target, expected) => expect(madeOf(target)).toEqual(expected));

it.each([
  '/uploads/a.pdf',
  '/api/receipts',
  '/API/news-items',
  '/api/news-items/../receipts',
  '/api/news-items/%2e%2E/receipts',
  '/api/news-items/.hidden',
  '/api/news-items#x',
  '/search#x',
  'http://other/api/news-items',
  'HTTPS://other:8080/API/news-items?a=1',
  'http://other?q=1',
  '/api/news-items?a=\\',
  `/api/news-items?a=${'x'.repeat(1100)}`,
])('counts %s, and leaves it to the CMS', (target) =>
  expect(readAddress(target)).toEqual({ madeOf: undefined }),
);

it.each(['/admin', '/api/wechat/callback', '/assets/site.css', '/healthz', '/content-manager/x', 'http://other/admin', '*', '//api/news-items', '/apix'])(
  'has nothing to do with %s',
  (target) => expect(readAddress(target)).toBeUndefined(),
); // prettier-ignore

it.each([
  ['its own change', change('news-items'), true],
  ['another document', change('news-items', 'other'), false],
  ['another type', change('announcements'), false],
  ['a report', change('annual-reports', 'default-2023'), false],
  ['a column', change('columns', ''), true],
  ['a body', change('bodies', ''), true],
])('an item shows %s: %j', (_what, entry, shown) =>
  expect(affects(entry, { types: ['news-items'], documentId: ID })).toBe(shown),
);

it('a list shows every change of its type, the home page every change', () => {
  expect(affects(change('news-items', 'other'), { types: ['news-items'] })).toBe(true);
  expect(affects(change('annual-reports', 'default-2023'), { types: ['news-items'] })).toBe(false);
  expect(affects(change('annual-reports', 'default-2023'), EVERYTHING)).toBe(true);
});
