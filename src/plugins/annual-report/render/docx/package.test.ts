/** What Word checks before it opens a file without a word: the parts, their types, the order of elements. */
import quiet from '../../../../../tests/fixtures/report-quiet.json';
import { wordParts } from '../../../../../tests/support/word-file';
import { elementsOf, findAll, type Element } from '../../../../../tests/support/xml';
import { toDocument } from '../../domain/document/to-document';
import { reportSchema } from '../../shared/report';
import { renderDocx } from './report';

/** The sequences of the schema of WordprocessingML, as far as they are used. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs snapToGrid spacing ind contextualSpacing jc outlineLvl rPr sectPr',
  'w:rPr': 'rStyle rFonts b bCs i iCs color spacing w kern position snapToGrid sz szCs u vertAlign lang',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblPr': 'tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign',
  'w:sectPr': 'headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid',
  'w:style': 'name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr',
  'w:font': 'altName panose1 charset family pitch sig',
};

const parts = async () => wordParts(await renderDocx(toDocument(reportSchema.parse(quiet))));
const all = (element: Element): Element[] => [element, ...elementsOf(element).flatMap(all)];

test('the children of each element stand in the order of the schema', async () => {
  const misplaced: string[] = [];
  for (const [path, root] of await parts()) {
    for (const element of all(root)) {
      const order = ORDER[element.name]?.split(' ');
      const places = elementsOf(element).map(({ name }) => order?.indexOf(name.replace('w:', '')) ?? 0);
      if (places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0))) {
        misplaced.push(
          `${path}: ${element.name} ${elementsOf(element)
            .map(({ name }) => name)
            .join(' ')}`,
        );
      }
    }
  }
  expect(misplaced).toEqual([]);
});

test('every part has a type, every relation its part, every style its definition', async () => {
  const files = await parts();
  const paths = [...files.keys()];
  expect(paths[0]).toBe('[Content_Types].xml');

  const types = files.get('[Content_Types].xml')!;
  const typed = new Set(findAll(types, 'Override').map(({ attributes }) => attributes['PartName']));
  const untyped = paths.filter((path) => !typed.has(`/${path}`) && !path.endsWith('.rels'));
  expect(untyped).toEqual(['[Content_Types].xml']);
  expect([...typed].filter((path) => !paths.includes(path!.slice(1)))).toEqual([]);

  for (const [path, rels] of files) {
    if (!path.endsWith('.rels')) continue;
    const folder = path.replace(/_rels\/[^/]*$/, '');
    const targets = findAll(rels, 'Relationship').map(({ attributes }) => folder + attributes['Target']!);
    expect(targets.filter((target) => !files.has(target))).toEqual([]);
  }

  const defined = findAll(files.get('word/styles.xml')!, 'w:style').map(
    ({ attributes }) => attributes['w:styleId'],
  );
  const used = ['w:pStyle', 'w:basedOn'].flatMap((name) =>
    [...files.values()].flatMap((root) => findAll(root, name).map(({ attributes }) => attributes['w:val'])),
  );
  expect([...new Set(used)].filter((id) => !defined.includes(id))).toEqual([]);
});
