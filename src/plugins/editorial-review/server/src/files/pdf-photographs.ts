/** The photographs in a PDF: whole JPEG files, which some programs pack once more. */
import { decodePDFRawStream, PDFArray, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { barePicture } from '../../../domain/attachments/pictures/bare';

const [FILTER, PARAMETERS, JPEG] = ['Filter', 'DecodeParms', 'DCTDecode'].map((name) => PDFName.of(name)) as [
  PDFName,
  PDFName,
  PDFName,
];

/** A photograph without what the camera wrote into it; undefined of what is none, or has nothing of the kind. */
export function barePhotograph(object: PDFObject): PDFRawStream | undefined {
  if (!(object instanceof PDFRawStream)) return undefined;
  const filters = listOf(object, FILTER);
  if (filters.at(-1) !== JPEG) return undefined;
  try {
    const photograph = unpacked(object, filters.slice(0, -1));
    const { bytes } = barePicture('jpeg', photograph);
    if (bytes.length >= photograph.length) return undefined;
    const parameters = listOf(object, PARAMETERS)[filters.length - 1];
    const dictionary = object.dict.clone();
    dictionary.set(FILTER, JPEG);
    dictionary.delete(PARAMETERS);
    if (parameters) dictionary.set(PARAMETERS, parameters);
    return PDFRawStream.of(dictionary, bytes);
  } catch {
    return undefined;
  }
}

/** One or several, however they are written. */
function listOf({ dict }: PDFRawStream, key: PDFName): (PDFObject | undefined)[] {
  const value = dict.lookup(key);
  return value instanceof PDFArray ? value.asArray().map((_, at) => value.lookup(at)) : value ? [value] : [];
}

/** The bytes of the JPEG, without what it is packed in. */
function unpacked(
  { dict, contents }: PDFRawStream,
  packings: readonly (PDFObject | undefined)[],
): Uint8Array {
  if (packings.length === 0) return contents;
  const dictionary = dict.clone();
  dictionary.set(FILTER, dict.context.obj(packings as PDFObject[]));
  return decodePDFRawStream(PDFRawStream.of(dictionary, contents)).decode();
}
