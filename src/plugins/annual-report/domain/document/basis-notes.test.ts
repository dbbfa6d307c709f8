import quiet from '../../../../../tests/fixtures/report-quiet.json';
import { withoutReasons } from '../assembly/without-reasons';
import { reportSchema, type Figure, type Report } from '../../shared/report';
import { toDocument } from './to-document';

const report: Report = reportSchema.parse(quiet);
const declared = { kind: 'declared', source: '某区行政审批局', on: '2024-01-05' } as const;
const overridden = { kind: 'overridden', computed: 7, reason: '台账漏登' } as const;

const figure = (label: string, unit: string, basis: Figure['basis']): Figure => ({
  value: 1,
  unit,
  label,
  basis,
});

function notes(figures: Record<string, Figure>, sections = report.sections): Record<string, string[]> {
  const document = toDocument({ ...report, sections, figures: { ...report.figures, ...figures } });
  const found = document.sections.map(({ id, blocks }): [string, string[]] => [
    id,
    blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : [])),
  ]);
  return Object.fromEntries(found.filter(([, texts]) => texts.length > 0));
}

test('a report of registers alone has no notes', () => {
  expect(notes({})).toEqual({});
});

test('below a table stands where its numbers come from', () => {
  expect(
    notes({
      'proactive.licences': figure('行政许可', '件', declared),
      'proactive.penalties': figure('行政处罚', '件', declared),
      'proactive.feesWanYuan': figure('行政事业性收费金额', '万元', overridden),
      'applications.newReceived.naturalPerson': figure(
        '一、本年新收政府信息公开申请数量（自然人）',
        '件',
        overridden,
      ),
    }),
  ).toEqual({
    proactive: [
      '注：行政许可数量、行政处罚数量由某区行政审批局提供（2024年1月5日）；行政事业性收费金额为核定数。',
    ],
    applications: ['注：本年新收政府信息公开申请数量（自然人）为核定数。'],
  });
});

test('at the end of a section stands where the numbers of its prose come from', () => {
  const [overview, ...rest] = report.sections;
  const text = { kind: 'paragraph' as const, text: '关注人数 1 人', figures: [] };
  const bound = { ...text, figures: [{ key: 'declared.followers', start: 5, end: 6 }] };
  const sections = [{ ...overview!, blocks: [bound, bound, text] }, ...rest];
  expect(notes({ 'declared.followers': figure('公众号关注人数', '人', declared) }, sections)).toEqual({
    overview: ['注：公众号关注人数由某区行政审批局提供（2024年1月5日）。'],
  });
});

test('what was computed and why it was overridden is for the office only', () => {
  const figures = {
    'proactive.licences': figure('行政许可', '件', overridden),
    'proactive.penalties': figure('行政处罚', '件', declared),
  };
  const open = withoutReasons({ ...report, figures });
  expect(open.figures['proactive.licences'].basis).toEqual({ kind: 'overridden' });
  expect(open.figures['proactive.penalties']).toEqual(figures['proactive.penalties']);
  expect(JSON.stringify(open)).not.toMatch(/漏登|computed/u);
  expect(figures['proactive.licences'].basis).toEqual(overridden);
  expect(JSON.stringify(toDocument({ ...report, figures }))).not.toContain('漏登');
});
