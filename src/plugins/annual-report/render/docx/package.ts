/**
 * The finished file. The library stamps it with the time of day, and has no words for the style sheet, for fonts
 * that are not embedded, for the document's language and for a table's description. They are set here.
 */
import { Packer, type Document as WordDocument } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { columnCount, type Document, type Table } from '../../domain/document/tree';
import { fixedZip } from '../zip';
import { FONT_TABLE } from './fonts';
import { STYLE_SHEET } from './styles';
import { escapeXml } from './xml';

const BODY_PART = 'word/document.xml';

/** Packs the document so that the same report gives the same bytes. */
export async function packWord(word: WordDocument, document: Document): Promise<Uint8Array> {
  const parts = unzipSync(
    await Packer.pack(word, 'uint8array', false, [
      { path: 'word/styles.xml', data: STYLE_SHEET },
      { path: 'word/fontTable.xml', data: FONT_TABLE },
      { path: 'docProps/core.xml', data: properties(document) },
    ]),
  );
  const body = parts[BODY_PART];
  if (!body) throw new Error(`The packed document has no ${BODY_PART}`);
  parts[BODY_PART] = strToU8(describeTables(strFromU8(body), document));
  return fixedZip(parts);
}

/** Title, author and language, dated by the edition alone; a draft has no date. */
function properties({ titleLines, notice, bodyName, edition }: Document): string {
  const title = titleLines.join('');
  const author = escapeXml(bodyName);
  const date = edition.publishedOn === null ? null : `${edition.publishedOn}T00:00:00Z`;
  const dated = (name: string): string =>
    date === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(notice ? `${title}（${notice}）` : title)}</dc:title>` +
    `<dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy>` +
    `<cp:revision>1</cp:revision>${dated('created')}${dated('modified')}` +
    '<dc:language>zh-CN</dc:language></cp:coreProperties>'
  );
}

/** Gives each table, in order, its title and description for those who do not see it. */
function describeTables(xml: string, document: Document): string {
  const tables = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  let at = 0;
  return xml.replace(/<\/w:tblPr>/g, (end) => {
    const table = tables[at++];
    return table ? descriptionMarkup(table) + end : end;
  });
}

function descriptionMarkup(table: Table): string {
  const rows = table.head.length + table.body.flat().length;
  const head = table.head.length > 0 ? `，其中表头${table.head.length}行` : '';
  const description = `${table.caption}表，共${rows}行${columnCount(table)}列${head}。`;
  return (
    `<w:tblCaption w:val="${escapeXml(table.caption)}"/>` +
    `<w:tblDescription w:val="${escapeXml(description)}"/>`
  );
}
