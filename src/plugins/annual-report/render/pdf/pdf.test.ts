import fc from 'fast-check';
import busy from '../../../../../tests/fixtures/report-busy.json';
import quiet from '../../../../../tests/fixtures/report-quiet.json';
import { toDocument } from '../../domain/document/to-document';
import { textOf, type Document, type Table } from '../../domain/document/tree';
import { reportSchema } from '../../shared/report';
import { typstOf } from './pdf';
import type { PrintData } from './print-data';
import { TEMPLATE } from './template';

const document: Document = toDocument(reportSchema.parse(busy));
const dataOf = (source: Document): PrintData => JSON.parse(typstOf(source).data);

/** A document that says the same thing in every place. */
const saying = (text: string): Document => ({
  ...document,
  titleLines: [text, text],
  bodyName: text,
  notice: text,
  edition: { publishedOn: '2024-01-19', parts: [text], note: text },
  preamble: [{ kind: 'paragraph', spans: [{ text }] }],
  sections: [
    {
      id: 'overview',
      heading: `一、${text}`,
      blocks: [
        { kind: 'heading', text: `（一）${text}` },
        { kind: 'paragraph', spans: [{ text, figure: { key: text, value: 1 } }, { text }] },
        { kind: 'note', text: `注：${text}` },
        {
          kind: 'table',
          id: 'reviews',
          caption: text,
          columnGroups: [1],
          head: [[{ kind: 'header', text, header: 'col', colSpan: 1, rowSpan: 1 }]],
          body: [[[{ kind: 'value', key: 'k', value: text, colSpan: 1, rowSpan: 1 }]]],
        },
      ],
    },
  ],
});

test('what people write is data: the program is the same whatever they write', () => {
  const marks = [
    ...'# [ ] * _ $ \\ / ` @ < > " = - + ~ { } ( ) ; : % & // /* */ ``` "# #panic() 字'.split(' '),
    '\n= ',
    "'",
  ];
  const hostile = fc.string({ unit: fc.constantFrom(...marks), minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(
      hostile.filter((text) => text.trim() !== ''),
      (text) => {
        expect(typstOf(saying(text)).template).toBe(TEMPLATE);
        expect(dataOf(saying(text))).toMatchObject({
          titleLines: [text, text],
          author: text,
          notice: text,
          edition: [text],
          correction: text,
          blocks: [
            { kind: 'paragraph', text },
            { kind: 'section', text: `一、${text}` },
            { kind: 'heading', text: `（一）${text}` },
            { kind: 'paragraph', text: text + text },
            { kind: 'note', text: `注：${text}` },
            { caption: text, parts: [{ head: [[{ text }]] }, { body: [[{ text }]] }] },
          ],
        });
      },
    ),
  );
});

test('any text at all is a text that the typesetter can read', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })),
      (some, units) => {
        const text = some + String.fromCharCode(...units);
        const { data } = typstOf(saying(text));
        expect(data).not.toMatch(/\\u|\p{Surrogate}/u);
        expect(JSON.parse(data).titleLines[0]).not.toMatch(/[^\P{Control}\t\n]/u);
      },
    ),
  );
});

test.each([
  ['busy', busy],
  ['quiet', quiet],
])('every cell of the tables of the %s report is there, in order', (_name, source) => {
  const report = toDocument(reportSchema.parse(source));
  const tables = report.sections.flatMap(({ blocks }) =>
    blocks.filter((each): each is Table => each.kind === 'table'),
  );
  const printed = dataOf(report).blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  expect(printed.map(({ caption, width, whole }) => ({ caption, width, whole }))).toEqual(
    tables.map(({ caption, columnGroups }) => ({
      caption,
      width: columnGroups.reduce((sum, each) => sum + each),
      whole: true,
    })),
  );
  expect(printed.map(({ parts }) => parts.flatMap(({ head, body }) => [...head, ...body]))).toEqual(
    tables.map(({ head, body }) =>
      [...head, ...body.flat()].map((row) =>
        row.map((cell) => ({
          kind: cell.kind,
          text: cell.kind === 'value' ? textOf(cell) : cell.text,
          columns: cell.colSpan,
          rows: cell.rowSpan,
        })),
      ),
    ),
  );
});

test('rows of headers head their part of a table: the whole of table three, each block of table two', () => {
  const heads = dataOf(document).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.parts.map(({ head, body }) => [head.length, body.length])] : [],
  );
  expect(heads).toEqual([
    [
      [0, 0],
      [2, 2],
      [2, 1],
      [2, 2],
      [2, 1],
    ],
    [
      [3, 0],
      [0, 2],
      [0, 22],
      [0, 1],
    ],
    [
      [3, 0],
      [0, 1],
    ],
  ]);
});

test('a table with more than the form holds may break between sheets', () => {
  const long = saying('一段不该出现在表格里的很长的文字');
  expect(dataOf(long).blocks.at(-1)).toMatchObject({ kind: 'table', whole: false });
});

test('a draft has no date, and empty headings are left out', () => {
  const draft = saying('x');
  expect(dataOf({ ...draft, edition: { ...draft.edition, publishedOn: null } }).date).toBeNull();
  expect(dataOf(draft).date).toEqual([2024, 1, 19]);
  const empty = { ...draft, preamble: [], sections: [{ id: 'x', heading: ' ', blocks: [] }] };
  expect(dataOf(empty).blocks).toEqual([]);
});
