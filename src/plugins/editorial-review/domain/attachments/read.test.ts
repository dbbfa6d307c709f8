/** A pile of files as offices have them, each with a number planted where people forget to look. */
import { randomBytes } from 'node:crypto';
import { CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, Document, FootnoteReferenceRun, Header, InsertedTextRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'; // prettier-ignore
import fc from 'fast-check';
import iconv from 'iconv-lite';
import writeExcelFile from 'write-excel-file/node';
import { bookFile, p, relations, types, wordFile, zipped } from '../../../../../tests/support/attachments';
import { readFile } from './read';
import { Unreadable, type Reading } from './reading';

const NUMBER = '13800138000';

const noPdf = () => Promise.reject(new Unreadable('PDF'));
const read = (bytes: Uint8Array): Promise<Reading> => readFile(bytes, noPdf);
const codes = ({ problems }: Reading) => problems.map(({ code }) => code);
const utf16 = (text: string, mark: string) => iconv.encode(`${mark}${text}`, 'utf-16le');

const box = (text: string) =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:docPr id="1" name="框" descr=""/><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="v"><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const cell = (address: string, value: string, type = 'n') =>
  `<row r="${/\d+/.exec(address)?.[0] ?? ''}"><c r="${address}" t="${type}"><v>${value}</v></c></row>`;
const boxes = (row: number, texts: readonly string[]) =>
  `<row r="${row}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const sheet = (rows: string, more = {}) => bookFile({ sheets: [{ name: '名单', rows, ...more }] });
const note = (element: string) => `<w:${element} w:id="2">${p(NUMBER)}</w:${element}>`;
const run = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`;

const slides = () => {
  const text = `<a:p><a:r><a:t>138</a:t></a:r><a:r><a:t>00138000</a:t></a:r></a:p>`;
  return zipped({
    '[Content_Types].xml': types({ 'ppt/p.xml': 'officedocument.presentationml.presentation.main' }),
    'ppt/p.xml': '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="s1"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/p.xml.rels': relations({ id: 's1', type: 'slide', target: 'slides/slide1.xml' }),
    'ppt/slides/slide1.xml': `<p:sld show="0">${text}</p:sld>`,
    'ppt/slides/_rels/slide1.xml.rels': relations(
      { id: 'n', type: 'notesSlide', target: '../notes/n1.xml' },
      { id: 'c', type: 'comments', target: '../comments/c1.xml' },
    ),
    'ppt/notes/n1.xml': `<p:notes>${text}</p:notes>`,
    'ppt/comments/c1.xml': `<p:cmLst><p:cm><p:text>${NUMBER}</p:text></p:cm></p:cmLst>`,
  });
};

/** Line by line where a part tells its lines. */
const told = ({ parts }: Reading) =>
  parts.flatMap(({ at, text, line }) =>
    line === undefined
      ? [{ at, text }]
      : text.split('\n').map((each, index) => ({ at: `${at ?? ''}第${line + index}行`, text: each })),
  );

interface Case {
  readonly what: string;
  readonly bytes: Uint8Array | (() => Promise<Uint8Array>);
  readonly at: string;
  readonly codes?: readonly string[];
  /** Where it is more than the number. */
  readonly text?: string;
}

const PILE: readonly Case[] = [
  { what: 'docx: a paragraph in three runs', bytes: wordFile({ body: p('题') + p('') + p('138', '0013', '8000') }), at: '第2段' },
  { what: 'docx: a number with its own hyphens', bytes: wordFile({ body: run('<w:t>138</w:t><w:noBreakHyphen/><w:t>0013</w:t><w:noBreakHyphen/><w:t>8000</w:t>') }), at: '第1段', text: '138-0013-8000' },
  { what: 'docx: a table', bytes: wordFile({ body: `<w:tbl><w:tr><w:tc>${p('姓名')}</w:tc></w:tr><w:tr><w:tc>${p('张')}</w:tc><w:tc>${p(NUMBER)}</w:tc></w:tr></w:tbl>` }), at: '表1 第2行', text: `张\t${NUMBER}` },
  { what: 'docx: a table in a table', bytes: wordFile({ body: `<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>${p(NUMBER)}</w:tc></w:tr></w:tbl>${p('外')}</w:tc></w:tr></w:tbl>` }), at: '表2 第1行' },
  { what: 'docx: a header', bytes: wordFile({ others: { header: p(NUMBER) } }), at: '页眉' },
  { what: 'docx: a footer', bytes: wordFile({ others: { footer: p(NUMBER) } }), at: '页脚' },
  { what: 'docx: a footnote', bytes: wordFile({ others: { footnotes: note('footnote') } }), at: '脚注' },
  { what: 'docx: an endnote', bytes: wordFile({ others: { endnotes: note('endnote') } }), at: '尾注' },
  { what: 'docx: a text box', bytes: wordFile({ body: box(NUMBER) }), at: '文本框' },
  { what: 'docx: a comment', bytes: wordFile({ others: { comments: note('comment') } }), at: '批注', codes: ['FILE_COMMENTS'] },
  { what: 'docx: deleted under revision', bytes: wordFile({ body: `<w:p><w:del w:id="1" w:author="张三"><w:r><w:delText>${NUMBER}</w:delText></w:r></w:del></w:p>` }), at: '第1段（修订中删去的文字）', codes: ['FILE_CHANGES'] },
  { what: 'docx: inserted under revision', bytes: wordFile({ body: `<w:p><w:ins w:id="1" w:author="张三"><w:r><w:t>${NUMBER}</w:t></w:r></w:ins></w:p>` }), at: '第1段', codes: ['FILE_CHANGES'] },
  { what: 'docx: moved under revision', bytes: wordFile({ body: `<w:p><w:moveFrom w:id="1"><w:r><w:t>${NUMBER}</w:t></w:r></w:moveFrom></w:p>` }), at: '第1段', codes: ['FILE_CHANGES'] },
  { what: 'docx: hidden text', bytes: wordFile({ body: run(`<w:rPr><w:vanish/></w:rPr><w:t>${NUMBER}</w:t>`) }), at: '第1段', codes: ['FILE_HIDDEN'] },
  { what: 'docx: hidden by a style', bytes: wordFile({ body: run(`<w:rPr><w:rStyle w:val="x"/></w:rPr><w:t>${NUMBER}</w:t>`), others: { styles: '<w:style w:styleId="x"><w:rPr><w:vanish/></w:rPr></w:style>' } }), at: '第1段', codes: ['FILE_HIDDEN'] },
  { what: 'docx: not hidden', bytes: wordFile({ body: run(`<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>${NUMBER}</w:t>`) }), at: '第1段' },
  { what: 'docx: a field', bytes: wordFile({ body: run(`<w:instrText>HYPERLINK "tel:${NUMBER}"</w:instrText>`) }), at: '第1段（域代码）', text: `HYPERLINK "tel:${NUMBER}"` },
  { what: 'zip: a file inside', bytes: zipped({ '表/名单.csv': `姓名\n${NUMBER}` }), at: '压缩包里的“表/名单.csv”第2行' },
  { what: 'zip: a Word file inside', bytes: zipped({ '名单.docx': wordFile({ body: p(NUMBER) }) }), at: '压缩包里的“名单.docx”第1段' },
  { what: 'zip: the name of a file', bytes: zipped({ [`${NUMBER}.txt`]: 'x' }), at: '压缩包里的文件名', text: `${NUMBER}.txt` },
  { what: 'docx: the words for a picture', bytes: wordFile({ body: p('文') + run(`<w:drawing><wp:docPr id="1" descr="${NUMBER}"/></w:drawing>`) }), at: '图片说明' },
  { what: 'docx: a chart', bytes: wordFile({ raw: { 'word/charts/chart1.xml': `<c:chart xmlns:c="c"><c:v>${NUMBER}</c:v></c:chart>` } }), at: '图表' },
  { what: 'docx: a workbook inside', bytes: wordFile({ raw: { 'word/embeddings/a.xlsx': sheet(cell('B7', NUMBER)) } }), at: '嵌入的“a.xlsx”工作表“名单”B7', codes: ['FILE_HIDDEN'] },
  { what: 'docx: a title in its properties', bytes: wordFile({ core: `<dc:title>${NUMBER}</dc:title>` }), at: '文件属性' },
  { what: 'docx: a property of its own', bytes: wordFile({ custom: `<property name="电话"><vt:lpwstr>${NUMBER}</vt:lpwstr></property>` }), at: '文件属性' },
  { what: 'docx: author and office', bytes: wordFile({ body: p(NUMBER), core: '<dc:creator>张三</dc:creator>', extended: '<Company>某某镇人民政府</Company>' }), at: '第1段', codes: ['FILE_METADATA'] },
  { what: 'xlsx: a number as text', bytes: bookFile({ sheets: [{ name: '名单', rows: cell('B7', '0', 's') }], strings: [`<r><t>138</t></r><r><t>00138000</t></r><rPh><t>注音</t></rPh>`] }), at: '工作表“名单”B7' },
  { what: 'xlsx: a number as a number', bytes: sheet(cell('AA10', NUMBER)), at: '工作表“名单”AA10' },
  { what: 'xlsx: a number in powers of ten', bytes: sheet(cell('B7', '1.3800138E+10')), at: '工作表“名单”B7' },
  { what: 'xlsx: a number with an empty fraction', bytes: sheet(cell('B7', `${NUMBER}.0`)), at: '工作表“名单”B7' },
  { what: 'xlsx: an identity number in three cells', bytes: sheet(boxes(7, ['张三', '110101', '19900307', '9729'])), at: '工作表“名单”第7行', text: '张三\t110101\t19900307\t9729' },
  { what: 'xlsx: a box for every digit', bytes: sheet(boxes(7, ['证号', ...Array.from('110101199003079729')])), at: '工作表“名单”第7行', text: ['证号', ...Array.from('110101199003079729')].join('\t') },
  { what: 'xlsx: its name', bytes: bookFile({ sheets: [{ name: NUMBER, rows: cell('A1', '1') }] }), at: '工作表的名称' },
  { what: 'xlsx: text in the cell', bytes: sheet(`<row r="7"><c r="B7" t="inlineStr"><is><t>${NUMBER}</t></is></c></row>`), at: '工作表“名单”B7' },
  { what: 'xlsx: what a formula gave', bytes: sheet(`<row r="7"><c r="B7" t="str"><f>A1&amp;"x"</f><v>${NUMBER}</v></c></row>`), at: '工作表“名单”B7' },
  { what: 'xlsx: cells without addresses', bytes: sheet(`<row><c><v>1</v></c><c><v>${NUMBER}</v></c></row>`), at: '工作表“名单”B1' },
  { what: 'xlsx: a hidden sheet', bytes: sheet(cell('B7', NUMBER), { state: 'veryHidden' }), at: '工作表“名单”B7', codes: ['FILE_HIDDEN'] },
  { what: 'xlsx: a hidden row', bytes: sheet(`<row r="7" hidden="1"><c r="B7"><v>${NUMBER}</v></c></row>`), at: '工作表“名单”B7', codes: ['FILE_HIDDEN'] },
  { what: 'xlsx: a hidden column', bytes: sheet(cell('B7', NUMBER), { before: '<cols><col min="2" max="3" hidden="1"/></cols>' }), at: '工作表“名单”B7', codes: ['FILE_HIDDEN'] },
  { what: 'xlsx: an empty hidden column', bytes: sheet(cell('B7', NUMBER), { before: '<cols><col min="4" max="16384" hidden="1"/></cols>' }), at: '工作表“名单”B7' },
  { what: 'xlsx: a comment', bytes: sheet(cell('A1', '1'), { comments: `<comment ref="B7"><text><r><t>${NUMBER}</t></r></text></comment>` }), at: '工作表“名单”B7的批注', codes: ['FILE_COMMENTS'] },
  { what: 'xlsx: a printed header', bytes: sheet(cell('A1', '1'), { after: `<headerFooter><oddHeader>${NUMBER}</oddHeader></headerFooter>` }), at: '工作表“名单”的页眉' },
  { what: 'xlsx: a printed footer, behind its code', bytes: sheet(cell('A1', '1'), { after: `<headerFooter><oddFooter>&amp;L${NUMBER}&amp;R&amp;P</oddFooter></headerFooter>` }), at: '工作表“名单”的页脚', text: ` ${NUMBER}  ` },
  { what: 'xlsx: choices', bytes: sheet('', { after: `<dataValidations><dataValidation><formula1>"${NUMBER}"</formula1></dataValidation></dataValidations>` }), at: '工作表“名单”的下拉选项', text: `"${NUMBER}"` },
  { what: 'xlsx: what a pivot table remembers', bytes: bookFile({ sheets: [{ name: '名单' }], types: { 'xl/pivotCache/pivotCacheDefinition1.xml': 'officedocument.spreadsheetml.pivotCacheDefinition' }, raw: { 'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition><s v="${NUMBER}"/></pivotCacheDefinition>` } }), at: '数据透视表的缓存' },
  { what: 'xlsx: as a program writes it', bytes: () => writeExcelFile([[{ value: '手机' }], [{ value: NUMBER }, { value: 13900139000 }]], { sheet: '名单' }).toBuffer(), at: '工作表“名单”A2' },
  { what: 'pptx: a slide', bytes: slides(), at: '第1张幻灯片', codes: ['FILE_HIDDEN', 'FILE_COMMENTS'] },
  { what: 'pptx: its notes', bytes: slides(), at: '第1张幻灯片的备注', codes: ['FILE_HIDDEN', 'FILE_COMMENTS'] },
  { what: 'pptx: a comment on it', bytes: slides(), at: '第1张幻灯片的批注', codes: ['FILE_HIDDEN', 'FILE_COMMENTS'] },
  { what: 'csv: GB18030', bytes: iconv.encode(`姓名,手机\r\n张三,${NUMBER}\r\n`, 'gb18030'), at: '第2行', text: `张三,${NUMBER}` },
  { what: 'csv: UTF-8 with its mark', bytes: Buffer.from(`\ufeff姓名\r\n${NUMBER}`), at: '第2行' },
  { what: 'csv: in powers of ten', bytes: Buffer.from('张三,1.3800138E+10,1.5E+3'), at: '第1行', text: `张三,${NUMBER},1.5E+3` },
  { what: 'csv: an identity number in three cells', bytes: Buffer.from('姓名\n张三,110101,19900307,9729\n'), at: '第2行', text: '张三\t110101\t19900307\t9729' },
  { what: 'txt: UTF-8', bytes: Buffer.from(`联系人\n${NUMBER}`), at: '第2行' },
  { what: 'txt: UTF-16 with its mark', bytes: utf16(`联系人\r\n${NUMBER}`, '\ufeff'), at: '第2行' },
  { what: 'txt: UTF-16 without', bytes: utf16(`联系人\r\n${NUMBER}`, ''), at: '第2行' },
  { what: 'txt: UTF-16 the other way round', bytes: Buffer.from(utf16(`联系人\r\n${NUMBER}`, '\ufeff')).swap16(), at: '第2行' },
  { what: 'txt: old Mac line ends', bytes: Buffer.from(`联系人\r${NUMBER}`), at: '第2行' },
]; // prettier-ignore

it.each(PILE)('$what', async ({ bytes, at, codes: expected = [], text = NUMBER }) => {
  const reading = await read(typeof bytes === 'function' ? await bytes() : bytes);
  expect(told(reading)).toContainEqual({ at, text });
  expect(codes(reading)).toEqual(expected);
});

it('reads what a library for Word files writes', async () => {
  const deleted = { id: 1, author: '张三', date: '2024-01-01T00:00:00Z' };
  const bytes = await Packer.toBuffer(
    new Document({
      comments: { children: [{ id: 0, author: '李四', children: [new Paragraph(`批 ${NUMBER}`)] }] },
      footnotes: { 1: { children: [new Paragraph(`注 ${NUMBER}`)] } },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph(`眉 ${NUMBER}`)] }) },
          children: [
            new Paragraph('公示'),
            new Paragraph({
              children: [
                new CommentRangeStart(0),
                new TextRun(`文 ${NUMBER}`),
                new CommentRangeEnd(0),
                new TextRun({ children: [new CommentReference(0)] }),
                new FootnoteReferenceRun(1),
                new DeletedTextRun({ text: `删 ${NUMBER}`, ...deleted }),
                new InsertedTextRun({ text: '增', ...deleted, id: 2 }),
              ],
            }),
            new Table({
              rows: [
                new TableRow({ children: [new TableCell({ children: [new Paragraph(`格 ${NUMBER}`)] })] }),
              ],
            }),
          ],
        },
      ],
    }),
  );
  const reading = await read(bytes);
  expect(reading.parts).toEqual(
    expect.arrayContaining([
      { at: '第2段', text: `文 ${NUMBER}增` },
      { at: '第2段（修订中删去的文字）', text: `删 ${NUMBER}` },
      { at: '表1 第1行', text: `格 ${NUMBER}` },
      { at: '页眉', text: `眉 ${NUMBER}` },
      { at: '批注', text: `批 ${NUMBER}` },
    ]),
  );
  expect(reading.parts.find(({ at }) => at === '脚注')?.text).toContain(`注 ${NUMBER}`);
  expect(codes(reading)).toEqual(['FILE_COMMENTS', 'FILE_CHANGES']);
});

describe('what cannot be read', () => {
  const whole = wordFile({ body: p(NUMBER) });
  const encrypted = Uint8Array.from(whole);
  const at = Buffer.from(encrypted).indexOf('PK\x01\x02');
  encrypted[at + 8] = 1;

  it.each([
    ['a .doc, or a .docx with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧格式', 'error'],
    ['an old file in a zip', zipped({ 'a.doc': Buffer.from('d0cf11e0a1b11ae1', 'hex') }), '旧格式', 'error'],
    ['an unknown file in a zip', zipped({ 'a.bin': Buffer.from([0, 1, 2, 3]) }), '不认识', 'error'],
    ['a zip in a zip', zipped({ 'b.zip': zipped({ 'a.txt': NUMBER }) }), '压缩包不在最外面', 'error'],
    ['cut off', whole.slice(0, -100), '损坏'],
    ['a zip with a password', encrypted, '密码'],
    ['a workbook without its sheet', bookFile({ sheets: [], types: {} }).slice(10), '不认识', 'error'],
    [
      'a bomb',
      zipped({ 'word/document.xml': new Uint8Array(10_000_000) }),
      '“word/document.xml”解压后大得不正常',
    ],
    ['nothing known', Buffer.from([0, 1, 2, 3]), '不认识', 'error'],
    ['only a picture', wordFile({ body: '', raw: { 'word/media/image1.jpeg': 'x' } }), '只有图片'],
    [
      'scanned pages with their numbers',
      wordFile({
        body: p('第 1 页'),
        others: { footer: p('— 1 —') },
        raw: { 'word/media/image1.jpeg': randomBytes(120_000) },
      }),
      '只有图片',
    ],
  ])('%s is said to be unread, and why', async (_what, bytes, why, severity = 'warning') => {
    const { problems } = await read(bytes);
    expect(problems.map((each) => [each.code, each.severity])).toEqual([['FILE_UNREADABLE', severity]]);
    expect(problems[0]?.message).toContain(why);
  });

  it('two entries of one name are not read: programs disagree which one counts', async () => {
    const bytes = Buffer.from(zipped({ 'word/a.xml': 'x', 'word/b.xml': 'y' }));
    for (let found = bytes.indexOf('b.xml'); found >= 0; found = bytes.indexOf('b.xml'))
      bytes.write('a', found);
    expect((await read(bytes)).problems[0]?.message).toContain('两个同名的“word/a.xml”');
  });

  it.each([
    ['size', 24],
    ['checksum', 16],
  ])(
    'a wrong %s in the directory: no more is unpacked than it says, and nothing of it is believed',
    async (_what, field) => {
      const bytes = Buffer.from(whole);
      const record = bytes.lastIndexOf('word/document.xml') - 46;
      bytes.writeUInt32LE(10, record + field);
      const { parts, problems } = await read(bytes);
      expect([parts, problems[0]?.message]).toEqual([
        [],
        expect.stringContaining('“word/document.xml”已经损坏'),
      ]);
    },
  );

  it('files in files in files end somewhere', async () => {
    const nest = (inner: Uint8Array) => wordFile({ raw: { 'word/embeddings/a.docx': inner } });
    const reading = await read(nest(nest(nest(nest(wordFile({ body: p(NUMBER) }))))));
    expect(reading.problems.map(({ message }) => message).join()).toContain('一层一层');
  });

  it('whatever the bytes are, there is an answer', async () => {
    const files = [whole, bookFile({ sheets: [{ name: '名单', rows: cell('B7', NUMBER) }] })];
    const mangled = fc.record({
      file: fc.constantFrom(...files),
      holes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
      cut: fc.option(fc.nat()),
    });
    await fc.assert(
      fc.asyncProperty(mangled, async ({ file, holes, cut }) => {
        const bytes = Uint8Array.from(file);
        for (const [where, value] of holes) bytes[where % bytes.length] = value;
        const { parts, problems } = await read(
          bytes.slice(0, cut === null ? undefined : 1 + (cut % bytes.length)),
        );
        expect(parts.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

it('names in properties are masked where they are told', async () => {
  const { problems } = await read(wordFile({ core: '<cp:lastModifiedBy>王小二</cp:lastModifiedBy>' }));
  expect(problems[0]).toMatchObject({ code: 'FILE_METADATA', excerpt: '最后修改人：王**', at: '文件属性' });
});

it('programs are nobody', async () => {
  expect(codes(await read(wordFile({ core: '<dc:creator>python-docx</dc:creator>' })))).toEqual([]);
});

describe('links say where they lead, as they are written', () => {
  const link = { id: 'l', type: 'hyperlink', target: 'http://a.cn/%E8%A1%A8', outside: true };
  it.each([
    ['in the text', wordFile({ links: [link] })],
    [
      'in a header',
      wordFile({ others: { header: p('眉') }, raw: { 'word/_rels/header.xml.rels': relations(link) } }),
    ],
  ])('%s', async (_where, bytes) => {
    const { parts } = await read(bytes);
    expect(parts).toContainEqual({ at: '链接', text: 'http://a.cn/表', href: link.target });
  });

  it('a telephone number among them', async () => {
    const links = [{ ...link, target: `tel:${NUMBER}` }];
    const { parts } = await read(wordFile({ links }));
    expect(parts).toContainEqual({ at: '链接', text: `tel:${NUMBER}`, href: `tel:${NUMBER}` });
  });
});

describe('a zip that came in before zips were cleaned has to be uploaded anew', () => {
  const named = wordFile({ core: '<dc:creator>张三</dc:creator>' });
  it.each([
    ['an author in it', { '公示.docx': named }],
    ['what a computer put there', { '说明.txt': 'x', '__MACOSX/._说明.txt': 'x' }],
  ])('%s', async (_what, entries) => {
    const { problems } = await read(zipped(entries));
    expect(problems).toMatchObject([
      { code: 'FILE_METADATA', severity: 'error', remedy: '请把压缩包重新上传一次，上传时会自动清除。' },
    ]);
  });

  it('what an old program embedded in a document asks for a reason only', async () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const { problems } = await read(wordFile({ raw: { 'word/embeddings/oleObject1.bin': ole } }));
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['FILE_HIDDEN', 'warning'],
      ['FILE_UNREADABLE', 'warning'],
    ]);
  });
});

describe('long texts', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `村民${index},${index}.5`);

  it('are read to their end', async () => {
    const bytes = Buffer.from([...lines(205_000), `张三,110101199003079729`].join('\r\n'));
    const { parts, problems } = await read(bytes);
    const last = parts.at(-1);
    expect(last?.text.split('\n').at(-1)).toBe('张三,110101199003079729');
    expect((last?.line ?? 0) + (last?.text.split('\n').length ?? 0) - 1).toBe(205_001);
    expect(problems).toEqual([]);
  });

  it('what is not read as a whole is said, and its numbers are found all the same', async () => {
    const bytes = Buffer.from([...lines(400_000), `张三,110101199003079729`, ...lines(10)].join('\n'));
    const { parts, problems } = await read(bytes);
    expect(parts.at(-1)?.text).toContain('110101199003079729');
    expect(problems.map(({ code, excerpt }) => [code, excerpt.replace(/\d+/, 'N')])).toEqual([
      ['FILE_UNREADABLE', '内容太多，第N行以后只检查了身份证号等号码，没有检查错敏词'],
    ]);
  });
});

it('a number that goes on in the next line, also within a quoted cell, stands in one text', async () => {
  const { parts } = await read(Buffer.from('张三,"110101199\n003079729"\n李四\n'));
  expect(parts[0]).toEqual({ at: null, line: 1, text: '张三,"110101199\n003079729"\n李四\n' });
});

describe('what a reader of the file sees, wherever it lies', () => {
  const ID = '11010519491231002X';
  const textsOf = async (bytes: Uint8Array) => (await read(bytes)).parts.map(({ text }) => text);
  const chunk = (name: string, content: string) =>
    wordFile({
      raw: { [`word/${name}`]: content },
      links: [{ id: 'c', type: 'aFChunk', target: name }],
    });

  it('a page that Word shows as part of its text, under any name', async () => {
    const texts = await textsOf(chunk('chunk1.htm', `<html><body><p>${ID}</p></body></html>`));
    expect(texts.join()).toContain(ID);
  });

  it('a page that is encoded has to be looked at', async () => {
    const mime = 'MIME-Version: 1.0\r\nContent-Transfer-Encoding: base64\r\n\r\nMTEwMTA1\r\n';
    expect(codes(await read(chunk('afchunk.mht', mime)))).toEqual(['FILE_HIDDEN', 'FILE_UNREADABLE']);
  });

  it('a drawing, and a metafile', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text>户主 ${ID}</text></svg>`;
    expect(await textsOf(wordFile({ raw: { 'word/media/image1.svg': svg } }))).toContain(`户主 ${ID}`);
    const emf = Buffer.concat([Buffer.alloc(88), utf16(`户主 ${ID}`, '')]);
    const texts = await textsOf(wordFile({ raw: { 'word/media/image1.emf': emf } }));
    expect(texts.join()).toContain(ID);
  });

  it('of a TIFF nobody knows what else it tells', async () => {
    const file = wordFile({ raw: { 'word/media/image1.tiff': Buffer.from('II*\0') } });
    expect(codes(await read(file))).toEqual(['FILE_METADATA']);
  });

  it('a number over two paragraphs, and over the fiftieth line', async () => {
    const body = p(`身份证号码：${ID.slice(0, 12)}`) + p(`${ID.slice(12)}，男`);
    expect(await textsOf(wordFile({ body }))).toContain(`身份证号码：${ID.slice(0, 12)}\n${ID.slice(12)}`);
    const lines = [...Array<string>(49).fill('村民'), ID.slice(0, 10), ID.slice(10)].join('\n');
    const { parts } = await read(Buffer.from(lines));
    expect(parts).toContainEqual({ at: null, line: 50, text: `${ID.slice(0, 10)}\n${ID.slice(10)}` });
  });

  it.each([
    ['a card', ['张三', '6222', '0212', '3456', '7890', '128'], true],
    ['a mobile', ['手机', '138', '0013', '8000'], true],
    ['figures', ['户数', '138', '0013', '8000'], false],
    ['the year and three figures', ['卡数', '2021', '4367', '4212', '3456'], false],
  ])('over the cells of a sheet: %s', async (_what, cells, isFound) => {
    expect((await textsOf(sheet(boxes(1, cells)))).some((text) => text.includes('\t'))).toBe(isFound);
  });

  it.each([
    [
      'a column without a width',
      { rows: cell('A1', '1'), before: '<cols><col min="1" max="1" width="0"/></cols>' },
    ],
    ['a row without a height', { rows: '<row r="1" ht="0" customHeight="1"><c r="A1"><v>1</v></c></row>' }],
  ])('%s is hidden', async (_what, { rows, ...more }) => {
    expect(codes(await read(sheet(rows, more)))).toEqual(['FILE_HIDDEN']);
  });
});
