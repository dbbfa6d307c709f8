/** The report's words as paragraphs; its tables stand in table.ts. */
import { Paragraph, type FileChild } from 'docx';
import type {
  Document,
  DocumentBlock,
  DocumentSection,
  Paragraph as Prose,
} from '../../domain/document/tree';
import { LINE_PITCH } from './page';
import { STYLE } from './styles';
import { tableBlock } from './table';
import { textRun } from './text';

/** Everything between the first line of the title and the last section. */
export function blocksOf(document: Document): FileChild[] {
  return [
    ...titleBlocks(document),
    ...document.preamble.map((each) => proseParagraph(each)),
    ...document.sections.flatMap(sectionBlocks),
  ];
}

function titleBlocks({ titleLines, edition }: Document): Paragraph[] {
  const lines = titleLines.map((line, index) => textRun(line, { breakBefore: index > 0 }));
  return [
    new Paragraph({ style: STYLE.title, children: lines }),
    ...(edition.parts.length > 0 ? [paragraph(edition.parts.join('　'), STYLE.edition)] : []),
    ...(edition.note ? [paragraph(edition.note, STYLE.correction)] : []),
  ];
}

function sectionBlocks(
  section: DocumentSection,
  index: number,
  all: readonly DocumentSection[],
): FileChild[] {
  const before = all[index - 1]?.blocks.at(-1);
  return [
    paragraph(section.heading, STYLE.heading1, before),
    ...section.blocks.flatMap((block, at, blocks) => blockParagraphs(block, blocks[at - 1], blocks[at + 1])),
  ];
}

function blockParagraphs(block: DocumentBlock, before?: DocumentBlock, next?: DocumentBlock): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.text, subHeadingStyle(block.text), before)];
    case 'paragraph':
      return [proseParagraph(block, before)];
    case 'table':
      return tableBlock(block, { remarked: next?.kind === 'note' });
    case 'note':
      return [paragraph(block.text, STYLE.remark)];
  }
}

/** （一） is the second level of official documents, 1. the third. */
const subHeadingStyle = (text: string) => (/^\s*\d+\s*[.．、]/.test(text) ? STYLE.heading3 : STYLE.heading2);

const proseParagraph = ({ spans }: Prose, before?: DocumentBlock): Paragraph =>
  paragraph(spans.map((span) => span.text).join(''), STYLE.body, before);

/** Text at the foot of a table keeps clear of its border. */
function paragraph(text: string, style: string, before?: DocumentBlock): Paragraph {
  const clear = before?.kind === 'table' ? { spacing: { before: LINE_PITCH / 3 } } : {};
  return new Paragraph({ style, ...clear, children: [textRun(text)] });
}
