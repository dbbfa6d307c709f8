/** docs/templates.md is complete and true: every name and filter is in it, and its examples are filled here. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Body } from '../assembly/body';
import { figureCatalogue } from '../figures/catalogue';
import { APPLICANT_COLUMNS, OUTCOME_ROWS } from '../form/applications-table';
import { REVIEW_COLUMNS, REVIEW_GROUPS } from '../form/reviews-table';
import { periodOf } from '../period';
import { fillTemplate } from './engine';
import { FigureDrop } from './figure-drop';
import { COMPARISON_FILTERS } from './phrases';
import { vocabularyOf } from './vocabulary';

const PAGE = path.resolve(__dirname, '..', '..', '..', '..', '..', 'docs', 'templates.md');
const page = readFileSync(PAGE, 'utf8');

/** The rows of the tables between two marks, cells without padding. */
function rowsBetween(mark: string): string[][] {
  const part = page.split(`<!-- ${mark} -->`)[1]?.split(`<!-- ${mark}完 -->`)[0] ?? '';
  return part.split('\n').flatMap((line) => {
    const cells = line.split('|').slice(1, -1);
    return cells.length > 0 && !/^[\s|-]+$/.test(line) ? [cells.map((cell) => cell.trim())] : [];
  });
}
const code = (name: string) => `\`${name}\``;

const body = {
  name: '某镇人民政府',
  shortName: '我镇',
  contactOffice: null,
  countsPublications: true,
  columns: [
    { code: 'news', name: '工作动态' },
    { code: 'announcements', name: '公告公示' },
  ],
} as unknown as Body;
const definitions = figureCatalogue({ ...body, columns: body.columns.slice(0, 1) }).filter(
  ({ check }) => !check,
);
const answers = new Map(
  Object.entries({
    'published.total': 254,
    'published.totalChange': 13,
    'published.totalGrowth': 5.39,
    'published.totalPrevious': 241,
    'published.byColumn.news': 41,
    'published.byColumn.announcements': 2,
    'wechat.reads': 45_318,
    'applications.received': 1,
    'applications.receivedChange': 1,
    'applications.receivedPrevious': 0,
    'proposals.handledShare': 100,
    'fees.informationProcessing': 0,
    'events.training': 0,
  }),
);
const words = vocabularyOf(body, periodOf(2023, '2024-01-19'), figureCatalogue(body), answers);

test('every figure that a text may name is listed, with its label and unit', () => {
  const figures = definitions
    .filter(({ cell }) => !cell)
    .map(({ key, label, unit }) => [code(key), label, unit]);
  expect(rowsBetween('数字')).toEqual([['名字', '是什么', '单位'], ...figures]);
});

test('every cell that a text may name can be put together from the page', () => {
  const cells = definitions.filter(({ cell }) => cell).map(({ key }) => code(key));
  const rows = rowsBetween('格子').map(([name = '']) => name.replace(/`/g, ''));
  const columns = [...APPLICANT_COLUMNS, ...REVIEW_COLUMNS].map(({ key }): string => key).concat('total');
  const listed = new Set([
    ...rows.map(code),
    ...rows.flatMap((row) => columns.map((column) => code(`${row}.${column}`))),
  ]);
  expect(cells.filter((cell) => !listed.has(cell))).toEqual([]);
  for (const column of columns) expect(rows).toContain(column);
  for (const { key } of OUTCOME_ROWS) expect(rows).toContain(`applications.result.${key}`);
  for (const { key } of REVIEW_GROUPS) expect(rows).toContain(key);
});

test('every other name is listed', () => {
  const leaves = (at: object, before: string): string[] =>
    Object.entries(at).flatMap(([key, value]): string[] => {
      if (value instanceof FigureDrop) return [];
      const isBranch = typeof value === 'object' && value !== null && !Array.isArray(value);
      return isBranch ? leaves(value as object, `${before}${key}.`) : [`${before}${key}`];
    });
  const listed = rowsBetween('其他名字').slice(1);
  expect(listed.map(([name]) => name).sort()).toEqual(leaves(words, '').map(code).sort());
});

test('every filter of our own is listed', () => {
  for (const name of ['abs', 'wan', ...Object.keys(COMPARISON_FILTERS)])
    expect(page).toContain(`| ${code(name)}`);
});

const examples = [...page.matchAll(/^\| `(.+?[^\\])` +\| (\S.*?) +\|$/gm)].flatMap(
  ([, template = '', told = '']) =>
    /\{[{%]/.test(template) && !template.includes('只能用在')
      ? [[template.replace(/\\\|/g, '|'), told] as const]
      : [],
);

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(8);
});

test.each(examples)('%s is printed as %s', (template, told) => {
  expect(fillTemplate('例', template, words).map(({ text }) => text)).toEqual([told]);
});
