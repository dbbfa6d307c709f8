import busy from '../../../../../tests/fixtures/report-busy.json';
import quiet from '../../../../../tests/fixtures/report-quiet.json';
import { paragraphsOf, tablesOf, textIn, wordParts } from '../../../../../tests/support/word-file';
import { findAll, ownText, type Element } from '../../../../../tests/support/xml';
import { labelledValues } from '../../domain/document/cell-headers';
import { layout } from '../../domain/document/grid';
import { header, note } from '../../domain/document/table/cells';
import { toDocument } from '../../domain/document/to-document';
import { columnCount, textOf, type Document, type Table } from '../../domain/document/tree';
import { reportSchema, type Report } from '../../shared/report';
import { renderDocx } from './report';

const report: Report = reportSchema.parse(busy);
const document = toDocument(report);
const quietDocument = toDocument(reportSchema.parse(quiet));

const BODY = 'word/document.xml';

const rendered = new Map<Document, Promise<ReadonlyMap<string, Element>>>();

/** The parts of the rendered document; each document is rendered once. */
function partsOf(source: Document): Promise<ReadonlyMap<string, Element>> {
  const parts = rendered.get(source) ?? renderDocx(source).then(wordParts);
  rendered.set(source, parts);
  return parts;
}

const part = async (source: Document, path = BODY): Promise<Element> => (await partsOf(source)).get(path)!;

const tablesIn = (source: Document): Table[] =>
  source.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));

const withBlocks = (blocks: Document['sections'][number]['blocks']): Document => ({
  ...document,
  preamble: [],
  sections: [{ id: 'other', heading: '六、其他需要报告的事项', blocks }],
});

const attributesOf = (element: Element, name: string) => findAll(element, name)[0]?.attributes;

test.each([
  ['busy', document],
  ['quiet', quietDocument],
])('every cell of the %s report stands at its place, with its value', async (_name, source) => {
  const read = tablesOf(await part(source));
  const tables = tablesIn(source);
  expect(read).toHaveLength(3);
  tables.forEach((table, index) => {
    const expected = layout(table).map(({ cell, row, column }) => ({
      row,
      column,
      colSpan: cell.colSpan,
      rowSpan: cell.rowSpan,
      text: cell.kind === 'value' ? textOf(cell) : cell.text,
    }));
    expect(read[index]?.cells).toEqual(expected);
  });
  const values = tables.flatMap(labelledValues).map(({ value }) => textOf(value.cell));
  expect(values).toHaveLength(200);
});

test('the widths of the columns fill the type area, and no row is cut in two', async () => {
  for (const table of tablesOf(await part(document))) {
    expect(table.columnWidths.reduce((sum, width) => sum + width, 0)).toBe(8845);
    expect(Math.min(...table.columnWidths)).toBeGreaterThan(400);
    expect(table.rows.some(({ splits }) => splits)).toBe(false);
  }
});

test('the head of a table is repeated, and nothing else', async () => {
  const repeated = tablesOf(await part(document)).map(({ rows }) => rows.map((row) => row.repeated));
  expect(repeated.map((rows) => rows.lastIndexOf(true) + 1)).toEqual([0, 3, 3]);
  expect(repeated.flat().filter(Boolean)).toHaveLength(6);
});

test('a table has a caption kept with it, and a description', async () => {
  const xml = await part(document);
  const captions = paragraphsOf(xml).filter(({ style }) => style === 'Caption');
  const tables = tablesOf(xml);
  expect(tables.map(({ caption }) => caption)).toEqual(captions.map(({ text }) => text));
  expect(tables[1]?.description).toBe('2024年收到和处理政府信息公开申请情况表，共28行10列，其中表头3行。');
});

test('a table of any other shape is laid out too, its last row kept with its remark', async () => {
  const table: Table = {
    kind: 'table',
    id: 'proactive',
    caption: '旧表',
    columnGroups: [1, 6],
    head: [[header('甲', 'col', { colSpan: 7 })]],
    body: [
      [
        [
          header('乙', 'row', { rowSpan: 3 }),
          note('丙', { colSpan: 2, rowSpan: 2 }),
          note('丁', { colSpan: 4 }),
        ],
        [note('戊', { colSpan: 2 }), note('己', { colSpan: 2, rowSpan: 2 })],
        [note('庚', { colSpan: 4 })],
      ],
    ],
  };
  const xml = await part(withBlocks([table, { kind: 'note', text: '说明文字' }]));
  const [read] = tablesOf(xml);
  expect(read?.columnWidths).toHaveLength(columnCount(table));
  expect(
    read?.cells.map(({ text, row, column, colSpan, rowSpan }) => [text, row, column, colSpan, rowSpan]),
  ).toEqual(
    layout(table).map(({ cell, row, column }) => [
      'text' in cell ? cell.text : '',
      row,
      column,
      cell.colSpan,
      cell.rowSpan,
    ]),
  );
  expect(findAll(findAll(xml, 'w:tr').at(-1)!, 'w:keepNext')).toHaveLength(3);
  expect(paragraphsOf(xml).at(-1)).toEqual({ style: 'ReportRemark', text: '说明文字' });
});

test('the words of the report stand in it, in order, each in its style', async () => {
  const lines: [string, string][] = [
    ['Title', document.titleLines.join('\n')],
    ['ReportEdition', document.edition.parts.join('　')],
    ['ReportCorrection', document.edition.note ?? ''],
    ...report.preamble.map((text): [string, string] => ['BodyText', text]),
  ];
  for (const { heading, blocks } of report.sections) {
    lines.push(['Heading1', heading]);
    for (const block of blocks) {
      if (block.kind === 'heading') lines.push(['Heading2', block.text]);
      if (block.kind === 'paragraph') lines.push(['BodyText', block.text]);
      if (block.kind === 'table') lines.push(['Caption', expect.stringMatching(/^2024年/) as string]);
    }
  }
  expect(paragraphsOf(await part(document)).map(({ style, text }) => [style, text])).toEqual(lines);
});

test('a heading that begins with 1. is of the third level', async () => {
  const blocks = ['（一）甲方面', '1.乙事项', '2．丙事项'].map(
    (text) => ({ kind: 'heading', text }) as const,
  );
  const styles = paragraphsOf(await part(withBlocks(blocks))).map(({ style }) => style);
  expect(styles.slice(-3)).toEqual(['Heading2', 'Heading3', 'Heading3']);
});

test('styles carry outline levels and the fonts of official documents by name', async () => {
  const styles = findAll(await part(document, 'word/styles.xml'), 'w:style');
  const look = (id: string) => {
    const style = styles.find(({ attributes }) => attributes['w:styleId'] === id)!;
    return [
      attributesOf(style, 'w:rFonts')?.['w:eastAsia'],
      attributesOf(style, 'w:sz')?.['w:val'],
      attributesOf(style, 'w:outlineLvl')?.['w:val'],
    ];
  };
  expect(look('Normal')).toEqual(['仿宋_GB2312', '32', undefined]);
  expect(look('Title')).toEqual(['方正小标宋简体', '44', undefined]);
  expect(look('Heading1')).toEqual(['黑体', undefined, '0']);
  expect(look('Heading2')).toEqual(['楷体_GB2312', undefined, '1']);
  expect(look('Heading3')).toEqual(['仿宋_GB2312', undefined, '2']);
  expect(styles.flatMap((style) => findAll(style, 'w:b'))).toEqual([]);
});

test('every font that is named has others to take instead', async () => {
  const xml = await part(document, 'word/styles.xml');
  const named = new Set(findAll(xml, 'w:rFonts').flatMap(({ attributes }) => Object.values(attributes)));
  const fonts = findAll(await part(document, 'word/fontTable.xml'), 'w:font');
  expect(new Set(fonts.map(({ attributes }) => attributes['w:name']))).toEqual(named);
  expect(fonts.every((font) => attributesOf(font, 'w:altName')?.['w:val'])).toBe(true);
  expect(attributesOf(fonts[0]!, 'w:altName')?.['w:val']).toMatch(/^仿宋,FangSong,/);
});

test('the page is that of GB/T 9704: A4, 156 × 225 mm, 22 lines of 28 characters', async () => {
  const xml = await part(document);
  expect(attributesOf(xml, 'w:pgSz')).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
  const margins = Object.entries(attributesOf(xml, 'w:pgMar')!);
  const inMillimetres = Object.fromEntries(
    margins.map(([key, value]) => [key, Math.round(+value / 56.6929)]),
  );
  expect(inMillimetres).toMatchObject({ 'w:top': 37, 'w:bottom': 35, 'w:left': 28, 'w:right': 26 });
  expect(attributesOf(xml, 'w:docGrid')).toEqual({ 'w:type': 'lines', 'w:linePitch': '579' });

  const [normal] = findAll(await part(document, 'word/styles.xml'), 'w:style');
  const [lineSpacing, letterSpacing] = findAll(normal!, 'w:spacing').map(({ attributes }) => attributes);
  expect(lineSpacing).toMatchObject({ 'w:line': '579', 'w:lineRule': 'exact' });
  expect(28 * (320 + Number(letterSpacing?.['w:val']))).toBeLessThanOrEqual(11906 - 1587 - 1474);
  const indent = attributesOf(await part(document, 'word/styles.xml'), 'w:ind');
  expect(indent).toEqual({ 'w:firstLineChars': '200', 'w:firstLine': '640' });
});

test('page numbers stand outside: odd right, even left', async () => {
  const parts = await partsOf(document);
  const rels = findAll(parts.get('word/_rels/document.xml.rels')!, 'Relationship').map(
    ({ attributes }) => attributes,
  );
  const footers = findAll(parts.get(BODY)!, 'w:footerReference').map(({ attributes }) => {
    const target = rels.find((rel) => rel['Id'] === attributes['r:id'])?.['Target'];
    const footer = parts.get(`word/${target}`)!;
    const field = findAll(footer, 'w:instrText').map(ownText);
    return [attributes['w:type'], attributesOf(footer, 'w:jc')?.['w:val'], textIn(footer), ...field];
  });
  expect(footers).toEqual([
    ['default', 'right', '—  —', 'PAGE'],
    ['even', 'left', '—  —', 'PAGE'],
  ]);
  expect(findAll(parts.get('word/settings.xml')!, 'w:evenAndOddHeaders')).toHaveLength(1);
});

test('the notice heads odd and even pages, and the title of the file', async () => {
  const parts = await partsOf(quietDocument);
  const types = findAll(parts.get(BODY)!, 'w:headerReference').map(({ attributes }) => attributes['w:type']);
  expect(types).toEqual(['default', 'even']);
  expect(['word/header1.xml', 'word/header2.xml'].map((path) => textIn(parts.get(path)!))).toEqual([
    '演示数据',
    '演示数据',
  ]);
  const title = findAll(parts.get('docProps/core.xml')!, 'dc:title')[0];
  expect(title?.children).toEqual([`${quietDocument.titleLines.join('')}（演示数据）`]);
  expect(findAll(await part(document), 'w:headerReference')).toEqual([]);
});

test('the file tells its author and language, and the day of its edition', async () => {
  const told = async (source: Document) => {
    const core = await part(source, 'docProps/core.xml');
    return ['dc:creator', 'dc:language', 'dcterms:created', 'dcterms:modified'].map(
      (name) => findAll(core, name)[0]?.children[0],
    );
  };
  const day = '2025-02-24T00:00:00Z';
  expect(await told(document)).toEqual(['淮安市人民政府', 'zh-CN', day, day]);
  const draft = { ...document, edition: { publishedOn: null, parts: ['草稿，尚未发布'], note: null } };
  expect((await told(draft)).slice(2)).toEqual([undefined, undefined]);
});

test('the same report gives the same bytes, at any hour', async () => {
  const first = await renderDocx(document);
  jest.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), doNotFake: ['nextTick', 'setImmediate'] });
  try {
    expect(Buffer.from(await renderDocx(structuredClone(document))).equals(first)).toBe(true);
  } finally {
    jest.useRealTimers();
  }
});

test('whatever people write, the file can be read, and rare characters survive', async () => {
  const rare = '𬭎䶮\u{e000}\u{f8ff}';
  const evil = `\u0000\u0008\u000b\u001f\ud800</w:t>&amp;"']]>\udc00\ufffe\uffff${rare}`;
  const survives = `□□□□□</w:t>&amp;"']]>□□□${rare}`;
  const hostile: Document = {
    titleLines: [evil, evil],
    notice: evil,
    bodyName: evil,
    year: 2024,
    edition: { publishedOn: null, parts: [evil], note: evil },
    preamble: [{ kind: 'paragraph', spans: [{ text: evil }] }],
    sections: [
      {
        id: evil,
        heading: evil,
        blocks: [
          { kind: 'heading', text: evil },
          {
            kind: 'table',
            id: 'reviews',
            caption: evil,
            columnGroups: [1],
            head: [],
            body: [[[note(evil)]]],
          },
        ],
      },
    ],
  };
  const parts = await partsOf(hostile);
  const texts = paragraphsOf(parts.get(BODY)!).map(({ text }) => text);
  // The last one is the paragraph that Word demands after a table.
  expect(texts).toEqual([`${survives}\n${survives}`, ...Array<string>(6).fill(survives), '']);
  const [table] = tablesOf(parts.get(BODY)!);
  expect([table?.caption, table?.cells[0]?.text]).toEqual([survives, survives]);
  expect(textIn(parts.get('word/header1.xml')!)).toBe(survives);
  expect(findAll(parts.get('docProps/core.xml')!, 'dc:creator')[0]?.children).toEqual([survives]);
});
