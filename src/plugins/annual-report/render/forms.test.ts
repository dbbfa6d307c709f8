/** The forms cannot disagree: the same cells, read out of each of them, are those of the report. */
import fc from 'fast-check';
import busy from '../../../../tests/fixtures/report-busy.json';
import quiet from '../../../../tests/fixtures/report-quiet.json';
import {
  cellsOfCsv,
  cellsOfPage,
  cellsOfTables,
  cellsOfWechat,
  cellsOfWord,
  cellsOfWorkbook,
  textOfMarkup,
} from '../../../../tests/support/read-forms';
import { toDocument, type PrintableReport } from '../domain/document/to-document';
import { formCells } from '../domain/form/cells';
import { reportSchema } from '../shared/report';
import { renderCsv } from './csv/csv';
import { renderDocx } from './docx/report';
import { renderHtml } from './html/page';
import { printable } from './printable';
import { renderWechat } from './wechat/article';
import { renderWorkbook } from './workbook/workbook';

const CELLS = formCells('2021');
const PATHS = CELLS.map(({ path }) => path);
const report = reportSchema.parse(quiet);

async function readOut(source: PrintableReport): Promise<Record<string, string[]>> {
  const document = toDocument(source);
  return {
    html: cellsOfPage(renderHtml(document)),
    csv: cellsOfCsv(renderCsv(document)),
    wechat: cellsOfWechat(renderWechat(document)),
    xlsx: await cellsOfWorkbook(await renderWorkbook(document)),
    docx: cellsOfWord(await renderDocx(document)),
  };
}

async function expectSame(source: PrintableReport): Promise<void> {
  const expected = cellsOfTables(source.tables, PATHS);
  expect(expected).toHaveLength(200);
  const read = await readOut(source);
  for (const [form, cells] of Object.entries(read)) expect([form, cells]).toEqual([form, expected]);
}

test.each([
  ['busy', busy],
  ['quiet', quiet],
])('every cell of the %s report is the same in all forms', async (_name, source) => {
  await expectSame(reportSchema.parse(source));
});

const count = fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 10 ** 12 }));
/** 万元, from 分: at most six decimals. */
const amount = fc.nat({ max: 10 ** 12 }).map((cents) => String(cents / 10 ** 6));

const anyTables = fc
  .tuple(...CELLS.map(({ kind }): fc.Arbitrary<number | string> => (kind === 'amount' ? amount : count)))
  .map((values) => {
    const tables = {};
    PATHS.forEach((path, at) => put(tables, path.split('.'), values[at]));
    return tables;
  });

function put(node: object, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) Reflect.set(node, step, value);
  else {
    if (!Object.hasOwn(node, step)) Reflect.set(node, step, {});
    put(Object(Reflect.get(node, step)), rest, value);
  }
}

test('whatever the figures are, every cell is the same in all forms', async () => {
  await fc.assert(
    fc.asyncProperty(anyTables, (tables) => expectSame({ ...report, tables })),
    { numRuns: 8 },
  );
}, 30_000);

test('whatever people write, the forms with prose hold every word of it, and as text', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(`"'></p></style><script>alert(1)</script>&amp;`, '=1+1', '<!--', '&#39;', '𠮷䶮镇'),
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1 }), words, (texts, heading) => {
      const blocks = texts.map((text) => ({
        kind: 'paragraph' as const,
        text,
        figures: [{ key: 'published.total', start: 1, end: 3 }],
      }));
      const source = { ...report, sections: [{ id: 'overview' as const, heading, blocks }] };
      for (const markup of [renderHtml(toDocument(source)), renderWechat(toDocument(source))]) {
        expect(markup).not.toMatch(/<script|<!--/i);
        const read = textOfMarkup(markup);
        for (const text of [heading, ...texts]) expect(read).toContain(printable(text));
      }
    }),
  );
});
