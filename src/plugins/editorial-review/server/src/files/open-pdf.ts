/** Takes PDFs apart with PDF.js, inside the worker. */
import path from 'node:path';
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfContent, PdfPage } from '../../../domain/attachments/pdf';
import { Unreadable } from '../../../domain/attachments/reading';

export type LoadPdfjs = () => Promise<typeof Pdfjs>;

const MOST_PAGES = 2_000;
/** Looking at what is painted costs as much as showing the page: of more pages without text, all count as painted. */
const MOST_LOOKED_AT = 3;
/** Links lead away, forms are told apart, a pop-up only shows what another says. */
const NO_COMMENTS = new Set(['Link', 'Widget', 'Popup']);

/** @param folder where pdfjs-dist is installed: it brings the encodings that Chinese fonts name */
export function pdfOpener(loadPdfjs: LoadPdfjs, folder: string) {
  return async (bytes: Uint8Array): Promise<PdfContent> => {
    const pdfjs = await loadPdfjs();
    const loading = pdfjs.getDocument({
      // PDF.js takes the buffer for itself.
      data: bytes.slice(),
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
      return await contentOf(await loading.promise);
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable(reasonOf(error));
    } finally {
      await loading.destroy();
    }
  };
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException' ? 'PDF 加了打开密码' : 'PDF 已经损坏，或者没有传完整';
}

async function contentOf(document: Pdfjs.PDFDocumentProxy): Promise<PdfContent> {
  if (document.numPages > MOST_PAGES) throw new Unreadable(`PDF 有 ${document.numPages} 页，太多了`);
  const pages: PdfPage[] = [];
  let looked = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const text = await textOf(page);
    const painted = text.trim() === '' && (looked >= MOST_LOOKED_AT || (await isPainted(page)));
    if (text.trim() === '') looked += 1;
    pages.push({ text, painted, ...(await annotationsOf(page)) });
    page.cleanup();
  }
  return { pages, properties: await propertiesOf(document), attached: await attachedTo(document) };
}

async function textOf(page: Pdfjs.PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}

async function isPainted(page: Pdfjs.PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  return fnArray.length > 0;
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
  const annotations = (await page.getAnnotations()) as Annotation[];
  return {
    comments: annotations
      .filter(({ subtype = '' }) => !NO_COMMENTS.has(subtype))
      .map(({ contentsObj }) => contentsObj?.str ?? ''),
    fields: annotations.flatMap(({ fieldValue }) => (typeof fieldValue === 'string' ? [fieldValue] : [])),
    links: annotations.flatMap(({ unsafeUrl }) => (unsafeUrl ? [unsafeUrl] : [])),
  };
}

async function propertiesOf(document: Pdfjs.PDFDocumentProxy): Promise<PdfContent['properties']> {
  const { info, metadata } = await document.getMetadata();
  const { Custom: custom, ...written } = info as Record<string, unknown>;
  // Null where the file has no XMP, whatever the types say.
  const author: unknown = (metadata as typeof metadata | null)?.get('dc:creator');
  const authors = [author].flat().map((value) => ['Author', value] as const);
  return [...Object.entries({ ...written, ...(custom ?? {}) }), ...authors].flatMap(([name, value]) =>
    typeof value === 'string' ? [{ name, value }] : [],
  );
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
