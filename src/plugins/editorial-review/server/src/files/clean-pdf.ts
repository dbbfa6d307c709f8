/** PDFs without the names of those who wrote them. */
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { allObjects, isActive, isEncrypted, isSealed, loadObjects, reachable } from './pdf-objects';
import { barePhotograph } from './pdf-photographs';

/** What readers see; all else in a PDF's information is about who made it, and with what. */
const KEPT = new Set(['/Title', '/CreationDate', '/ModDate', '/Trapped']);
/** XMP, and what programs note for themselves. */
const NEEDLESS = ['Metadata', 'PieceInfo'].map((name) => PDFName.of(name));
/** A small picture of a page as it once was. */
const THUMBNAIL = PDFName.of('Thumb');
const [SUBTYPE, RECT, AUTHOR] = ['Subtype', 'Rect', 'T'].map((name) => PDFName.of(name)) as [
  PDFName,
  PDFName,
  PDFName,
];

/** It runs scripts or programs; none such is taken. */
export class ActivePdf extends Error {}
/** It cannot be opened without a password. */
export class LockedPdf extends Error {}

/**
 * Leaves author, program, XMP, the names on remarks, what cameras wrote into the photographs, and what was replaced
 * or is referred to no more behind: every PDF is written anew. One with an electronic seal keeps every byte, for the
 * seal is over them, and so does an encrypted one: nothing is left behind, and `closed` says why.
 * @throws ActivePdf, LockedPdf; Error where it cannot be taken apart or put together again
 */
export async function cleanPdf(
  bytes: Uint8Array,
): Promise<{ readonly bytes: Uint8Array; readonly closed: 'sealed' | 'encrypted' | null }> {
  const encrypted = await isEncrypted(bytes);
  const document = await loadObjects(bytes).catch((error: unknown) => {
    throw encrypted ? new LockedPdf() : error;
  });
  if (isActive(document)) throw new ActivePdf();
  if (encrypted) return { bytes, closed: 'encrypted' };
  if (isSealed(document)) return { bytes, closed: 'sealed' };
  return { bytes: await cleaned(document), closed: null };
}

async function cleaned(document: PDFDocument): Promise<Uint8Array> {
  const { context } = document;
  const information = context.lookup(context.trailerInfo.Info);
  if (information instanceof PDFDict)
    for (const key of information.keys()) if (!KEPT.has(key.asString())) information.delete(key);
  for (const object of allObjects(context))
    if (object instanceof PDFDict) for (const key of [...NEEDLESS, ...authorOf(object)]) object.delete(key);
  for (const { node } of document.getPages()) node.delete(THUMBNAIL);
  const kept = reachable(context);
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const photograph = barePhotograph(object);
    if (!kept.has(reference)) context.delete(reference);
    else if (photograph) context.assign(reference, photograph);
  }
  const pages = document.getPageCount();
  const bytes = await document.save({ rewrite: true, updateFieldAppearances: false, addDefaultPage: false });
  const again = await PDFDocument.load(bytes, { updateMetadata: false });
  if (again.getPageCount() !== pages) throw new Error('Pages were lost');
  return bytes;
}

/** Remarks have a rectangle and an author; of a form's field the same entry is its name. */
const authorOf = (dictionary: PDFDict): PDFName[] =>
  dictionary.has(RECT) && dictionary.has(AUTHOR) && dictionary.get(SUBTYPE)?.toString() !== '/Widget'
    ? [AUTHOR]
    : [];
