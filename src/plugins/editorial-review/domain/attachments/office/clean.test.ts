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

it.each([
  ['core', '<dc:title>题</dc:title><dc:description>SECRET</dc:description>'],
  ['core', '<cp:keywords>SECRET</cp:keywords>'],
  ['core', '<cp:contentStatus>SECRET</cp:contentStatus>'],
  ['extended', '<Template>C:\\Users\\SECRET\\a.dotm</Template>'],
  ['extended', '<HyperlinkBase>SECRET</HyperlinkBase>'],
  ['extended', '<TitlesOfParts><vt:lpstr>SECRET</vt:lpstr></TitlesOfParts>'],
  ['extended', '<Anything>SECRET</Anything>'],
])('of %s properties only what tells nothing stays: %s', (kind, xml) => {
  const cleaned = clean(wordFile({ [kind]: xml }));
  expect(JSON.stringify(texts(cleaned))).not.toContain('SECRET');
  expect(clean(cleaned)).toBe(cleaned);
});

it('a workbook forgets printer, shared changes, and the labels of an organisation', () => {
  const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rel = (type: string, target: string) =>
    `<Relationship Id="${type}" Type="${R}/${type}" Target="${target}"/>`;
  const bytes = bookFile({
    sheets: [
      {
        name: '表',
        rows: '<row><c><v>1</v></c></row>',
        after: '<pageSetup orientation="portrait" r:id="printerSettings"/>',
      },
    ],
    raw: {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${rel('printerSettings', '../printerSettings/p.bin')}</Relationships>`,
      'xl/printerSettings/p.bin': 'SECRET',
      'xl/revisions/userNames.xml': '<users><userInfo name="SECRET"/></users>',
      'docMetadata/LabelInfo.xml': '<labels siteId="SECRET"/>',
    },
  });
  const after = texts(clean(bytes));
  expect(JSON.stringify(after)).not.toMatch(/SECRET|printerSettings|docMetadata|revisions/);
  expect(after['xl/worksheets/sheet1.xml']).toContain('<pageSetup orientation="portrait"/>');
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

describe('what nobody needs', () => {
  const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = (inner: string) => `<Relationships>${inner}</Relationships>`;
  const rel = (type: string, target: string) =>
    `<Relationship Id="${type}" Type="${R}/${type}" Target="${target}"/>`;

  it('goes with all that refers to it', async () => {
    const file = wordFile({
      body: p('正文'),
      raw: {
        '_rels/.rels': rels(rel('thumbnail', 'docProps/thumbnail.jpeg')),
        'docProps/thumbnail.jpeg': 'SECRET',
        'word/_rels/document.xml.rels': rels(rel('people', 'people.xml') + rel('customXml', '../customXml/item1.xml') + rel('styles', 'styles.xml')),
        'word/people.xml': '<w15:people><w15:person w15:author="SECRET"/></w15:people>',
        'customXml/item1.xml': '<a>SECRET</a>',
        'customXml/itemProps1.xml': '<a>SECRET</a>',
        'customXml/_rels/item1.xml.rels': rels(rel('customXmlProps', 'itemProps1.xml')),
        '[Content_Types].xml': '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/people.xml" ContentType="people+xml"/><Override PartName="/customXml/itemProps1.xml" ContentType="x"></Override></Types>',
      },
    }); // prettier-ignore
    const after = texts(clean(file));
    expect(JSON.stringify(after)).not.toMatch(/SECRET|people|customXml|thumbnail/);
    expect(after['word/_rels/document.xml.rels']).toBe(rels(rel('styles', 'styles.xml')));
    expect((await readFile(clean(file), noPdf)).problems).toEqual([]);
  });

  it.each([
    ['a template', 'word/_rels/settings.xml.rels', rels(`<Relationship Id="t" Type="${R}/attachedTemplate" Target="http://10.1.1.2/oa/SECRET/a.dotm" TargetMode="External"/>`), rels('')],
    ['what leads to the template', 'word/settings.xml', '<w:settings><w:attachedTemplate r:id="SECRET"/><w:rsids><w:rsid w:val="SECRET"/></w:rsids><w:zoom/></w:settings>', '<w:settings><w:zoom/></w:settings>'],
    ['who alone may write', 'word/c.xml', '<w:permStart w:id="5" w:ed="SECRET\\user"/>', '<w:permStart w:id="5"/>'],
    ['what is left of a move', 'word/d.xml', '<w:moveFromRangeStart w:id="3" w:author="SECRET" w:name="m"/>', 'w:author=""'],
    ['who refreshed a pivot table', 'xl/b.xml', '<pivotCacheDefinition id="1" refreshedBy="SECRET" refreshedDate="1"/>', '<pivotCacheDefinition id="1" refreshedDate="1"/>'],
    ['where data came from', 'xl/connections.xml', '<connections><connection id="2" name="SECRET" type="1" odcFile="SECRET"><dbPr connection="SECRET"/></connection></connections>', '<connections><connection id="2" type="1" name="连接2"/></connections>'],
    ['a drawing', 'word/media/a.svg', '<svg><metadata><dc:creator>SECRET</dc:creator></metadata><g inkscape:label="SECRET"/></svg>', '<svg><g/></svg>'],
    ['a link', 'word/_rels/footer.xml.rels', rels(`<Relationship Id="t" Type="${R}/hyperlink" Target="D:\\SECRET\\b.docx" TargetMode="External"/>`), 'Target="b.docx"'],
    ['a server', 'word/_rels/header.xml.rels', rels(`<Relationship Id="t" Type="${R}/image" Target="\\\\SECRET\\x\\c.jpg" TargetMode="External"/>`), 'Target="c.jpg"'],
    ['where a picture came from', 'word/a.xml', '<wp:docPr name="C:\\Users\\SECRET\\d.jpg" descr=""/>', 'name="d.jpg"'],
    ['a field', 'word/b.xml', '<w:instrText> INCLUDEPICTURE "C:\\\\Users\\\\SECRET\\\\e.png" </w:instrText>', ' INCLUDEPICTURE "e.png" '],
    ['variables', 'word/settings.xml', '<w:settings><w:zoom/><w:docVars><w:docVar w:val="SECRET"/></w:docVars></w:settings>', '<w:settings><w:zoom/></w:settings>'],
    ['the list of a mail merge', 'word/settings.xml', '<w:settings><w:mailMerge><w:query w:val="SECRET"/></w:mailMerge></w:settings>', '<w:settings></w:settings>'],
    ['authors of remarks that are gone', 'xl/comments1.xml', '<comments><authors><author>SECRET</author></authors></comments>', '<author></author>'],
    ['who reserved a workbook', 'xl/a.xml', '<fileSharing readOnlyRecommended="1" userName="SECRET"/>', 'userName=""'],
  ])('%s tells no name any more', (_what, path, xml, expected) => {
    const after = texts(clean(wordFile({ body: p('正文'), raw: { [path]: xml } })));
    expect(after[path]).not.toContain('SECRET');
    expect(after[path]).toContain(expected);
  }); // prettier-ignore

  it('addresses of the web stay', () => {
    const file = wordFile({
      links: [{ id: 'l', type: 'hyperlink', target: 'https://www.gov.cn/a/b?c=D:/x', outside: true }],
    });
    expect(clean(file)).toBe(file);
  });
});
