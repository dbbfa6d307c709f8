import fc from 'fast-check';
import type { Body } from '../assembly/body';
import { answerAll } from '../figures/answers';
import { figureCatalogue } from '../figures/catalogue';
import { isComparison, type Answer, type FigureDefinition } from '../figures/figure';
import { periodOf } from '../period';
import { DEFAULT_TEXTS, PART_HEADINGS } from './default-texts';
import { writeProse } from './prose';
import { vocabularyOf } from './vocabulary';

const BARE: Body = {
  bodyCode: 'default',
  name: '某某镇人民政府',
  creditCode: null,
  level: 'township',
  shortName: '本机关',
  countsPublications: true,
  lapsedCountsAsRepealed: false,
  processingFeesInItemEight: false,
  websiteName: null,
  websiteUrl: null,
  wechatName: null,
  contactOffice: null,
  contactAddress: null,
  contactPhone: null,
  columns: [
    { code: 'personnel', name: '人事信息' },
    { code: 'empty', name: '空栏目' },
    { code: 'news', name: '工作动态' },
  ],
  since: {},
};

/** The prose of a body with no texts of its own; what is not given is 0, and a comparison is not known. */
function prose(given: Record<string, Answer> = {}, body: Partial<Body> = {}) {
  const whole = { ...BARE, ...body };
  const definitions = figureCatalogue(whole);
  const answers = new Map(
    definitions.map(({ key, ask }) => {
      const isUnknown = ask.kind === 'share' || isComparison(ask);
      return [key, key in given ? (given[key] ?? null) : isUnknown ? null : 0] as const;
    }),
  );
  const written = writeProse({}, vocabularyOf(whole, periodOf(2023, '2024-01-19'), definitions, answers));
  const blocks = [...written.overview, ...written.other];
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  return {
    ...written,
    paragraphs,
    headings: blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
    text: paragraphs.map((paragraph) => paragraph.text).join('\n'),
  };
}

test('an empty year is told in words, under every heading of the form', () => {
  const { text, headings, paragraphs, problems, preamble } = prose();
  expect(headings).toEqual([...Object.values(PART_HEADINGS), '（一）政府信息公开收费方面', '（二）其他方面']);
  expect(text).toContain('2023年，本机关没有主动公开政府信息的发布记录。');
  expect(text).toContain('2023年，本机关未收到政府信息公开申请。');
  expect(text).toContain('未收取政府信息公开信息处理费。');
  expect(text).toContain('没有其他需要报告的事项。');
  expect(paragraphs.flatMap((paragraph) => paragraph.figures)).toEqual([]);
  expect(problems).toEqual([]);
  expect(preamble.join('')).not.toMatch(/网址|请与|（）|，）|：[，。）]/);
});

test('a full year is told with every number bound', () => {
  const { text, paragraphs, headings } = prose(
    {
      'published.total': 12,
      'published.byChannel.website': 5,
      'published.byChannel.wechat': 7,
      'published.byColumn.personnel': 1,
      'published.byColumn.news': 4,
      'wechat.reads': 45_318,
      'applications.received': 3,
      'applications.receivedChange': -2,
      'applications.carriedOver': 1,
      'applications.concluded': 3,
      'applications.pending': 1,
      'proactive.normativeDocuments.inForce': 6,
      'proposals.congress': 2,
      'proposals.conference': 1,
      'proposals.total': 3,
      'proposals.handled': 3,
      'proposals.handledShare': 100,
      'proposals.class.A': 1,
      'proposals.class.B': 2,
      'fees.informationProcessing': 38_050,
      'events.openDay': 1,
      'events.training': 2,
    },
    { websiteName: '某区人民政府网站', wechatName: '某某发布', contactOffice: '党政办公室' },
  );
  expect(text).toContain(
    '主动公开政府信息12条。按发布渠道分，政府网站5条，微信公众号7条。在政府网站发布的信息中，人事信息1条，工作动态4条。',
  );
  expect(text).toContain('新收政府信息公开申请3件，比上年减少2件。另有上年结转的申请1件。');
  expect(text).toContain('本年度共办结3件，结转下年度继续办理1件。');
  expect(text).toContain('年末现行有效6件。');
  expect(text).toContain('主要平台为某区人民政府网站政府信息公开专栏和“某某发布”微信公众号。');
  expect(text).toContain('阅读量合计45318次');
  expect(text).toContain('已办结3件，办复率100%。办理结果中，A类1件、B类2件。');
  expect(text).toContain('信息处理费380.5元');
  expect(headings.at(-1)).toBe('（三）其他方面');
  for (const paragraph of paragraphs) {
    const loose = [...paragraph.text.replace(/2023年/g, '').matchAll(/\d+(\.\d+)?/g)].map(
      ([digits]) => digits,
    );
    const bound = paragraph.figures.map(({ start, end }) => paragraph.text.slice(start, end));
    expect(loose).toEqual(bound);
  }
});

test.each([
  [3, '比上年增加3件'],
  [-3, '比上年减少3件'],
  [0, '与上年持平'],
])('a change of %i is told as %s', (change, told) => {
  const given = { 'applications.received': 5, 'applications.receivedChange': change };
  expect(prose(given).text).toContain(`新收政府信息公开申请5件，${told}。`);
});

test('without last year there is no comparison, without proposals no share', () => {
  const { text } = prose({ 'applications.received': 5 });
  expect(text).toContain('新收政府信息公开申请5件。');
  expect(text).not.toMatch(/上年|办复率/);
});

test.each([
  [true, '同一信息在不同渠道发布分别计数'],
  [false, '不同渠道发布的同一信息计为一条'],
])('the counting rule stands in the text (each publication: %s)', (countsPublications, told) => {
  expect(prose({ 'published.total': 1 }, { countsPublications }).text).toContain(told);
});

test('the lead-in names the period, the website and the office', () => {
  const { preamble } = prose(
    {},
    {
      websiteName: '某区人民政府网站',
      websiteUrl: 'http://gov.example',
      contactOffice: '某镇办公室',
      contactPhone: '000-0000',
    },
  );
  expect(preamble).toHaveLength(2);
  expect(preamble[0]).toContain('结合2023年某某镇人民政府政府信息公开工作实际');
  expect(preamble[1]).toContain('统计期限从2023年1月1日到12月31日止');
  expect(preamble[1]).toContain(
    '报告电子版可从某区人民政府网站（网址：http://gov.example）政府信息公开专栏查阅或下载。',
  );
  expect(preamble[1]).toContain('请与某镇办公室联系（电话：000-0000）。');
});

test('problems are never written by the program', () => {
  expect(DEFAULT_TEXTS.problems).toBe('');
});

const definitions = figureCatalogue(BARE);

/** What the default texts come down to; every other question is answered 0. */
const TOLD = definitions.flatMap(({ key, ask }) =>
  ask.kind === 'question' &&
  /^(published|wechat|fees|proposals|events|proactive\.normative)|(newReceived|carriedIn|granted|carriedOut)\.naturalPerson$/.test(
    key,
  )
    ? [key]
    : [],
);

/** Zero, one and many, zero as often as the others together. */
const count: fc.Arbitrary<number> = fc.oneof(fc.constant(0), fc.constantFrom(1, 2, 37, 45_318));
const counts = <Value>(value: fc.Arbitrary<Value>) =>
  fc.record(Object.fromEntries(TOLD.map((key) => [key, value])));

/** Answers to the questions of the registers, this year's and last year's, and everything derived from them. */
const anyAnswers = fc
  .record({ now: counts(count), then: counts(fc.option(count, { nil: null })) })
  .map(({ now, then }) => {
    const counted = definitions.map((definition): FigureDefinition => {
      const { ask } = definition;
      return ask.kind === 'question'
        ? { ...definition, ask: { ...ask, measure: { kind: 'distinct', field: 'x' } } }
        : definition;
    });
    const of = (key: string) => now[key] ?? 0;
    // There are no more proposals done than there are.
    const handled = Math.min(of('proposals.handled'), of('proposals.congress') + of('proposals.conference'));
    const distinct = new Map(Object.entries({ ...now, 'proposals.handled': handled }));
    const previous = new Map([
      ...Object.entries(then),
      ['applications.received', then['applications.newReceived.naturalPerson'] ?? null] as const,
      ['proposals.total', then['proposals.congress'] ?? null] as const,
    ]);
    return Object.fromEntries(answerAll(counted, { passes: [], distinct }, previous));
  });

const maybe = (text: string) => fc.constantFrom(null, text);
const anyBody = fc.record({
  websiteName: maybe('某区人民政府网站'),
  websiteUrl: maybe('http://gov.example'),
  wechatName: maybe('某某发布'),
  contactOffice: maybe('党政办公室'),
  contactAddress: maybe('某路'),
  contactPhone: maybe('电话见网站'),
  countsPublications: fc.boolean(),
});

test('whatever the counts, the sentences are whole and every number is bound, and nothing is counted as 0', () => {
  fc.assert(
    fc.property(anyAnswers, anyBody, (answers, body) => {
      const { paragraphs, headings, preamble } = prose(answers, body);
      for (const { text, figures } of paragraphs) {
        const loose = [...text.replace(/2023年/g, '').matchAll(/\d+(\.\d+)?/g)].map(([digits]) => digits);
        const bound = figures.map(({ start, end }) => text.slice(start, end));
        expect(loose).toEqual(bound);
        // A share may round to 0%; a count is told in words where it is zero.
        const zeros = figures.flatMap(({ key }, n) => (bound[n] === '0' ? [key] : []));
        expect(zeros.filter((key) => key !== 'proposals.handledShare')).toEqual([]);
      }
      for (const text of [...preamble, ...paragraphs.map((paragraph) => paragraph.text)]) {
        expect(text).toMatch(/。$/);
        expect(text).not.toMatch(/[，、：；。（][，、：；。）]|^[，、。]|\{|\}|null|undefined|NaN/);
        expect(text.replace(/文件/g, '')).not.toMatch(/[^\d](件|条|元|次|人次|%)[，。、]/);
        expect(text).not.toMatch(/[增减][加少][^\d]|[增下][长降][^\d]/);
      }
      const numbered = headings.slice(5).map((heading) => heading.slice(0, 3));
      expect(numbered).toEqual(['（一）', '（二）', '（三）'].slice(0, numbered.length));
    }),
    { numRuns: 200 },
  );
});
