import type { Body } from '../assembly/body';
import { figureCatalogue } from '../figures/catalogue';
import { periodOf } from '../period';
import { PART_HEADINGS } from './default-texts';
import { writeProse } from './prose';
import { TemplateError } from './template-error';
import { NO_TEMPLATE, PART_KEYS, type BodyTemplate, type OwnTexts } from './texts';
import { vocabularyOf } from './vocabulary';

const body = {
  name: '某镇人民政府',
  shortName: '我镇',
  countsPublications: true,
  columns: [],
  websiteName: null,
  wechatName: null,
} as unknown as Body;
const definitions = figureCatalogue(body);
const words = vocabularyOf(
  body,
  periodOf(2023, '2024-01-19'),
  definitions,
  new Map(definitions.map(({ key }) => [key, 7])),
);

const template = (given: Partial<BodyTemplate>): BodyTemplate => ({ ...NO_TEMPLATE, ...given });

function overview(own: OwnTexts, of: Partial<BodyTemplate> = {}): string[] {
  return writeProse(own, words, template(of)).overview.map((block) =>
    block.kind === 'table' ? '' : `${block.kind === 'heading' ? '# ' : ''}${block.text}`,
  );
}

function faults(own: OwnTexts, of: Partial<BodyTemplate> = {}): TemplateError {
  try {
    overview(own, of);
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error('no fault');
}

test("the year's words come before the body's, and those before the built-in ones", () => {
  const texts = { overview: '机关的话。', proactive: '机关的话{{ published.total }}条。' };
  expect(overview({}, { texts })).toEqual(expect.arrayContaining(['机关的话。', '机关的话7条。']));
  const both = overview({ overview: '本年的话。', proactive: ' \n' }, { texts });
  expect(both.slice(0, 3)).toEqual(['本年的话。', `# ${PART_HEADINGS.proactive}`, '机关的话7条。']);
  expect(both).toContain(`# ${PART_HEADINGS.supervision}`);
});

test('figures of a body’s template are bound like any other', () => {
  const { overview: blocks } = writeProse(
    {},
    words,
    template({ texts: { overview: '共{{ wechat.reads }}次。' } }),
  );
  expect(blocks[0]).toMatchObject({ text: '共7次。', figures: [{ key: 'wechat.reads', start: 1, end: 2 }] });
});

test('headings follow the body’s template, in the order of the form', () => {
  const headings = { proactive: '1.主动公开方面。', platforms: '4.{{ body.shortName }}的平台' };
  expect(overview({}, { headings }).filter((line) => line.startsWith('# '))).toEqual([
    '# 1.主动公开方面。',
    `# ${PART_HEADINGS.applications}`,
    `# ${PART_HEADINGS.management}`,
    '# 4.我镇的平台',
    `# ${PART_HEADINGS.supervision}`,
  ]);
});

test('a body may leave out headings and parts; a part that the year words itself is printed', () => {
  const shown = { management: 'textOnly', platforms: 'nothing', supervision: 'nothing' } as const;
  const texts = { platforms: '机关的话。', supervision: '机关的话。' };
  const lines = overview({ management: '管理。', supervision: '本年监督。' }, { shown, texts });
  expect(lines.slice(-3)).toEqual(['管理。', `# ${PART_HEADINGS.supervision}`, '本年监督。']);
  expect(lines).not.toContain('机关的话。');
});

test('words that begin with a title of their own take that as the heading of their part', () => {
  const lines = overview({ proactive: '（一）信息发布\n共{{ published.total }}条。' });
  expect(lines.slice(1, 4)).toEqual(['# （一）信息发布', '共7条。', `# ${PART_HEADINGS.applications}`]);
});

test.each([
  ['（一）收费方面', 'heading'],
  ['(二)其他方面', 'heading'],
  ['1.收费方面', 'heading'],
  ['2.收费方面。', 'heading'],
  ['3、其他', 'heading'],
  ['1.5万人次参加', 'paragraph'],
  ['（一）收费方面，没有收费。', 'paragraph'],
  ['1.没有收费。没有其他。', 'paragraph'],
  ['（一）没有收费。', 'paragraph'],
  ['没有其他需要报告的事项。', 'paragraph'],
])('%s is a %s', (line, kind) => {
  expect(writeProse({ other: line }, words).other).toMatchObject([{ kind, text: line }]);
});

test('the year may word the lead-in', () => {
  expect(writeProse({ preamble: '第一段。\n\n{{ year }}年，第二段。' }, words).preamble).toEqual([
    '第一段。',
    '2023年，第二段。',
  ]);
});

test('problems come from the year, else from the body’s template, never from the program', () => {
  const texts = { problems: '每年都一样的话。' };
  expect(writeProse({}, words).problems).toEqual([]);
  expect(writeProse({}, words, template({ texts })).problems).toMatchObject([{ text: '每年都一样的话。' }]);
  expect(writeProse({ problems: '本年的问题。' }, words, template({ texts })).problems).toHaveLength(1);
});

test('all faulty paragraphs are told at once, each with whose words they are', () => {
  const error = faults(
    { proactive: '{{ published.totl }}', problems: '{% if %}' },
    { texts: { overview: '{{ body.nam }}' }, headings: { platforms: '共{{ published.total }}条' } },
  );
  expect(error.code).toBe('TEMPLATE');
  expect(error.faults.map(({ where }) => where)).toEqual([
    '一、总体情况（开头）（“年度报告文字模板”）',
    '主动公开方面（本年的“年度报告”）',
    '平台建设方面的标题（“年度报告文字模板”）',
    '五、存在的主要问题及改进情况（本年的“年度报告”）',
  ]);
  expect(error.message).toContain('没有叫做 body.nam 的数字，是不是 body.name？');
  expect(error.message).toContain('没有叫做 published.totl 的数字，是不是 published.total？');
  expect(error.message).toContain('标题里不能写数字');
});

test('the built-in texts name nothing that is not there, with every part printed', () => {
  const lines = overview({});
  for (const key of PART_KEYS) expect(lines).toContain(`# ${PART_HEADINGS[key]}`);
});
