/** Reading stored files: in a worker from the build, by content, and never out of the uploads' folder. */
import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts, degrees } from '@cantoo/pdf-lib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';
import { findPersonal } from '../../src/plugins/editorial-review/domain/checks/personal/find-personal';
import { startApp } from '../support/app';
import { bookFile, p, wordFile } from '../support/attachments';

interface Reading {
  readonly parts: readonly { readonly at: string | null; readonly text: string }[];
  readonly problems: readonly { readonly code: string; readonly message: string; readonly excerpt: string }[];
}
type Ask = (question: { task: 'read'; bytes: Uint8Array }) => Promise<{ task: string; reading: Reading }>;

const ROOT = path.resolve(__dirname, '..', '..');
const BUILT = path.join(ROOT, 'dist', 'src', 'plugins', 'editorial-review', 'server', 'src');
const ENTRY = path.join(ROOT, 'src', 'plugins', 'editorial-review', 'file-worker.mjs');
const NUMBER = '13800138000';
const ID = '110101199003079729';

let ask: Ask;
let workerAsker: (entry: string, longest?: number) => Ask;
const read = async (bytes: Uint8Array) => (await ask({ task: 'read', bytes })).reading;
const codes = ({ problems }: Reading) => problems.map(({ code }) => code);

beforeAll(async () => {
  ({ workerAsker } = (await import(path.join(BUILT, 'files', 'ask-worker.js'))) as {
    workerAsker: typeof workerAsker;
  });
  ask = workerAsker(ENTRY);
});

function chinesePdf(text: string): Uint8Array {
  const font = require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontPaths: [font] }] });
  return compiler.pdf({ mainFileContent: `#set text(font: "Noto Serif SC")\n${text}` });
}

async function drawn(change: (document: PDFDocument) => Promise<void> | void): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage().drawText(`Tel ${NUMBER}`, { font });
  await change(document);
  return document.save();
}

const annotate = (document: PDFDocument, entries: object) => {
  const { context } = document;
  const annotation = context.obj({ Type: 'Annot', Rect: [0, 0, 10, 10], ...entries });
  document.getPage(0).node.set(PDFName.of('Annots'), context.obj([context.register(annotation)]));
};

describe('PDF', () => {
  it('Chinese text, page by page', async () => {
    const { parts, problems } = await read(chinesePdf(`公示名单\n#pagebreak()\n联系电话：${NUMBER}`));
    expect(parts.map(({ at }) => at)).toEqual(['第1页', '第2页']);
    expect(parts[1]?.text).toContain(`联系电话：${NUMBER}`);
    expect(problems).toEqual([]);
  });

  it('Chinese fonts that are named and not embedded: their encodings come with the library', async () => {
    const bytes = await drawn((document) => {
      const { context } = document;
      const descendant = context.register(
        context.obj({
          Type: 'Font',
          Subtype: 'CIDFontType0',
          BaseFont: 'STSong-Light',
          CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('GB1'), Supplement: 2 },
          FontDescriptor: { Type: 'FontDescriptor', FontName: 'STSong-Light', Flags: 6, FontBBox: [0, -254, 1000, 880], ItalicAngle: 0, Ascent: 880, Descent: -120, CapHeight: 880, StemV: 93 }, // prettier-ignore
        }),
      );
      const font = context.register(
        context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: 'STSong-Light-GBK-EUC-H', Encoding: 'GBK-EUC-H', DescendantFonts: [descendant] }), // prettier-ignore
      );
      const page = document.addPage();
      page.node.setFontDictionary(PDFName.of('F9'), font);
      // 身份证 in GBK.
      page.node.addContentStream(
        context.register(context.stream('BT /F9 12 Tf 50 50 Td <C9EDB7DDD6A4> Tj ET')),
      );
    });
    expect((await read(bytes)).parts[1]).toEqual({ at: '第2页', text: '身份证', lines: [1] });
  });

  /** Printed by an office program and by a browser: in narrow columns every number is broken over lines. */
  it.each(['office', 'browser'].flatMap((program) => [7, 9, 11, 12].map((columns) => [program, columns])))(
    'a roster from a program (%s) in %i columns: each number once, no amount, no contract',
    async (program, columns) => {
      const file = path.join(ROOT, 'tests', 'fixtures', 'rosters', `${program}-${columns}.pdf`);
      const { parts, problems } = await read(readFileSync(file));
      const found = parts.flatMap(({ text }) =>
        findPersonal(text, { today: '2026-01-01', withinAddresses: false }),
      );
      expect(found.map(({ value }) => value).sort()).toEqual([
        ...['11010519491231002X', '13812345678', '15000001111', '19123456780', '510129197803152017'],
        ...['620123195301120670', '6217001234567890122', '6217990123456789011', '6228480456789012345'],
      ]);
      expect(problems).toEqual([]);
    },
  );

  it('a page that lies on its side, with a cell of two lines', async () => {
    const bytes = await drawn((document) => {
      const page = document.addPage([600, 800]);
      page.setRotation(degrees(90));
      for (const [line, text] of ['621700123456', '7890122'].entries())
        page.drawText(text, { x: 100 + 14 * line, y: 100, size: 12, rotate: degrees(90) });
      page.drawText('70853.53', { x: 100, y: 200, size: 12, rotate: degrees(90) });
    });
    expect((await read(bytes)).parts[1]?.text).toContain('6217001234567890122');
  });

  it('comments', async () => {
    const bytes = await drawn((document) =>
      annotate(document, { Subtype: 'Text', Contents: PDFString.of(`see ${NUMBER}`) }),
    );
    const reading = await read(bytes);
    expect(reading.parts).toContainEqual({ at: '第1页的批注', text: `see ${NUMBER}` });
    expect(codes(reading)).toEqual(['FILE_COMMENTS']);
  });

  it('links are no comments, and say where they lead', async () => {
    const action = { Type: 'Action', S: 'URI', URI: PDFString.of(`tel:${NUMBER}`) };
    const reading = await read(await drawn((document) => annotate(document, { Subtype: 'Link', A: action })));
    expect(reading.parts).toContainEqual({
      at: '第1页的链接',
      text: `tel:${NUMBER}`,
      href: `tel:${NUMBER}`,
    });
    expect(codes(reading)).toEqual([]);
  });

  it('what is filled into a form', async () => {
    const bytes = await drawn((document) => {
      const field = document.getForm().createTextField('phone');
      field.setText(NUMBER);
      field.addToPage(document.getPage(0));
    });
    expect((await read(bytes)).parts).toContainEqual({ at: '第1页的表单', text: NUMBER });
  });

  it('files that it carries along', async () => {
    const inner = wordFile({ body: p(NUMBER) });
    const bytes = await drawn((document) =>
      document.attach(inner, 'a.docx', { mimeType: 'application/zip' }),
    );
    const reading = await read(bytes);
    expect(reading.parts).toContainEqual({ at: '嵌入的“a.docx”第1段', text: NUMBER });
    expect(codes(reading)).toEqual(['FILE_HIDDEN']);
  });

  it.each([
    ['a person', 'Author', '张三丰', ['FILE_METADATA'], '作者：张**'],
    ['an office as producer', 'Producer', '某某镇人民政府', ['FILE_METADATA'], '制作者：某**'],
    ['a program', 'Producer', 'Microsoft Word 2019', [], undefined],
    ['WPS', 'Creator', 'WPS 文字', [], undefined],
  ])('%s in its information', async (_what, key, value, expected, excerpt) => {
    const reading = await read(
      await drawn((document) => {
        if (key === 'Author') document.setAuthor(value);
        else if (key === 'Creator') document.setCreator(value);
        else document.setProducer(value);
      }),
    );
    expect(codes(reading)).toEqual(expected);
    expect(reading.problems[0]?.excerpt).toBe(excerpt);
  });

  it('a scanned page is named, an empty one is not', async () => {
    const picture = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#333' } })
      .jpeg()
      .toBuffer();
    const bytes = await drawn(async (document) => {
      document.addPage();
      document.addPage().drawImage(await document.embedJpg(picture));
    });
    const { problems } = await read(bytes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'FILE_UNREADABLE', severity: 'warning' });
    expect(problems[0]?.message).toContain('第3页只有图像');
  });

  const numbered = (text: string) => async (document: PDFDocument) => {
    const grey = { create: { width: 60, height: 80, channels: 3, background: '#eee' } } as const;
    const page = document.addPage([600, 800]);
    page.drawImage(await document.embedJpg(await sharp(grey).jpeg().toBuffer()), { x: 0, y: 90, width: 600, height: 650 }); // prettier-ignore
    page.drawText(text, { x: 20, y: 70, size: 8, lineHeight: 9, maxWidth: 560 });
  };

  it.each([
    ['with its page number', '- 1 -'],
    [
      'with a line at its foot',
      'Notice of the list of subsidies, all villages of the township, see the table.',
    ],
  ])('a scanned page %s is no page that was read', async (_what, text) => {
    const { problems } = await read(await drawn(numbered(text)));
    expect(problems.map(({ code, excerpt }) => [code, excerpt])).toEqual([
      ['FILE_UNREADABLE', '第2页只有图像（扫描件），没有文字或者文字很少'],
    ]);
  });

  it('a picture behind a page of text, on all pages, or small, is no scan', async () => {
    const bytes = await drawn(async (document) => {
      await numbered('Text of a page. '.repeat(20))(document);
      const seal = await document.embedPng(await sharp({ create: { width: 9, height: 9, channels: 4, background: '#f00' } }).png().toBuffer()); // prettier-ignore
      const page = document.addPage();
      page.drawText('1 January');
      page.drawImage(seal, { x: 300, y: 100, width: 110, height: 110 });
      for (let each = 0; each < 6; each += 1) {
        const slide = document.addPage();
        slide.drawImage(seal, { x: 0, y: 0, width: slide.getWidth(), height: slide.getHeight() });
        slide.drawText(`Slide ${each}`);
      }
    });
    expect(codes(await read(bytes))).toEqual([]);
  });

  it('an empty page with a form or a remark on it is no scan', async () => {
    const bytes = await drawn((document) => {
      document.getForm().createTextField('a').addToPage(document.addPage());
    });
    expect(codes(await read(bytes))).toEqual([]);
  });

  const text = (value: string) => PDFHexString.fromText(value);
  const UNSEEN: readonly (readonly [string, (document: PDFDocument) => Promise<void> | void])[] = [
    ['a choice', (document) => {
      const list = document.getForm().createDropdown('a');
      list.addOptions(['a', ID]);
      list.addToPage(document.getPage(0));
    }],
    ['what a button stands for', (document) => document.getForm().createRadioGroup('a').addOptionToPage(ID, document.getPage(0))],
    ['the name of a field', (document) => document.getForm().createTextField(`n_${ID}`).addToPage(document.getPage(0))],
    ['a bookmark', ({ catalog, context }) => catalog.set(PDFName.of('Outlines'), context.register(context.obj({ First: context.register(context.obj({ Title: text(`张三${ID}`) })) })))],
    ['words for a picture', ({ catalog, context }) => catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ K: [{ S: 'Figure', Alt: text(ID) }] })))],
    ['who made a remark', (document) => annotate(document, { Subtype: 'Link', T: text(ID) })],
    ['text beside the page', (document) => document.getPage(0).drawText(`张三${ID}`.slice(2), { x: 50, y: 2000 })],
  ]; // prettier-ignore

  it.each(UNSEEN)('%s, which no page shows', async (_what, change) => {
    const { parts, problems } = await read(await drawn(change));
    expect(parts.filter((part) => part.text.includes(ID)).map(({ at }) => at)).toEqual([
      '文件内部（看不见的部分）',
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['FILE_HIDDEN']);
  });

  it('a choice that was made, a hidden remark, and the title are told where they stand', async () => {
    const { parts } = await read(
      await drawn((document) => {
        document.setTitle(ID);
        const list = document.getForm().createDropdown('a');
        list.addOptions(['a', NUMBER]);
        list.select(NUMBER);
        list.addToPage(document.getPage(0));
      }),
    );
    expect(parts).toEqual(
      expect.arrayContaining([
        { at: '文件属性', text: ID },
        { at: '第1页的表单', text: NUMBER },
      ]),
    );
    const hidden = await read(
      await drawn((document) => annotate(document, { Subtype: 'Highlight', F: 2, Contents: text(ID) })),
    );
    expect(hidden.parts).toContainEqual({ at: '第1页的批注', text: ID });
  });

  it.each([
    ['with a password', () => drawn((document) => document.encrypt({ userPassword: 'x', ownerPassword: 'y', permissions: {} })), '打开密码'], // prettier-ignore
    ['damaged', () => Promise.resolve(Buffer.from('%PDF-1.4 nothing')), '损坏'],
  ])('%s', async (_what, make, why) => {
    const reading = await read(await make());
    expect(codes(reading)).toEqual(['FILE_UNREADABLE']);
    expect(reading.problems[0]?.message).toContain(why);
  });

  it('one that may be opened, and not changed, is read', async () => {
    const bytes = await drawn((document) =>
      document.encrypt({ userPassword: '', ownerPassword: 'y', permissions: {} }),
    );
    expect((await read(bytes)).parts[0]?.text).toContain(NUMBER);
  });
});

describe('the worker', () => {
  it('is ended when it takes too long, and the next one works', async () => {
    const hasty = workerAsker(ENTRY, 1);
    await expect(hasty({ task: 'read', bytes: Buffer.from('x') })).rejects.toThrow('took too long');
    expect((await read(Buffer.from('x'))).parts).toEqual([{ at: null, line: 1, text: 'x' }]);
  });

  it('runs two at a time, and all come to their turn', async () => {
    const readings = await Promise.all([1, 2, 3, 4, 5].map((each) => read(Buffer.from(String(each)))));
    expect(readings.map(({ parts }) => parts[0]?.text)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('leaves the CMS free: a large workbook is read while the clock goes on', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c><c r="B${at + 1}"><v>13800138000</v></c></row>`).join(''); // prettier-ignore
    const bytes = bookFile({ sheets: [{ name: '表', rows }] });
    let longest = 0;
    let last = performance.now();
    const clock = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const started = performance.now();
    const { parts } = await read(bytes);
    clearInterval(clock);
    expect(parts).toHaveLength(120_001);
    expect(longest).toBeLessThan((performance.now() - started) / 2);
  });

  it('works in plain Node, outside of any test', () => {
    const script = `
      const { workerAsker } = require(${JSON.stringify(path.join(BUILT, 'files', 'ask-worker.js'))});
      const bytes = Buffer.from(${JSON.stringify(Buffer.from(chinesePdf('公示')).toString('base64'))}, 'base64');
      workerAsker(${JSON.stringify(ENTRY)})({ task: 'read', bytes }).then(({ reading }) => console.log(JSON.stringify(reading.parts)));`;
    const told = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect(JSON.parse(told)).toEqual([{ at: '第1页', text: '公示', lines: [1] }]);
  });
});

describe('stored files', () => {
  let app: Awaited<ReturnType<typeof startApp>>;
  let readAttachment: (strapi: unknown, file: { url: string }) => Promise<Reading>;
  const folder = () => path.join(app.strapi.dirs.static.public, 'uploads');

  beforeAll(async () => {
    app = await startApp();
    ({ readAttachment } = (await import(path.join(BUILT, 'services.js'))) as {
      readAttachment: typeof readAttachment;
    });
  });
  afterAll(async () => {
    await app.stop();
  });

  it('are read by their address, and again without a worker while they stay the same', async () => {
    writeFileSync(path.join(folder(), 'a_1.docx'), wordFile({ body: p(NUMBER) }));
    const first = await readAttachment(app.strapi, { url: '/uploads/a_1.docx' });
    expect(first.parts).toEqual([{ at: '第1段', text: NUMBER }]);
    expect(await readAttachment(app.strapi, { url: '/uploads/a_1.docx?expires=1&signature=00' })).toBe(first);
    writeFileSync(path.join(folder(), 'a_1.docx'), wordFile({ body: p('改了') }));
    expect((await readAttachment(app.strapi, { url: '/uploads/a_1.docx' })).parts[0]?.text).toBe('改了');
  });

  it.each([
    '/uploads/nothing_1.txt',
    '/uploads/../../package.json',
    '/uploads/..%2fsecret.txt',
    'https://elsewhere.example/uploads/a.txt',
    '/etc/hostname',
    '/uploads/link_1.txt',
  ])('elsewhere nothing is opened: %s', async (url) => {
    writeFileSync(path.join(folder(), '..', 'secret.txt'), NUMBER);
    try {
      symlinkSync('../secret.txt', path.join(folder(), 'link_1.txt'));
    } catch {
      // It is there from the case before.
    }
    const reading = await readAttachment(app.strapi, { url });
    expect([reading.parts, codes(reading)]).toEqual([[], ['FILE_UNREADABLE']]);
  });
});
