import busy from '../../../../../tests/fixtures/report-busy.json';
import quiet from '../../../../../tests/fixtures/report-quiet.json';
import { toDocument } from '../../domain/document/to-document';
import { reportSchema, type Report } from '../../shared/report';
import { renderHtmlFragment } from './article';
import { renderHtml } from './page';

const report: Report = reportSchema.parse(busy);
const page = (source: Report): string =>
  renderHtml(toDocument(source), { canonicalUrl: 'https://example.cn/?a=1&b=2' });

/** Every leaf below a node with its path. */
const leaves = (node: unknown, path = ''): [string, unknown][] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([key, child]) => leaves(child, path ? `${path}.${key}` : key))
    : [[path, node]];

test.each([
  ['busy', busy],
  ['quiet', quiet],
])('every cell of the %s report stands in the page under its path', (_name, source) => {
  const parsed = reportSchema.parse(source);
  const cells = [...page(parsed).matchAll(/<td [^>]*data-key="([^"]+)"[^>]*>([^<]*)<\/td>/g)];
  expect(cells).toHaveLength(200);
  expect(new Map(cells.map(([, key, text]) => [key, text]))).toEqual(
    new Map(leaves(parsed.tables).map(([key, value]) => [key, String(value)])),
  );
});

test('every bound figure of the prose is marked with its value', () => {
  const html = page(reportSchema.parse(quiet));
  expect(html).toContain('<data value="254" data-figure="published.total">254</data>条');
  expect(html).toContain('<data value="45312" data-figure="wechat.reads">4.5万</data>');
});

test('the same report gives the same bytes, and the fragment is part of them', () => {
  expect(page(report)).toBe(page(structuredClone(report)));
  expect(page(report)).toContain(renderHtmlFragment(toDocument(report)));
});

test('the labels of government websites are there; a draft has no date', () => {
  const html = page(report);
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).toContain('<meta name="ArticleTitle" content="淮安市人民政府2024年政府信息公开工作年度报告">');
  expect(html).toContain('<meta name="PubDate" content="2025-02-24 00:00">');
  expect(html).toContain('<meta name="ContentSource" content="淮安市人民政府">');
  expect(html).toContain('<meta name="ColumnName" content="政府信息公开年报">');
  expect(html).toContain('<meta name="ColumnType" content="信息公开年报">');
  expect(html).toContain('<link rel="canonical" href="https://example.cn/?a=1&amp;b=2">');
  expect(html).not.toContain('SiteName');
  const site = { name: '县政府网站', domain: 'www.example.gov.cn', idCode: '' };
  expect(renderHtml(toDocument(report), { site })).toContain(
    '<meta name="SiteName" content="县政府网站">\n<meta name="SiteDomain" content="www.example.gov.cn">\n<meta name="SiteIDCode" content="">\n',
  );
  const draft = { ...report.edition, state: 'draft' as const, publishedOn: null };
  expect(page({ ...report, edition: draft })).not.toContain('PubDate');
});

test('whatever people write stays text, in every place', () => {
  const evil = `"'></style><script>alert(1)</script>&`;
  const hostile: Report = {
    ...report,
    notice: evil,
    title: report.body.name + evil + evil,
    body: { ...report.body, name: report.body.name + evil },
    edition: { ...report.edition, note: evil },
    preamble: [evil],
    figures: { [evil]: { value: 1, unit: evil, label: evil } },
    sections: report.sections.map((section) => ({
      ...section,
      heading: evil,
      blocks: [
        { kind: 'heading', text: evil },
        { kind: 'paragraph', text: evil, figures: [{ key: evil, start: 0, end: evil.length }] },
      ],
    })),
  };
  const html = page(hostile);
  expect(html).not.toMatch(/<script/i);
  expect(html.match(/<\/style/g)).toHaveLength(1);
  expect(html).toContain('&quot;&#39;&gt;&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;');
});

test('the page loads nothing and runs nothing', () => {
  const html = page(report);
  expect(html.match(/<style/g)).toHaveLength(1);
  expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|@import|url\(|\ssrc=/i);
});

test('the notice heads the page and is printed on every sheet', () => {
  const html = page(reportSchema.parse(quiet));
  expect(html).toContain('<p class="gk-notice" role="note">演示数据</p>');
  expect(html).toContain('@top-right { content: "\\6f14 \\793a \\6570 \\636e "');
  expect(page(report)).not.toContain('@top-right');
});

test('every header that a cell names exists, once', () => {
  const html = page(report);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const named = [...html.matchAll(/\sheaders="([^"]+)"/g)].flatMap(([, list]) => list!.split(' '));
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});
