/** A PDF as its objects: what PDF.js does not tell, because no page shows it. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';

/** @throws Error where it cannot be taken apart; one that opens without a password can */
export const loadObjects = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false, password: '' });

/** Whether it is encrypted, also where it opens without a password. */
export async function isEncrypted(bytes: Uint8Array): Promise<boolean> {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Encrypt')) return false;
  return (await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false })).isEncrypted;
}

/** An object and all that lies in it, without following references. */
function* within(object: PDFObject): Generator<PDFObject> {
  const left: PDFObject[] = [object];
  for (let next = left.pop(); next; next = left.pop()) {
    yield next;
    if (next instanceof PDFStream) left.push(next.dict);
    else if (next instanceof PDFArray) left.push(...next.asArray());
    else if (next instanceof PDFDict) left.push(...next.keys(), ...next.values());
  }
}

/** Every object of a file, also those that nothing refers to. */
export function* allObjects(context: PDFContext): Generator<PDFObject> {
  for (const [, object] of context.enumerateIndirectObjects()) yield* within(object);
}

const [S, JS, XFA, FILTER, RANGE, CONTENTS] = ['S', 'JS', 'XFA', 'Filter', 'ByteRange', 'Contents'].map(
  (name) => PDFName.of(name),
) as [PDFName, PDFName, PDFName, PDFName, PDFName, PDFName];
const ACTIONS = new Set(['/JavaScript', '/Launch']);

/** Whether opening it, or a click in it, runs a script or a program. */
export function isActive({ context }: PDFDocument): boolean {
  for (const object of allObjects(context)) {
    if (!(object instanceof PDFDict)) continue;
    const action = object.lookup(S);
    if (object.has(JS) || (action instanceof PDFName && ACTIONS.has(action.asString()))) return true;
  }
  return false;
}

/** Whether it has an electronic seal: a signature over its bytes, which a field of it holds. */
export function isSealed({ context }: PDFDocument): boolean {
  for (const reference of reachable(context)) {
    const object = context.lookup(reference);
    for (const each of object ? within(object) : [])
      if (each instanceof PDFDict && each.has(CONTENTS) && each.lookup(RANGE) instanceof PDFArray)
        return true;
  }
  return false;
}

/** All texts and names in its objects: bookmarks, fields with their choices, descriptions, addresses, properties. */
export function textsIn({ context }: PDFDocument): string[] {
  const texts = new Set<string>();
  for (const object of allObjects(context)) {
    if (object instanceof PDFString || object instanceof PDFHexString) texts.add(textOf(object));
    else if (object instanceof PDFName) texts.add(object.decodeText());
    else if (object instanceof PDFDict && object.has(XFA)) texts.add(formsOf(object));
  }
  return [...texts];
}

function textOf(object: PDFString | PDFHexString): string {
  try {
    return object.decodeText();
  } catch {
    return '';
  }
}

/** A form of the other kind is a text in a stream, or in several. */
function formsOf(form: PDFDict): string {
  const value = form.lookup(XFA);
  const pieces = value instanceof PDFArray ? value.asArray() : [value];
  return pieces
    .map((piece) => contentOf(piece instanceof PDFRef ? form.context.lookup(piece) : piece))
    .join('');
}

/** The unpacked bytes of a stream as letters, one a byte; empty where they cannot be had. */
export function contentOf(object: PDFObject | undefined): string {
  if (!(object instanceof PDFRawStream)) return '';
  try {
    const bytes = object.dict.has(FILTER) ? decodePDFRawStream(object).decode() : object.contents;
    return new TextDecoder('latin1').decode(bytes);
  } catch {
    return '';
  }
}

/** The references of all objects that can be reached from the document's root. */
export function reachable(context: PDFContext): ReadonlySet<PDFRef> {
  const reached = new Set<PDFRef>();
  const { Root, Info } = context.trailerInfo;
  const left: PDFObject[] = [Root, Info].filter((each) => each !== undefined);
  for (let next = left.pop(); next; next = left.pop()) {
    for (const each of within(next)) {
      if (!(each instanceof PDFRef) || reached.has(each)) continue;
      reached.add(each);
      const object = context.lookup(each);
      if (object) left.push(object);
    }
  }
  return reached;
}
