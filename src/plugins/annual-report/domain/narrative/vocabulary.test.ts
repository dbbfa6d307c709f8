import type { Body } from '../assembly/body';
import { figureCatalogue } from '../figures/catalogue';
import { periodOf } from '../period';
import { fillTemplate } from './engine';
import { vocabularyOf } from './vocabulary';

const body = {
  bodyCode: 'default',
  name: '某镇人民政府',
  countsPublications: true,
  lapsedCountsAsRepealed: false,
  processingFeesInItemEight: false,
  columns: [],
} as unknown as Body;

test('names cannot forge a figure', () => {
  const forged = { ...body, name: '某镇\u{100000}人民政府' };
  const words = vocabularyOf(forged, periodOf(2023, '2024-01-10'), [], new Map());
  expect(words.body).toMatchObject({ name: '某镇人民政府' });
});

test('amounts are told in the unit of their figure', () => {
  const definitions = figureCatalogue(body);
  const answers = new Map([
    ['proactive.feesWanYuan', 1_234_500],
    ['fees.informationProcessing', 12_350],
  ]);
  const words = vocabularyOf(body, periodOf(2023, '2024-01-10'), definitions, answers);
  const [filled] = fillTemplate(
    '某段',
    '收费{{ proactive.feesWanYuan }}万元，信息处理费{{ fees.informationProcessing }}元',
    words,
  );
  expect(filled?.text).toBe('收费1.2345万元，信息处理费123.5元');
});
