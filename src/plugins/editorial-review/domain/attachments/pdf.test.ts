import { namesIn, propertiesInXmp } from './pdf';

const XMP = `<x:xmpmeta><rdf:Description>
  <dc:creator><rdf:Seq><rdf:li>张三</rdf:li></rdf:Seq></dc:creator>
  <dc:subject><rdf:Bag><rdf:li>救助</rdf:li></rdf:Bag></dc:subject><dc:title>公示</dc:title>
  <dc:description/><xmp:CreatorTool>WPS 文字</xmp:CreatorTool></rdf:Description></x:xmpmeta>`;

test('XMP names who wrote a file, though its information does not', () => {
  expect(namesIn(propertiesInXmp(XMP))).toEqual([
    { label: '作者', name: '张三' },
    { label: '关键词', name: '救助' },
  ]);
});

test('programs are no names, and nobody is told twice', () => {
  const properties = [
    ...[
      { name: 'Producer', value: 'Microsoft Word 2019' },
      { name: 'Creator', value: 'WPS 文字' },
    ],
    ...[{ name: 'Author', value: '张三' }, ...propertiesInXmp(XMP)],
  ];
  expect(namesIn(properties).map(({ name }) => name)).toEqual(['张三', '救助']);
});
