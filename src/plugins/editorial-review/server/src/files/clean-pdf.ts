/** PDFs without the names of those who wrote them. */
import { PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { barePicture } from '../../../domain/attachments/pictures/bare';
import { allObjects, isActive, loadObjects, reachable } from './pdf-objects';

/** What readers see; all else in a PDF's information is about who made it, and with what. */
const KEPT = new Set(['/Title', '/CreationDate', '/ModDate', '/Trapped']);
const [METADATA, PIECES, TYPE, SUBTYPE, RECT, AUTHOR, FILTER] = [
  'Metadata',
  'PieceInfo',
  'Type',
  'Subtype',
  'Rect',
  'T',
  'Filter',
].map((name) => PDFName.of(name)) as [PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName];

/** It runs scripts or programs; none such is taken. */
export class ActivePdf extends Error {}

/**
 * Leaves author, program, XMP, the names on remarks, what cameras wrote into the photographs, and what nothing
 * refers to any more behind. A PDF with an electronic seal keeps every byte, for the seal is over them; so does an
 * encrypted one, and one that has nothing to leave behind.
 * @throws ActivePdf; Error where it cannot be taken apart or put together again
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isClosed = raw.includes('/ByteRange') || raw.includes('/Encrypt');
  const document = await loadObjects(bytes).catch((error: unknown) => {
    if (isClosed) return undefined;
    throw error;
  });
  if (document && isActive(document)) throw new ActivePdf();
  if (!document || isClosed) return bytes;
  const { context } = document;
  const kept = reachable(context);
  let changed = false;
  for (const [reference] of context.enumerateIndirectObjects()) {
    if (kept.has(reference)) continue;
    context.delete(reference);
    changed = true;
  }
  const information = context.lookup(context.trailerInfo.Info);
  if (information instanceof PDFDict)
    changed =
      removed(information, ...information.keys().filter((key) => !KEPT.has(key.asString()))) || changed;
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && object.dict.get(TYPE) === METADATA) {
      context.delete(reference);
      changed = true;
      continue;
    }
    const photograph = bareIn(object);
    if (photograph) context.assign(reference, photograph);
    changed = photograph !== undefined || changed;
  }
  for (const object of allObjects(context))
    if (object instanceof PDFDict)
      changed = removed(object, METADATA, PIECES, ...authorOf(object)) || changed;
  if (!changed) return bytes;
  const pages = document.getPageCount();
  const cleaned = await document.save({
    rewrite: true,
    updateFieldAppearances: false,
    addDefaultPage: false,
  });
  const again = await PDFDocument.load(cleaned, { updateMetadata: false });
  if (again.getPageCount() !== pages) throw new Error('Pages were lost');
  return cleaned;
}

function removed(dictionary: PDFDict, ...keys: readonly PDFName[]): boolean {
  return keys.map((key) => dictionary.delete(key)).includes(true);
}

/** Remarks have a rectangle and an author; of a form's field the same entry is its name. */
const authorOf = (dictionary: PDFDict): PDFName[] =>
  dictionary.has(RECT) && dictionary.has(AUTHOR) && dictionary.get(SUBTYPE)?.toString() !== '/Widget'
    ? [AUTHOR]
    : [];

/** A photograph as it lies in a PDF is a whole JPEG file. */
function bareIn(object: PDFObject): PDFRawStream | undefined {
  if (!(object instanceof PDFRawStream) || !/^(\[ )?\/DCTDecode( \])?$/.test(String(object.dict.get(FILTER))))
    return undefined;
  try {
    const { bytes } = barePicture('jpeg', object.contents);
    return bytes.length < object.contents.length ? PDFRawStream.of(object.dict, bytes) : undefined;
  } catch {
    return undefined;
  }
}
