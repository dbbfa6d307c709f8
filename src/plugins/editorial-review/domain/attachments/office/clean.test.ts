import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { bookFile, p, wordFile } from '../../../../../../tests/support/attachments';
import { readFile } from '../read';
import { Archive } from '../zip/archive';
import { cleanOffice } from './clean';
import { OfficePackage } from './package';

const clean = (bytes: Uint8Array) => cleanOffice(OfficePackage.in(Archive.open(bytes))!, bytes);
const texts = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, Buffer.from(part).toString()]),
  );
const noPdf = () => Promise.reject(new Error());

const NAMES = {
  core: '<dc:title>甲&amp;乙</dc:title><dc:creator>SECRET</dc:creator><cp:lastModifiedBy>SECRET</cp:lastModifiedBy>',
  extended: '<Application>WPS</Application><Company>SECRET</Company><Manager>SECRET</Manager>',
  custom: '<property name="SECRET"><vt:lpwstr>SECRET</vt:lpwstr></property>',
};

it('nothing to leave behind: the very same bytes', () => {
  const bytes = wordFile({ core: '<dc:title>题</dc:title>', extended: '<Application>WPS</Application>' });
  expect(clean(bytes)).toBe(bytes);
});

it('leaves names behind, keeps the title, and every other part byte for byte', () => {
  const bytes = wordFile({ body: p('正文'), ...NAMES });
  const [before, after] = [texts(bytes), texts(clean(bytes))];
  expect(JSON.stringify(after)).not.toContain('SECRET');
  expect(after['docProps/core.xml']).toContain('<dc:title>甲&amp;乙</dc:title>');
  const others = (all: object) => Object.entries(all).filter(([path]) => !path.startsWith('docProps/'));
  expect(others(after)).toEqual(others(before));
  expect(Object.keys(after)).toEqual(Object.keys(before));
});

it('what is packed is taken over as it was packed', () => {
  const bytes = wordFile({ body: p('正文'), ...NAMES });
  const packed = (of: Uint8Array) => Buffer.from(Archive.open(of).entries.get('word/document.xml')!.packed);
  expect(packed(clean(bytes)).equals(packed(bytes))).toBe(true);
});

it('is clean after it was cleaned, and says so', async () => {
  const cleaned = clean(wordFile({ body: p('正文'), ...NAMES }));
  expect(clean(cleaned)).toBe(cleaned);
  expect((await readFile(cleaned, noPdf)).problems).toEqual([]);
});

it('a workbook forgets the folder on the machine of who wrote it', () => {
  const path = '<x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Users\\SECRET\\桌面\\"/>'; // prettier-ignore
  const cleaned = texts(clean(bookFile({ sheets: [{ name: '表' }], inBook: path })));
  expect(cleaned['xl/workbook.xml']).not.toContain('SECRET');
  expect(cleaned['xl/workbook.xml']).toContain('<sheet name="表"');
});

it('photographs inside lose place and names, and stay as they were held', async () => {
  const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#a00' } })
    .withExif({ IFD0: { Artist: 'SECRET' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const cleaned = unzipSync(clean(wordFile({ raw: { 'word/media/image1.jpeg': photo } })));
  const picture = Buffer.from(cleaned['word/media/image1.jpeg']!);
  expect(picture.includes('SECRET')).toBe(false);
  expect((await sharp(picture).metadata()).orientation).toBe(6);
});
