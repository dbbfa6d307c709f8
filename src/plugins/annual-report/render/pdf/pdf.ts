import type { Document } from '../../domain/document/tree';
import { printData } from './print-data';
import { TEMPLATE } from './template';

/** A Typst program and what it reads. */
export interface TypstSource {
  readonly template: string;
  /** JSON, given to the template as `sys.inputs.report`. */
  readonly data: string;
}

/** Sets a Typst program as a PDF; the same source gives the same bytes. */
export interface Typesetter {
  /** @throws Error with the typesetter's own words where it cannot. */
  typeset(source: TypstSource): Uint8Array;
}

/** What the typesetter is given for a document. */
export function typstOf(document: Document): TypstSource {
  return { template: TEMPLATE, data: JSON.stringify(printData(document)) };
}

/**
 * The report on A4 as a tagged PDF (PDF/UA-1) with its fonts embedded. The same document gives the
 * same bytes: the file's date is the day of publication, and a draft has none.
 * @throws Error as the typesetter.
 */
export function renderPdf(document: Document, typesetter: Typesetter): Uint8Array {
  return typesetter.typeset(typstOf(document));
}
