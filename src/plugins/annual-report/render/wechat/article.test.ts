import busy from '../../../../../tests/fixtures/report-busy.json';
import quiet from '../../../../../tests/fixtures/report-quiet.json';
import { textOfMarkup } from '../../../../../tests/support/read-forms';
import { toDocument } from '../../domain/document/to-document';
import { reportSchema, type Report } from '../../shared/report';
import { renderWechat } from './article';

const report: Report = reportSchema.parse(busy);
const sample: Report = reportSchema.parse(quiet);

/** What WeChat keeps. Anything else in the markup would be lost on the way, or refused. */
function expectKept(markup: string): void {
  const tags = [...markup.matchAll(/<\/?([^\s>]+)([^>]*)>/g)];
  expect([...new Set(tags.map(([, name]) => name))].sort()).toEqual(
    ['p', 'section', 'table', 'tbody', 'td', 'th', 'tr'].sort(),
  );
  for (const [, , attributes = ''] of tags) {
    expect(attributes).toMatch(/^( (colspan|rowspan)="\d+")*( style="[^"&]+")?$/);
    expect(attributes).not.toMatch(/position|url\(|expression/);
  }
}

test.each([
  ['busy', report],
  ['sample', sample],
])('the %s report keeps to what WeChat keeps, and to its length', (_name, source) => {
  const body = renderWechat(toDocument(source));
  expectKept(body);
  expect(body.length).toBeLessThan(20_000);
  expect(body).not.toMatch(/[^\x20-\x7e\n]\\u|&#x/);
});

test('whatever people write stays text', () => {
  const evil = `"'></section><script>alert(1)</script><a href="http://a.cn" style="position:fixed">&`;
  const body = renderWechat(
    toDocument({
      ...report,
      notice: evil,
      title: report.body.name + evil,
      edition: { ...report.edition, note: evil },
      preamble: [evil],
      tables: { proactive: { licences: evil } },
      sections: report.sections.map((section) => ({
        ...section,
        heading: evil,
        blocks: [
          ...section.blocks,
          { kind: 'heading', text: evil },
          { kind: 'paragraph', text: evil, figures: [] },
        ],
      })),
    }),
  );
  expectKept(body);
  // Notice, title, note, preamble, one cell, and three in each section.
  expect(textOfMarkup(body).split(evil)).toHaveLength(1 + 5 + 3 * report.sections.length);
});

test('says the notice, the title, the edition and what it corrects', () => {
  expect(textOfMarkup(renderWechat(toDocument(sample)))).toMatch(
    /^演示数据威海市文登区界石镇人民政府2023年政府信息公开工作年度报告发布日期：2024-01-19/,
  );
  expect(textOfMarkup(renderWechat(toDocument(report)))).toContain('第2版（更正第1版）更正说明：第1版');
});

test('tables wider than a phone scroll, and say so', () => {
  const tables = renderWechat(toDocument(report)).match(
    /<section style="overflow-x:auto"><table style="[^"]+">/g,
  );
  expect(tables?.map((table) => /min-width:(\d+)px/.exec(table)?.[1] ?? null)).toEqual([null, '564', '660']);
  expect(renderWechat(toDocument(report)).match(/可左右滑动查看/g)).toHaveLength(2);
});

test('remarks below a table are printed', () => {
  const document = toDocument(report);
  const remark = { kind: 'note' as const, text: '数据由司法所提供' };
  const sections = document.sections.map((each) => ({ ...each, blocks: [...each.blocks, remark] }));
  expect(renderWechat({ ...document, sections }).match(/数据由司法所提供/g)).toHaveLength(6);
});
