import type { Body } from '../assembly/body';
import { figureCatalogue } from '../figures/catalogue';
import { periodOf } from '../period';
import { textsSchema } from '../../shared/texts';
import type { Block, Report } from '../../shared/report';
import { printedTexts } from './printed-texts';
import { tellTexts } from './tell-texts';
import { NO_TEMPLATE, PART_KEYS, TEXT_KEYS, type TextKey } from './texts';
import { vocabularyOf } from './vocabulary';

const body = { name: '某镇', shortName: '我镇', countsPublications: true, columns: [] } as unknown as Body;
const definitions = figureCatalogue(body);
const answers = new Map(definitions.map(({ key }) => [key, 7]));
const words = vocabularyOf(body, periodOf(2023, '2024-01-19'), definitions, answers);

const heading = (text: string): Block => ({ kind: 'heading', text });
const said = (text: string): Block => ({ kind: 'paragraph', text, figures: [] });

/** A report that printed these blocks; tables and the rest do not matter here. */
const printed = (overview: Block[], rest: Partial<Record<'problems' | 'other', Block[]>> = {}) =>
  ({
    preamble: ['引言。'],
    sections: [
      { id: 'overview', heading: '一、总体情况', blocks: overview },
      { id: 'problems', heading: '五、', blocks: rest.problems ?? [] },
      { id: 'other', heading: '六、', blocks: rest.other ?? [] },
    ],
  }) as unknown as Report;

const textsOf = (report: Report) =>
  Object.fromEntries(
    [...printedTexts(report)].map(([key, blocks]) => [
      key,
      blocks.map((block) => (block.kind === 'table' ? '' : block.text)),
    ]),
  );

test('a report is split by its headings, whatever their style', () => {
  const titles = ['主动公开方面', '依申请公开情况', '政府信息管理', '公开平台建设', '监督保障'];
  const styles = [
    (title: string, n: number) => heading(`（${'一二三四五'[n]}）${title}`),
    (title: string, n: number) => heading(`${n + 1}.${title}`),
    (title: string) => heading(title),
  ];
  for (const style of styles) {
    const blocks = titles.flatMap((title, n) => [style(title, n), said(`${title}的话。`)]);
    const split = textsOf(printed([said('开头。'), ...blocks]));
    expect(split.overview).toEqual(['开头。']);
    expect(PART_KEYS.map((key) => split[key]?.[1])).toEqual(titles.map((title) => `${title}的话。`));
  }
});

test('a title may run on into its paragraph, and titles that name no part stay where they are', () => {
  const split = textsOf(
    printed([
      said('1.主动公开方面。全年公开若干。'),
      heading('（一）政策解读'),
      said('解读若干。'),
      said('2.依申请公开。没有收到。'),
      said('3.政策咨询，主动公开若干。'),
      said('5.监督保障方面。有人监督。'),
    ]),
  );
  expect(split).toEqual({
    preamble: ['引言。'],
    proactive: ['1.主动公开方面。全年公开若干。', '（一）政策解读', '解读若干。'],
    applications: ['2.依申请公开。没有收到。', '3.政策咨询，主动公开若干。'],
    supervision: ['5.监督保障方面。有人监督。'],
  });
});

test('nothing of a report is lost in the split', () => {
  const blocks = [said('甲。'), heading('（一）别的'), said('乙。'), heading('（二）平台'), said('丙。')];
  const split = printedTexts(printed(blocks, { problems: [said('丁。')], other: [said('戊。')] }));
  expect([...split].flatMap(([key, of]) => (key === 'preamble' ? [] : of))).toEqual([
    ...blocks,
    said('丁。'),
    said('戊。'),
  ]);
});

const told = (key: TextKey, own = {}, template = NO_TEMPLATE, last: Report | null = null) =>
  tellTexts(own, template, words, last).find((text) => text.key === key);

test('every text is told with all that it may come from', () => {
  const last = printed([heading('（一）主动公开方面'), said('去年公开若干。')], {
    problems: [said('去年的问题。')],
  });
  const template = { ...NO_TEMPLATE, texts: { proactive: '机关的{{ published.total }}条。' } };
  const texts = tellTexts({ overview: '本年的。' }, template, words, last);
  expect(texts.map(({ key }) => key)).toEqual([...TEXT_KEYS]);
  const whole = {
    year: 2023,
    body: { name: '某镇', bodyCode: 'x' },
    quotes: { year: 2022, edition: 1 },
    texts,
  };
  expect(textsSchema.parse(whole)).toEqual(whole);
  expect(told('overview', { overview: '本年的。' }, template, last)).toMatchObject({
    source: 'year',
    own: '本年的。',
    filled: [{ text: '本年的。' }],
    lastYear: null,
  });
  expect(told('proactive', {}, template, last)).toMatchObject({
    source: 'template',
    heading: '（一）主动公开方面',
    own: null,
    template: '机关的{{ published.total }}条。',
    builtIn: expect.stringContaining('{{ published.total }}'),
    filled: [{ kind: 'heading' }, { text: '机关的7条。', figures: [{ key: 'published.total' }] }],
    lastYear: [{ kind: 'heading' }, { text: '去年公开若干。' }],
  });
});

test('without last year there is nothing beside', () => {
  expect(tellTexts({}, NO_TEMPLATE, words, null).every(({ lastYear }) => lastYear === null)).toBe(true);
});

test('a faulty text is told with its fault, the others as they are', () => {
  expect(told('proactive', { proactive: '{{ published.totl }}' })).toMatchObject({
    filled: [],
    fault: expect.stringContaining('是不是 published.total？'),
    heading: '（一）主动公开方面',
  });
  expect(told('overview', { proactive: '{{ published.totl }}' })).toMatchObject({ fault: null });
});

test('problems that are not this year’s own are hinted at', () => {
  const template = { ...NO_TEMPLATE, texts: { problems: '每年一样。' } };
  expect(told('problems')?.hint).toContain('如实写本年的');
  expect(told('problems', {}, template)?.hint).toContain('如实写本年的');
  expect(told('problems', { problems: '本年。' }, template)?.hint).toBeNull();
});
