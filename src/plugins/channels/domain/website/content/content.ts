import sanitizeHtml from 'sanitize-html';
import type { Token } from 'markdown-it';
import { legible } from '../legible';
import { markdownReader } from './markdown';

/** What an item says, as pages and feeds show it. */
export interface Content {
  /** Only elements of `ALLOWED`, no style, no class, no script; every address absolute. Empty where nothing is said. */
  readonly html: string;
  /** The same as one line of plain text, without pictures. */
  readonly text: string;
  /** Absolute addresses of its pictures, in order. */
  readonly pictures: readonly string[];
}

/** The last line: whatever a text or a library makes, nothing else gets through. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 'u', 's', 'blockquote', 'pre', 'code'],
    ...['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'img'],
  ],
  allowedAttributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    li: ['value'],
    th: ['scope'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
};

/** A line that begins with an ideographic space begins a paragraph: so offices set theirs. */
const INDENTED = /(^|\n)[ \t]*\u3000[\u3000 \t]*/g;

/**
 * Markdown, or plain text from a spreadsheet, as HTML below a page's `h1`.
 * @param base the site's absolute address without a slash at its end, for links to our own files
 */
export function renderContent(source: string, base: string): Content {
  const md = markdownReader(base);
  const tokens = md.parse(legible(source).replace(INDENTED, '$1\n'), {});
  return {
    html: sanitizeHtml(md.renderer.render(tokens, md.options, {}), ALLOWED).trim(),
    text: tokens.map(textOf).join(' ').replace(/\s+/g, ' ').trim(),
    pictures: tokens.flatMap(({ children }) =>
      (children ?? []).flatMap((each) => (each.type === 'image' ? [String(each.attrGet('src') ?? '')] : [])),
    ),
  };
}

function textOf({ type, content, children }: Token): string {
  if (type === 'image') return '';
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  return children ? children.map(textOf).join('') : content;
}
