/** The package against a site in memory: what it asks for, what it leaves out, what it refuses. */
import { ExportFailure } from '../../../shared/export';
import { entriesOf, type Plan } from './entries';

type Pages = Record<string, string | (() => string | null)>;

const item = (documentId: string, more: object = {}) => ({
  documentId,
  title: `题${documentId}`,
  publishedOn: '2026-01-05',
  firstPublishedAt: '2026-01-05T01:30:00.000Z',
  column: { name: '工作动态' },
  cover: null,
  attachments: [],
  ...more,
});

/** Lists answer with everything they have, whatever is asked: the asking itself is looked at. */
function siteOf(pages: Pages) {
  const asked: string[] = [];
  const ask = (path: string) => {
    asked.push(path);
    const page = pages[path] ?? pages[path.split('?')[0] ?? ''];
    const found = typeof page === 'function' ? page() : page;
    return Promise.resolve({
      status: found == null ? (path.startsWith('/api/annual-reports/') ? 410 : 404) : 200,
      headers: {},
      bytes: Buffer.from(found ?? ''),
    });
  };
  return { ask, asked };
}

async function collect(pages: Pages, plan: Partial<Plan> = {}) {
  const empty = JSON.stringify({ data: [] });
  const lists = {
    '/api/news-items': empty,
    '/api/announcements': empty,
    '/api/personnel-notices': empty,
    '/api/annual-reports': empty,
  };
  const { ask, asked } = siteOf({ ...lists, ...pages });
  const counts = { items: 0, reports: 0, uploads: 0, withdrawn: 0 };
  const whole = {
    ask,
    request: {},
    body: null,
    bodyCodes: ['default'],
    base: 'https://gk.example',
    notice: null,
    ...plan,
  };
  const files: Record<string, string> = {};
  for await (const { path, bytes } of entriesOf(whole, counts)) files[path] = Buffer.from(bytes).toString();
  return { files, counts, asked };
}

const NEWS = '/api/news-items/n1';

it('a folder an item: pages with local links, its data, its files; and the index last', async () => {
  const files = [
    { name: '方案.pdf', url: '/uploads/plan_1.pdf' },
    { name: '没了.pdf', url: '/uploads/gone_1.pdf' },
  ];
  const { files: found, counts } = await collect({
    '/api/news-items': JSON.stringify({ data: [item('n1', { attachments: files })] }),
    [`${NEWS}/page.html`]: '<a href="/uploads/plan_1.pdf">甲</a><a href="/uploads/gone_1.pdf">乙</a>',
    [`${NEWS}/fragment.html`]: '<img src="https://gk.example/uploads/hall_1.png">',
    '/uploads/plan_1.pdf': 'PDF',
    '/uploads/hall_1.png': 'PNG',
  });
  const folder = 'items/news-items/2026-01-05-n1';
  expect(Object.keys(found)).toEqual([
    'README.txt',
    ...[
      'attachments/hall_1.png',
      'attachments/plan_1.pdf',
      'page.html',
      'fragment.html',
      'metadata.json',
    ].map((name) => `${folder}/${name}`),
    'index.json',
    'index.csv',
  ]);
  expect(found[`${folder}/page.html`]).toBe(
    '<a href="attachments/plan_1.pdf">甲</a><a href="/uploads/gone_1.pdf">乙</a>',
  );
  expect(found[`${folder}/fragment.html`]).toBe('<img src="attachments/hall_1.png">');
  expect(JSON.parse(found[`${folder}/metadata.json`]!)).toMatchObject({
    type: 'news-items',
    href: `https://gk.example${NEWS}`,
    files: [{ name: '方案.pdf', file: 'attachments/plan_1.pdf' }],
    data: { documentId: 'n1' },
  });
  expect(found['index.csv']).toContain(`工作动态,n1,题n1,工作动态,2026-01-05 09:30,,,${folder}`);
  expect(counts).toEqual({ items: 1, reports: 0, uploads: 2, withdrawn: 0 });
});

it('asks for the days, types and body that were wanted, page after page by id', async () => {
  const first = Array.from({ length: 100 }, (_, at) => item(`n${String(at).padStart(3, '0')}`));
  const pages: Pages = { '/api/announcements': () => JSON.stringify({ data: first.splice(0) }) };
  for (const { documentId } of first) {
    pages[`/api/announcements/${documentId}/page.html`] = 'p';
    pages[`/api/announcements/${documentId}/fragment.html`] = 'f';
  }
  const { asked, counts } = await collect(pages, {
    request: { from: '2026-01-01', to: '2026-12-31', type: ['announcements'] },
    body: { name: '界石镇', bodyCode: 'jieshi' },
  });
  const lists = asked
    .filter((path) => path.includes('?'))
    .map((path) => new URL(path, 'https://gk.example').searchParams);
  expect(asked.some((path) => path.startsWith('/api/news-items'))).toBe(false);
  expect(lists).toHaveLength(2);
  expect(Object.fromEntries(lists[1]!)).toMatchObject({
    'filters[documentId][$gt]': 'n099',
    'filters[bodyCode][$eq]': 'jieshi',
    'filters[publishedOn][$gte]': '2026-01-01',
    'filters[publishedOn][$lte]': '2026-12-31',
    sort: 'documentId:asc',
  });
  expect(counts.items).toBe(100);
});

it('leaves out what was withdrawn meanwhile, and says so', async () => {
  const { files, counts } = await collect({ '/api/news-items': JSON.stringify({ data: [item('n1')] }) });
  expect(counts).toMatchObject({ items: 0, withdrawn: 1 });
  expect(files['index.csv']!.split('\r\n')).toHaveLength(2);
});

it('refuses where something published has no page', async () => {
  const pages = { '/api/news-items': JSON.stringify({ data: [item('n1')] }), [NEWS]: '{}' };
  await expect(collect(pages)).rejects.toThrow(ExportFailure);
  await expect(collect(pages)).rejects.toThrow('/api/news-items/n1/page.html 应答 404');
});

it('reports with every form, of the days that were wanted', async () => {
  const report = (year: number, publishedOn: string) => ({
    year,
    title: `${year}年年报`,
    publishedOn,
    files: [{ name: 'report.pdf' }, { name: 'tables.csv' }],
  });
  const { files, counts } = await collect(
    {
      '/api/annual-reports': JSON.stringify({
        data: [report(2024, '2025-01-20'), report(2023, '2024-01-19')],
      }),
      '/api/annual-reports/2024/report.pdf': 'PDF',
      '/api/annual-reports/2024/tables.csv': 'CSV',
    },
    { request: { from: '2025-01-01', type: ['annual-reports'] } },
  );
  expect(counts.reports).toBe(1);
  expect(files['reports/default-2024/report.pdf']).toBe('PDF');
  expect(Object.keys(files).filter((path) => path.includes('2023'))).toEqual([]);
});

it('leaves out a report that was withdrawn meanwhile; one that lacks a form is refused', async () => {
  const listed = {
    year: 2024,
    title: '2024年年报',
    publishedOn: '2025-01-20',
    files: [{ name: 'report.pdf' }],
  };
  const pages = { '/api/annual-reports': JSON.stringify({ data: [listed] }) };
  const { files, counts } = await collect(pages);
  expect(counts).toMatchObject({ reports: 0, withdrawn: 1 });
  expect(Object.keys(files)).toEqual(['README.txt', 'index.json', 'index.csv']);
  await expect(collect({ ...pages, '/api/annual-reports/2024': '{}' })).rejects.toThrow(
    '/api/annual-reports/2024/report.pdf?body=default 应答 404',
  );
});
