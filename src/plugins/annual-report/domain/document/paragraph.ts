import type { Block, Figure } from '../../shared/report';
import type { Paragraph, Span } from './tree';

type BoundParagraph = Pick<Extract<Block, { kind: 'paragraph' }>, 'text' | 'figures'>;

/**
 * Cuts a paragraph at its bound figures. The text always survives whole: a binding that lies
 * outside the text or runs into an earlier one is dropped, its words stay as plain text.
 */
export function toParagraph(source: BoundParagraph, figures: Readonly<Record<string, Figure>>): Paragraph {
  const spans: Span[] = [];
  let at = 0;
  for (const { key, start, end } of [...source.figures].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > source.text.length) continue;
    if (start > at) spans.push({ text: source.text.slice(at, start) });
    const value = figures[key]?.value ?? null;
    spans.push({ text: source.text.slice(start, end), figure: { key, value } });
    at = end;
  }
  if (at < source.text.length) spans.push({ text: source.text.slice(at) });
  return { kind: 'paragraph', spans };
}

/** A paragraph without figures. */
export function plainParagraph(text: string): Paragraph {
  return toParagraph({ text, figures: [] }, {});
}
