/** Files made in the test: as Word, Excel and WPS write them, with what the test plants in them. */
import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships" xmlns:mc="${OFFICE}/markup-compatibility/2006" xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`;

type Parts = Readonly<Record<string, string | Uint8Array>>;

export const zipped = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    { mtime: new Date(2024, 0, 1) },
  );

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly outside?: boolean;
}

export const relations = (...all: readonly Relation[]): string =>
  `${HEAD}<Relationships xmlns="${OFFICE}/package/2006/relationships">${all
    .map(
      ({ id, type, target, outside }) =>
        `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

export const types = (overrides: Readonly<Record<string, string>>): string =>
  `${HEAD}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>${Object.entries(
    overrides,
  )
    .map(
      ([path, type]) =>
        `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`,
    )
    .join('')}</Types>`;

export interface Properties {
  readonly core?: string;
  readonly extended?: string;
  readonly custom?: string;
}

const properties = ({ core = '', extended = '', custom = '' }: Properties): Parts => ({
  'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
  'docProps/app.xml': `${HEAD}<Properties xmlns="${OFFICE}/officeDocument/2006/extended-properties">${extended}</Properties>`,
  'docProps/custom.xml': `${HEAD}<Properties xmlns="${OFFICE}/officeDocument/2006/custom-properties" xmlns:vt="${OFFICE}/officeDocument/2006/docPropsVTypes">${custom}</Properties>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="p1" Type="${OFFICE}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="p2" Type="${OFFICE}/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/><Relationship Id="p3" Type="${OFFICE}/officeDocument/2006/relationships/custom-properties" Target="/docProps/custom.xml"/></Relationships>`,
});

/** A paragraph of one run for each piece, as Word breaks text up. */
export const p = (...pieces: string[]): string =>
  `<w:p>${pieces.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;

export interface WordParts extends Properties {
  readonly body?: string;
  /** Whole parts by their kind: header, footer, footnotes, endnotes, comments, styles. */
  readonly others?: Readonly<Record<string, string>>;
  readonly raw?: Parts;
  readonly links?: readonly Relation[];
}

/** A .docx. `others` are wrapped in the element that Word gives them. */
export function wordFile({
  body = p('正文'),
  others = {},
  raw = {},
  links = [],
  ...rest
}: WordParts): Uint8Array {
  const elements: Record<string, string> = { header: 'hdr', footer: 'ftr' };
  const kinds = Object.keys(others);
  return zipped({
    '[Content_Types].xml': types({
      'word/document.xml': 'officedocument.wordprocessingml.document.main',
      ...Object.fromEntries(
        kinds.map((kind) => [`word/${kind}.xml`, `officedocument.wordprocessingml.${kind}`]),
      ),
      ...('word/charts/chart1.xml' in raw
        ? { 'word/charts/chart1.xml': 'officedocument.drawingml.chart' }
        : {}),
    }),
    ...properties(rest),
    'word/document.xml': `${HEAD}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(
      ...kinds.map((kind) => ({ id: kind, type: kind, target: `${kind}.xml` })),
      ...links,
    ),
    ...Object.fromEntries(
      kinds.map((kind) => {
        const element = elements[kind] ?? kind;
        return [`word/${kind}.xml`, `${HEAD}<w:${element} ${W}>${others[kind] ?? ''}</w:${element}>`];
      }),
    ),
    ...raw,
  });
}

export interface SheetParts {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** `<row>…</row>` */
  readonly rows?: string;
  /** `<cols>…</cols>` */
  readonly before?: string;
  readonly after?: string;
  /** `<comment ref="B2">…</comment>` */
  readonly comments?: string;
}

export interface BookParts extends Properties {
  readonly sheets: readonly SheetParts[];
  readonly strings?: readonly string[];
  readonly raw?: Parts;
  readonly types?: Readonly<Record<string, string>>;
  readonly inBook?: string;
}

const S = `xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`;

/** An .xlsx. Strings are the insides of `<si>`. */
export function bookFile({
  sheets,
  strings = [],
  raw = {},
  types: more = {},
  inBook = '',
  ...rest
}: BookParts) {
  const sheetml = (kind: string) => `officedocument.spreadsheetml.${kind}`;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': types({
      'xl/workbook.xml': sheetml('sheet.main'),
      'xl/sharedStrings.xml': sheetml('sharedStrings'),
      ...Object.fromEntries(
        sheets.map((_, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetml('worksheet')]),
      ),
      ...more,
    }),
    ...properties(rest),
    'xl/workbook.xml': `${HEAD}<workbook ${S}>${inBook}<sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map((_, at) => ({
        id: `s${at + 1}`,
        type: 'worksheet',
        target: `worksheets/sheet${at + 1}.xml`,
      })),
      { id: 'strings', type: 'sharedStrings', target: 'sharedStrings.xml' },
    ),
    'xl/sharedStrings.xml': `${HEAD}<sst ${S}>${strings.map((each) => `<si>${each}</si>`).join('')}</sst>`,
  };
  sheets.forEach(({ rows = '', before = '', after = '', comments }, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `${HEAD}<worksheet ${S}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
    if (!comments) return;
    parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relations({
      id: 'c',
      type: 'comments',
      target: `../comments${at + 1}.xml`,
    });
    parts[`xl/comments${at + 1}.xml`] =
      `${HEAD}<comments ${S}><commentList>${comments}</commentList></comments>`;
  });
  return zipped({ ...parts, ...raw });
}
