import type { Block, Figure } from '../../shared/report';
import type { Paragraph, Span } from './tree';

type BoundParagraph = Pick<Extract<Block, { kind: 'paragraph' }>, 'text' | 'figures'>;

/**
 * Cuts a paragraph at its bound figures. The text always survives whole: a binding that lies
 * outside the text, runs into an earlier one or cuts a character in two is dropped, its words stay as plain text.
 */
export function toParagraph(source: BoundParagraph, figures: Readonly<Record<string, Figure>>): Paragraph {
  const spans: Span[] = [];
  let at = 0;
  for (const { key, start, end } of [...source.figures].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > source.text.length) continue;
    if (cutsCharacter(source.text, start) || cutsCharacter(source.text, end)) continue;
    if (start > at) spans.push({ text: source.text.slice(at, start) });
    const value = figures[key]?.value ?? null;
    spans.push({ text: source.text.slice(start, end), figure: { key, value } });
    at = end;
  }
  if (at < source.text.length) spans.push({ text: source.text.slice(at) });
  return { kind: 'paragraph', spans };
}

/** Whether an offset lies within a character of two UTF-16 units, as rare names have. */
const cutsCharacter = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

/** A paragraph without figures. */
export function plainParagraph(text: string): Paragraph {
  return toParagraph({ text, figures: [] }, {});
}
