import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Columns, ReportData, Site } from './answers';
import { html } from './html';
import { mainFigures } from './main-figures';
import { intoShell } from './shell';
import { home } from './views/home';
import { marked, pagination } from './views/parts';

const EVIL = '<script>alert("1")</script>\' onload=\'x';
const NO_SITE: Site = {
  siteName: null,
  siteDomain: null,
  siteIdCode: null,
  siteUrl: null,
  wechatName: null,
  body: { name: null },
  contact: { office: null, address: null, phone: null },
};
const SHELL = readFileSync(path.resolve(__dirname, '..', '..', 'public', 'index.html'), 'utf8');

const shown = (columns: Columns) =>
  intoShell(SHELL, home(columns, { data: [], meta: { withdrawn: [] } }), {
    data: columns.data,
    ...columns.meta,
  });

test('everything that goes into a page is escaped', () => {
  expect(html`<p title="${EVIL}">${[EVIL, 1, null, false, html`<b>${'&'}</b>`]}</p>`.markup).toBe(
    `<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=&#39;x">` +
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=&#39;x1<b>&amp;</b></p>',
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(html`${text}`.markup).not.toMatch(/[<>"']/);
    }),
  );
});

test('found words are marked, whatever characters they are of, and the text stays the same', () => {
  expect(marked('A*b 森林防火a*B', ['a*b', '防火', '森林防火']).markup).toBe(
    '<mark>A*b</mark> <mark>森林防火</mark><mark>a*B</mark>',
  );
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
      expect(marked(text, words).markup.replace(/<\/?mark>/g, '')).toBe(html`${text}`.markup);
    }),
  );
});

test('pages: first, last and those beside the one that is shown', () => {
  const numbers = (page: number, count: number) =>
    [
      ...(pagination(page, count, (to) => `?page=${to}`)?.markup ?? '').matchAll(/\?page=(\d+)"\s*>(\d+)/g),
    ].map(([, , label]) => Number(label));
  expect(numbers(5, 11)).toEqual([1, 4, 6, 11]);
  expect(numbers(1, 2)).toEqual([2]);
  expect(pagination(1, 1, String)).toBeNull();
});

test('a site of which nothing is known yet has a whole home page, with no label empty but the required one', () => {
  const page = shown({ data: [], meta: { site: NO_SITE, notice: null } });
  expect(page).not.toMatch(/<!-- [a-z]+ -->|undefined|null|NaN|aria-label="提示"/);
  expect(page.match(/<meta name="\w+" content=""/g)).toEqual(['<meta name="SiteIDCode" content=""']);
  for (const part of ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报'])
    expect(page).toContain(`${part}尚未在此公布`);
});

test('columns stand under their part; an empty one is not shown empty', () => {
  const column = { description: null, keywords: null, newestOn: null, newest: [], items: 1 };
  const page = shown({
    data: [
      { ...column, code: 'a', name: '指南栏', columnType: '信息公开指南', items: 0 },
      { ...column, code: 'b', name: '甲栏', columnType: null },
      { ...column, code: 'c', name: '乙栏', columnType: null, items: 0 },
    ],
    meta: { site: { ...NO_SITE, body: { name: EVIL }, siteName: EVIL }, notice: '演示数据' },
  });
  expect(page).toContain('政府信息公开指南尚未在此公布');
  expect(page).toContain('甲栏');
  expect(page).not.toContain('乙栏');
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('演示数据');
});

test('the main numbers are those that the report has: sums of its rows, never guesses', () => {
  const data: ReportData = {
    figures: {
      'published.total': { label: '公开', value: 3, unit: '条' },
      'published.totalChange': { label: '增减', value: 1, unit: '条' },
      'published.byChannel.press': { label: '报刊', value: 0, unit: '条' },
      'wechat.reads': { label: '阅读', value: null, unit: '次' },
    },
    tables: {
      applications: { newReceived: { total: 2 }, result: { denied: { a: { total: 1 }, b: { total: 2 } } } },
    },
  };
  expect(mainFigures(data)).toEqual([
    { label: '主动公开', rows: [{ label: '公开', value: 3, unit: '条' }] },
    {
      label: '政府信息公开申请',
      rows: [
        { label: '新收申请', value: 2, unit: '件' },
        { label: '其中：不予公开', value: 3, unit: '件' },
      ],
    },
  ]);
});
