import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import busy from '../../../../../tests/fixtures/report-busy.json';
import quiet from '../../../../../tests/fixtures/report-quiet.json';
import { toDocument } from '../../domain/document/to-document';
import { renderPdf } from '../../render/pdf/pdf';
import { reportSchema, type Report } from '../../shared/report';
import { openTypesetter } from './typesetter';

const pdfOf = async (report: Report) => Buffer.from(renderPdf(toDocument(report), await openTypesetter()));
const parsed = (source: unknown): Report => reportSchema.parse(source);
const report = parsed(busy);

/** Everything that the file says: its objects and, unpacked, its streams. */
function contentOf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    try {
      return [inflateSync(pdf.subarray(index + length), { finishFlush: 2 }).toString('latin1')];
    } catch {
      return [];
    }
  });
  return [raw, ...streams].join('\n');
}

/** Whether the file can tell that one of its glyphs is this character. */
const maps = (content: string, character: string): boolean =>
  content.includes(`<${Buffer.from(character, 'utf16le').swap16().toString('hex').toUpperCase()}>`);

test('the file is a tagged one in Chinese, with its title and its fonts', async () => {
  const content = contentOf(await pdfOf(parsed(quiet)));
  expect(content.startsWith('%PDF-1.7')).toBe(true);
  for (const said of [
    '/StructTreeRoot',
    '/Marked true',
    '/Lang (zh-CN)',
    '/DisplayDocTitle true',
    '/S /TH',
  ]) {
    expect(content.replace(/\/(Lang|Marked|DisplayDocTitle|S)(?=[(/])/g, '/$1 ')).toContain(said);
  }
  expect(content).toContain('pdfuaid:part');
  const fonts = new Set([...content.matchAll(/\/FontName\s*\/[A-Z]{6}\+(\w+-\w+)/g)].map(([, name]) => name));
  expect([...fonts].sort()).toEqual(['NotoSansSC-Medium', 'NotoSerifSC-Regular', 'NotoSerifSC-SemiBold']);
  expect(content.match(/\/FontFile2/g)?.length).toBe(3);
});

test('the same report gives the same bytes, whatever was set between', async () => {
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  const first = hash(await pdfOf(report));
  expect(hash(await pdfOf(parsed(quiet)))).not.toBe(first);
  expect(hash(await pdfOf(structuredClone(report)))).toBe(first);
});

test('the date of the file is the day of publication', async () => {
  expect(contentOf(await pdfOf(report))).toContain('/CreationDate (D:20250224');
  const draft = { ...report, edition: { ...report.edition, state: 'draft' as const, publishedOn: null } };
  expect(contentOf(await pdfOf(draft))).not.toMatch(/CreationDate|xmp:CreateDate|ModDate/);
});

test('rare characters of names are there; one that no font has is told by its number', async () => {
  const content = contentOf(await pdfOf({ ...report, preamble: ['𬭎䶮龑㐂𡐓𨱏和𠮷𰀀\u{F0000}'] }));
  for (const character of '𬭎䶮龑㐂𡐓𨱏')
    expect([character, maps(content, character)]).toEqual([character, true]);
  expect(maps(content, '𠮷')).toBe(false);
  for (const character of '〔U+20B7〕')
    expect([character, maps(content, character)]).toEqual([character, true]);
});

test('whatever people write is set, as text', async () => {
  const hostile =
    '#panic() #[x] *b* _i_ $x$ \\ // /* ``` @a <b> "\' = \n- + ~ \u0000\ud800\u202e\ufeff\u{E0100}';
  const said = {
    ...report,
    notice: hostile,
    title: hostile,
    body: { ...report.body, name: hostile },
    preamble: [hostile, ''],
    edition: { ...report.edition, note: hostile },
    sections: report.sections.map((section) => ({
      ...section,
      heading: hostile,
      blocks: [...section.blocks, { kind: 'heading' as const, text: '' }],
    })),
  };
  expect((await pdfOf(said)).length).toBeGreaterThan(10_000);
});

test('an error of the typesetter is one of ours, with its words, and the next document is set', async () => {
  const typesetter = await openTypesetter();
  expect(() => typesetter.typeset({ template: '#sys.inputs.nothing', data: '{}' })).toThrow(
    /^这种文件没能生成。.*nothing/,
  );
  expect(() => typesetter.typeset({ template: '#read("/etc/hostname")', data: '{}' })).toThrow();
  expect((await pdfOf(report)).length).toBeGreaterThan(10_000);
});
