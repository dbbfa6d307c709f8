/** Takes PDFs apart with PDF.js, inside the worker. */
import path from 'node:path';
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { type PdfContent, type PdfPage, propertiesInXmp } from '../../../domain/attachments/pdf';
import { type PageText, type PdfPiece, textOfPage } from '../../../domain/attachments/pdf-text';
import { Unreadable } from '../../../domain/attachments/reading';

export type LoadPdfjs = () => Promise<typeof Pdfjs>;

const MOST_PAGES = 2_000;
/** A page as large as a format can say: nothing lies beside it. */
const WIDE = 14_400;
/** Chromium writes some characters as the radicals that look like them: ⾝ for 身. */
const RADICALS = /[\u2f00-\u2fd5]/g;
/** Links lead away, forms are told apart, a pop-up only shows what another says. */
const NO_COMMENTS = new Set(['Link', 'Widget', 'Popup']);

type Use<Result> = (document: Pdfjs.PDFDocumentProxy) => Promise<Result>;

/** @param folder where pdfjs-dist is installed: it brings the encodings that Chinese fonts name */
function opener(loadPdfjs: LoadPdfjs, folder: string) {
  return async <Result>(bytes: Uint8Array, use: Use<Result>): Promise<Result> => {
    const pdfjs = await loadPdfjs();
    const loading = pdfjs.getDocument({
      // PDF.js takes the buffer for itself.
      data: Uint8Array.from(bytes),
      cMapUrl: `${path.join(folder, 'cmaps')}/`,
      cMapPacked: true,
      standardFontDataUrl: `${path.join(folder, 'standard_fonts')}/`,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    });
    try {
      return await use(await loading.promise);
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable(reasonOf(error));
    } finally {
      await loading.destroy();
    }
  };
}

/** @param folder where pdfjs-dist is installed */
export function pdfOpener(loadPdfjs: LoadPdfjs, folder: string) {
  const opened = opener(loadPdfjs, folder);
  return async (bytes: Uint8Array): Promise<PdfContent> => {
    const content = await opened(bytes, contentOf);
    const beneath = await objectsOf(bytes);
    if (!beneath) return { ...content, beneath: null };
    const { paintings, wide } = beneath;
    const pages = content.pages.map((page, index) => ({ ...page, painting: paintings[index] ?? null }));
    const outside = wide ? await opened(wide, textsOf) : [];
    return { ...content, pages, beneath: [...beneath.texts, ...outside] };
  };
}

/** Who wrote a PDF, and with what, without a look at its pages. */
export function pdfPropertiesReader(loadPdfjs: LoadPdfjs, folder: string) {
  const opened = opener(loadPdfjs, folder);
  return (bytes: Uint8Array): Promise<PdfContent['properties']> => opened(bytes, propertiesOf);
}

/** What PDF.js does not tell; undefined where the file cannot be taken apart further. */
async function objectsOf(bytes: Uint8Array) {
  // Loaded where it is needed: most files are no PDFs, and each has a worker of its own.
  const [{ loadObjects, textsIn }, { paintingsOf }] = await Promise.all([
    import('./pdf-objects'),
    import('./pdf-painting'),
  ]);
  try {
    const document = await loadObjects(bytes);
    const texts = textsIn(document);
    const paintings = paintingsOf(document);
    if (!paintings.some(({ textOutside }) => textOutside)) return { texts, paintings };
    for (const page of document.getPages()) {
      page.setMediaBox(-WIDE, -WIDE, 2 * WIDE, 2 * WIDE);
      page.setCropBox(-WIDE, -WIDE, 2 * WIDE, 2 * WIDE);
    }
    return { texts, paintings, wide: await document.save({ updateFieldAppearances: false }) };
  } catch {
    return undefined;
  }
}

async function textsOf(document: Pdfjs.PDFDocumentProxy): Promise<string[]> {
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    texts.push((await textOf(await document.getPage(number))).text);
  return texts;
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException' ? 'PDF 加了打开密码' : 'PDF 已经损坏，或者没有传完整';
}

async function contentOf(document: Pdfjs.PDFDocumentProxy): Promise<Omit<PdfContent, 'beneath'>> {
  if (document.numPages > MOST_PAGES) throw new Unreadable(`PDF 有 ${document.numPages} 页，太多了`);
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push({ ...(await textOf(page)), painting: null, ...(await annotationsOf(page)) });
    page.cleanup();
  }
  return { pages, properties: await propertiesOf(document), attached: await attachedTo(document) };
}

async function textOf(page: Pdfjs.PDFPageProxy): Promise<PageText> {
  const { items } = await page.getTextContent();
  return textOfPage(items.flatMap((item) => ('str' in item ? pieceOf(item) : [])));
}

/** A page may lie on its side, and a text on a page: places are told as they are when it is held upright. */
function pieceOf({ str, transform, width, hasEOL }: TextItem): PdfPiece {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform as number[];
  const [size, along] = [Math.hypot(c, d) || 1, Math.hypot(a, b) || 1];
  const [cos, sin] = [a / along, b / along];
  return {
    text: str.replace(RADICALS, (sign) => sign.normalize('NFKC')),
    x: e * cos + f * sin,
    y: f * cos - e * sin,
    width,
    size,
    endsLine: hasEOL,
  };
}

interface Annotation {
  readonly subtype?: string;
  readonly contentsObj?: { readonly str?: string };
  readonly fieldValue?: unknown;
  readonly unsafeUrl?: string;
}

async function annotationsOf(
  page: Pdfjs.PDFPageProxy,
): Promise<Pick<PdfPage, 'comments' | 'fields' | 'links'>> {
  // Any: also those that are hidden, or only printed.
  const annotations = (await page.getAnnotations({ intent: 'any' })) as Annotation[];
  return {
    comments: annotations
      .filter(({ subtype = '' }) => !NO_COMMENTS.has(subtype))
      .map(({ contentsObj }) => contentsObj?.str ?? ''),
    fields: annotations.flatMap(({ fieldValue }) =>
      [fieldValue].flat().filter((value): value is string => typeof value === 'string'),
    ),
    links: annotations.flatMap(({ unsafeUrl }) => (unsafeUrl ? [unsafeUrl] : [])),
  };
}

async function propertiesOf(document: Pdfjs.PDFDocumentProxy): Promise<PdfContent['properties']> {
  const { info, metadata } = await document.getMetadata();
  const { Custom: custom, ...written } = info as Record<string, unknown>;
  const known = Object.entries({ ...written, ...(custom ?? {}) }).flatMap(([name, value]) =>
    typeof value === 'string' ? [{ name, value }] : [],
  );
  // Null where the file has no XMP, whatever the types say.
  const xmp: unknown = (metadata as typeof metadata | null)?.getRaw();
  return [...known, ...(typeof xmp === 'string' ? propertiesInXmp(xmp) : [])];
}

async function attachedTo(document: Pdfjs.PDFDocumentProxy): Promise<PdfContent['attached']> {
  const attachments = (await document.getAttachments()) as Record<
    string,
    { filename: string; content?: Uint8Array }
  > | null;
  return Object.values(attachments ?? {}).flatMap(({ filename, content }) =>
    content ? [{ name: filename, bytes: content }] : [],
  );
}
