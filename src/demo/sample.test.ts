/** The sample as it lies in the repository: what the demo shows is true before any database is asked. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { TEXT_KEYS } from '../plugins/annual-report/domain/narrative/texts';
import { openSample } from './sample-files';

const ROOT = path.resolve(__dirname, '..', '..');
const sample = openSample(ROOT);

type Row = Readonly<Record<string, string>>;
const spreadsheet = (name: string): Row[] =>
  parse(readFileSync(path.join(ROOT, 'sample', '2023', `${name}.csv`)), { bom: true, columns: true });

const items = spreadsheet('items');
const inYear = items.filter((row) => row['发布日期']?.startsWith('2023-'));
const on = (channel: string) => inYear.filter((row) => row['渠道'] === channel);
const tally = (rows: readonly Row[], header: string) =>
  rows.reduce<Record<string, number>>((counts, row) => {
    const value = row[header] ?? '';
    return { ...counts, [value]: (counts[value] ?? 0) + 1 };
  }, {});

test('the year has 208 publications on WeChat and 46 on the website', () => {
  expect(tally(inYear, '渠道')).toEqual({ 微信公众号: 208, 政府网站: 46 });
  expect(tally(on('政府网站'), '栏目')).toEqual({
    人事信息: 1,
    公告公示: 2,
    工作动态: 41,
    政务公开组织推进: 2,
  });
});

test('WeChat was read a little more than 45,000 times', () => {
  const reads = on('微信公众号').map((row) => Number(row['阅读量']));
  expect(Math.min(...reads)).toBeGreaterThanOrEqual(80);
  expect(Math.max(...reads)).toBeLessThanOrEqual(900);
  const sum = reads.reduce((a, b) => a + b, 0);
  expect(sum).toBeGreaterThan(45_000);
  expect(sum).toBeLessThan(46_000);
});

test('both ends of the year count, and their neighbours are there to be left out', () => {
  for (const channel of ['政府网站', '微信公众号']) {
    const days = items.filter((row) => row['渠道'] === channel).map((row) => row['发布日期']);
    expect(days).toEqual(expect.arrayContaining(['2023-01-01', '2023-12-31']));
  }
  const outside = items.filter((row) => !inYear.includes(row)).map((row) => row['发布日期']?.slice(0, 7));
  expect(new Set(outside)).toEqual(new Set(['2022-12', '2024-01']));
  // The report is published on 19 January 2024: nothing may lie in its future.
  expect(items.map((row) => row['发布日期'] ?? '').every((day) => day < '2024-01-19')).toBe(true);
});

test('every row is sound: a real day, a marked title, a key of its own', () => {
  for (const row of items) {
    const day = row['发布日期'] ?? '';
    expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
    expect(row['标题']).toMatch(/^〔演示〕./);
    expect(row['来源']).toBe('演示数据');
  }
  expect(new Set(items.map((row) => `${row['编号']} ${row['渠道']}`)).size).toBe(items.length);
});

test('the rows of one item agree, and no two items share a title', () => {
  const told = new Map<string, Set<string>>();
  for (const row of items) {
    const content = ['类型', '标题', '栏目', '正文', '来源'].map((header) => row[header]).join('\n');
    told.set(row['编号'] ?? '', (told.get(row['编号'] ?? '') ?? new Set()).add(content));
  }
  expect([...told.values()].every((contents) => contents.size === 1)).toBe(true);
  const titles = new Set(items.map((row) => row['标题']));
  expect(titles.size).toBe(told.size);
  const website = new Set(on('政府网站').map((row) => row['编号']));
  const both = on('微信公众号').filter((row) => website.has(row['编号']));
  expect(both.length).toBeGreaterThan(website.size / 2);
});

test('栏目 goes with 类型', () => {
  for (const row of items) {
    const type = row['栏目'] === '政务公开组织推进' ? '工作动态' : row['栏目'];
    expect(row['类型']).toBe(type);
  }
});

test('no row tells of a person', () => {
  const everything = ['items', 'applications', 'proposals', 'events']
    .flatMap(spreadsheet)
    .flatMap((row) => Object.values(row))
    .join('\n');
  expect(everything).not.toMatch(/1[3-9]\d{9}|\d{17}[\dXx]|@|同志|先生|女士/);
  expect(spreadsheet('applications').map((row) => [row['申请人'], row['联系方式']])).toEqual([
    ['〔演示〕', ''],
  ]);
});

/** Digits in running prose would be numbers that no figure answers for; a law's number would stand here. */
const DIGITS_ALLOWED: readonly string[] = [];

test.each(TEXT_KEYS)('no number is typed into the text %s', async (key) => {
  const template = (await sample.texts(2023))[key] ?? '';
  const prose = template.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, '');
  const left = DIGITS_ALLOWED.reduce((text, allowed) => text.split(allowed).join(''), prose);
  expect(left).not.toMatch(/[0-9０-９]/);
});
