/** An item's text (Markdown as the panel's editor writes it, pasted HTML, or plain lines) as a small tree. */
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}
export type Node = Element | string;

// Indented lines come from spreadsheets and letters: they are text, not code.
const markdown = new MarkdownIt({ html: true, breaks: true, linkify: false }).disable('code');

const INLINE = ['a', 'b', 'strong', 'i', 'em', 'u', 's', 'del', 'sub', 'sup', 'code', 'span', 'br', 'img'];
const BLOCKS = [
  ...['p', 'div', 'section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr'],
  ...['ul', 'ol', 'li', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];

export const isBlock = (name: string): boolean => BLOCKS.includes(name);

const clean = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: [...INLINE, ...BLOCKS],
    allowedAttributes: {
      a: ['href'],
      img: ['src', 'alt'],
      ol: ['start'],
      th: ['colspan', 'rowspan'],
      td: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['http', 'https'],
    nestingLimit: 60,
  });

/** Reads a text into a tree of known elements; nothing that runs, styles or frames is left of it. */
export const readContent = (content: string): readonly Node[] => treeOf(clean(markdown.render(content)));

const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|([^<]+)/g;
const ATTRIBUTE = /([a-z]+)="([^"]*)"/g;
const VOID = new Set(['br', 'hr', 'img']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (_all, name: string) => ENTITIES[name] ?? '').replace(UNWRITABLE, '');

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

/** The cleaner's output is well-formed, and in it only four characters are written as entities. */
function treeOf(html: string): readonly Node[] {
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  for (const [, closing, name = '', attributes = '', text] of html.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) {
      parent.children.push(decode(text));
    } else if (closing) {
      if (open.length > 1 && parent.name === name) open.pop();
    } else {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [
        key,
        decode(value),
      ]);
      const element: Open = {
        name,
        attributes: Object.fromEntries(pairs) as Record<string, string>,
        children: [],
      };
      parent.children.push(element);
      if (!VOID.has(name)) open.push(element);
    }
  }
  return root.children;
}

/** All elements of a name, in reading order. */
export function elementsNamed(nodes: readonly Node[], name: string): Element[] {
  return nodes.flatMap((node) =>
    typeof node === 'string'
      ? []
      : [...(node.name === name ? [node] : []), ...elementsNamed(node.children, name)],
  );
}
