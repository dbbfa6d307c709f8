/** PDFs without the names of those who wrote them. */
import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';

/** What says something of the text; all else in a PDF's information is about who made it, and with what. */
const KEPT = new Set(['/Title', '/Subject', '/Keywords', '/CreationDate', '/ModDate', '/Trapped']);
const METADATA = PDFName.of('Metadata');

/**
 * Leaves author, program and XMP behind. A PDF with an electronic seal keeps every byte, for the seal is over
 * them; so does an encrypted one, and one that has nothing to leave behind.
 * @throws Error where it cannot be taken apart or put together again
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (raw.includes('/ByteRange') || raw.includes('/Encrypt')) return bytes;
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
  const { context } = document;
  let changed = false;
  const information = context.lookup(context.trailerInfo.Info);
  if (information instanceof PDFDict) {
    for (const key of information.keys()) {
      if (KEPT.has(key.asString())) continue;
      information.delete(key);
      changed = true;
    }
  }
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const dictionary = object instanceof PDFStream ? object.dict : object;
    if (!(dictionary instanceof PDFDict)) continue;
    if (object instanceof PDFRawStream && dictionary.get(PDFName.of('Type')) === METADATA) {
      context.delete(reference);
      changed = true;
    } else if (dictionary.has(METADATA)) {
      dictionary.delete(METADATA);
      changed = true;
    }
  }
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
