import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { cleanPdf, LockedPdf } from './clean-pdf';

const SECRET = 'SECRETNAME';

async function made(change: (document: PDFDocument) => Promise<void> | void = () => undefined) {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage().drawText('Notice', { font: await document.embedFont(StandardFonts.Helvetica) });
  await change(document);
  return document.save({ useObjectStreams: false });
}

/** Everything that is in a file, unpacked. */
async function all(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const plain = Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1');
  return plain + Buffer.from(bytes).toString('latin1');
}

const sealed = (change: (document: PDFDocument) => void = () => undefined) =>
  made((document) => {
    const { context, catalog } = document;
    const seal = context.register(
      context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3], Contents: PDFString.of('x') }),
    );
    const field = context.register(context.obj({ FT: 'Sig', T: PDFString.of('s'), V: seal }));
    catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [field], SigFlags: 3 }));
    change(document);
  });

it('what a later revision replaced is gone, also where there is nothing else to leave behind', async () => {
  const old = Buffer.from(await made((document) => document.setTitle(SECRET))).toString('latin1');
  const reference = /(\d+) 0 obj\s*<<[^>]*Title/.exec(old)?.[1] ?? '';
  const from = old.length;
  const root = /\/Root (\d+ 0 R)/.exec(old)?.[1] ?? '';
  const start = /startxref\s+(\d+)/.exec(old)?.[1] ?? '';
  const update = `\n${reference} 0 obj\n<</Title (Notice)>>\nendobj\n`;
  const table = `xref\n${reference} 1\n${String(from + 1).padStart(10, '0')} 00000 n \ntrailer\n<</Size 99/Root ${root}/Info ${reference} 0 R/Prev ${start}>>\nstartxref\n${from + update.length}\n%%EOF`;
  const { bytes } = await cleanPdf(Buffer.from(old + update + table, 'latin1'));
  expect(Buffer.from(bytes).includes('%%EOF', 0, 'latin1')).toBe(true);
  expect((await PDFDocument.load(bytes, { updateMetadata: false })).getTitle()).toBe('Notice');
  expect(await all(bytes)).not.toContain(
    Buffer.from(SECRET, 'utf16le').swap16().toString('hex').toUpperCase(),
  );
});

describe('a photograph loses what the camera wrote, however it is packed', () => {
  const photograph = () =>
    sharp({ create: { width: 8, height: 8, channels: 3, background: '#c33' } })
      .withExif({ IFD0: { Artist: SECRET } })
      .jpeg()
      .toBuffer();
  const hex = (bytes: Buffer) => Buffer.from(`${bytes.toString('hex')}>`);

  it.each([
    ['as it is', 'DCTDecode', (bytes: Buffer) => bytes],
    ['in a list', ['DCTDecode'], (bytes: Buffer) => bytes],
    ['packed', ['FlateDecode', 'DCTDecode'], (bytes: Buffer) => deflateSync(bytes)],
    ['as letters', ['ASCIIHexDecode', 'DCTDecode'], hex],
    ['twice', ['ASCIIHexDecode', 'FlateDecode', 'DCTDecode'], (bytes: Buffer) => hex(deflateSync(bytes))],
  ])('%s', async (_what, filter, pack) => {
    const raw = await photograph();
    const picture = { Type: 'XObject', Subtype: 'Image', Width: 8, Height: 8, Filter: filter };
    const cleaned = await cleanPdf(
      await made((document) => {
        const { context } = document;
        const dictionary = context.obj({ ...picture, ColorSpace: 'DeviceRGB', BitsPerComponent: 8 });
        const stream = PDFRawStream.of(dictionary, new Uint8Array(pack(raw)));
        document.getPage(0).node.newXObject('I', context.register(stream));
      }),
    );
    const { context } = await PDFDocument.load(cleaned.bytes);
    const kept = context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .find((object) => object instanceof PDFRawStream && object.dict.has(PDFName.of('Width')));
    const { contents } = kept as PDFRawStream;
    expect(Buffer.from(contents).includes(SECRET)).toBe(false);
    expect((await sharp(contents).metadata()).width).toBe(8);
  });
});

it('of a page stay neither its old picture nor what programs noted, of whatever type', async () => {
  const { bytes } = await cleanPdf(
    await made((document) => {
      const { context } = document;
      const { node } = document.getPage(0);
      node.set(PDFName.of('Thumb'), context.register(context.stream(SECRET)));
      node.set(PDFName.of('Metadata'), context.register(context.stream(SECRET)));
    }),
  );
  expect(await all(bytes)).not.toContain(SECRET);
});

describe('what cannot be changed', () => {
  it('a seal is one where a field holds a signature; the word alone is none', async () => {
    const bytes = await sealed();
    expect(await cleanPdf(bytes)).toEqual({ bytes, closed: 'sealed' });
    const word = await made((document) => {
      document.setAuthor(SECRET);
      document.setTitle('/ByteRange /Encrypt');
      document.context.register(document.context.obj({ ByteRange: [0, 1], Contents: PDFString.of('x') }));
    });
    const cleaned = await cleanPdf(word);
    expect(cleaned.closed).toBeNull();
    expect((await PDFDocument.load(cleaned.bytes, { updateMetadata: false })).getAuthor()).toBeUndefined();
  });

  const locked = (userPassword: string) =>
    made((document) => document.encrypt({ userPassword, ownerPassword: 'owner', permissions: {} }));

  it('one that opens without a password and is encrypted', async () => {
    const bytes = await locked('');
    expect(await cleanPdf(bytes)).toEqual({ bytes, closed: 'encrypted' });
  });

  it('one that opens with a password alone is not taken', async () => {
    await expect(cleanPdf(await locked('user'))).rejects.toThrow(LockedPdf);
  });
});
