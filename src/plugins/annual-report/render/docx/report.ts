import { Document as WordDocument, Paragraph, Table as WordTable } from 'docx';
import type { Document } from '../../domain/document/tree';
import { blocksOf } from './blocks';
import { packWord } from './package';
import { SECTION } from './page';
import { runningLines } from './running';

/**
 * The report as a Word file (.docx) in the layout of GB/T 9704-2012. The same document gives the same bytes.
 * @throws Error where a table is not rectangular, as `layout`.
 */
export function renderDocx(document: Document): Promise<Uint8Array> {
  const children = blocksOf(document);
  // Word demands a paragraph after the last table.
  if (children.at(-1) instanceof WordTable) children.push(new Paragraph({}));
  const word = new WordDocument({
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: [{ properties: SECTION, ...runningLines(document.notice), children }],
  });
  return packWord(word, document);
}
