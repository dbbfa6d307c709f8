/** The few shapes that the picture is made of. Measures in px from the upper left; y of a text is its baseline. */
import { escapeHtml } from '../html/escape';
import { printable } from '../printable';

/** One colour leads, one marks what counts most, the rest is grey. */
export const COLOURS = {
  main: '#1d4f91',
  accent: '#b3261e',
  text: '#1f2328',
  quiet: '#55606e',
  tint: '#e9eff7',
  paper: '#ffffff',
} as const;

export const WIDTH = 1080;
export const MARGIN = 70;
export const INNER = WIDTH - 2 * MARGIN;

/** A part of the picture: what is drawn, and how far down it reaches. */
export interface Drawn {
  readonly markup: string;
  readonly bottom: number;
}

interface TextStyle {
  readonly size: number;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** The figure or cell that a number answers to. */
  readonly figure?: string;
}

/** A piece of a line; `dx` sets it off from the piece before. */
export type Piece = Omit<TextStyle, 'anchor'> & { readonly text: string | number; readonly dx?: number };

/** One line of text. */
export function text(x: number, y: number, content: string | number, style: TextStyle): string {
  const { anchor = 'start' } = style;
  const place = `x="${x}" y="${y}"` + (anchor === 'start' ? '' : ` text-anchor="${anchor}"`);
  return `<text ${place} ${look(style)}>${escaped(content)}</text>\n`;
}

/** One line of pieces that differ in size or colour. */
export function textOfPieces(x: number, y: number, pieces: readonly Piece[]): string {
  const spans = pieces.map(
    ({ text: content, dx, ...style }) =>
      `<tspan${dx ? ` dx="${dx}"` : ''} ${look(style)}>${escaped(content)}</tspan>`,
  );
  return `<text x="${x}" y="${y}">${spans.join('')}</text>\n`;
}

export const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>\n`;

/** Any text as text of the drawing. */
export const escaped = (content: string | number): string => escapeHtml(printable(String(content)));

const look = ({ size, fill = COLOURS.text, bold, figure }: TextStyle): string =>
  `font-size="${size}" fill="${fill}"` +
  (bold ? ' font-weight="700"' : '') +
  (figure === undefined ? '' : ` data-figure="${escaped(figure)}"`);
