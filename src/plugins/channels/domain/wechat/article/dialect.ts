/**
 * WeChat's dialect of HTML: sections, paragraphs and spans with inline styles, tables that scroll, lists with their
 * numbers written out, pictures by WeChat's own addresses only, links to other places as text.
 */
import { escapeHtml } from './escape';
import { isBlock, type Element, type Node } from './read-content';
import { STYLE, type StyleName } from './style';
import { tableMarkup } from './table';

export interface Places {
  /** WeChat's address of a picture; undefined where it has none. */
  readonly picture: (src: string) => string | undefined;
  /** Where this project is read, without a slash at the end. */
  readonly base: string;
}

export const styled = (tag: string, style: StyleName, inner: string): string =>
  `<${tag} style="${STYLE[style]}">${inner}</${tag}>`;

/** Elements and loose text as blocks. */
export function blocksMarkup(nodes: readonly Node[], places: Places, style: StyleName = 'paragraph'): string {
  let markup = '';
  let loose: Node[] = [];
  const flush = () => {
    markup += paragraph(loose, places, style);
    loose = [];
  };
  for (const node of nodes) {
    if (typeof node !== 'string' && isBlockLike(node)) {
      flush();
      markup += blockMarkup(node, places, style);
    } else {
      loose.push(node);
    }
  }
  flush();
  return markup;
}

/** Whether it is a block or holds one: pasted HTML puts tables into spans. */
const isBlockLike = (node: Element): boolean =>
  isBlock(node.name) || node.children.some((each) => typeof each !== 'string' && isBlockLike(each));

function blockMarkup(node: Element, places: Places, style: StyleName): string {
  switch (node.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return blocksMarkup(node.children, places, 'heading');
    case 'ul':
    case 'ol':
      return listMarkup(node, places);
    case 'blockquote':
      return section('quote', blocksMarkup(node.children, places, 'line'));
    case 'pre':
      return blocksMarkup(linesOf(node.children), places, 'plain');
    case 'hr':
      return styled('p', 'rule', '· · ·');
    case 'table':
      return tableMarkup(node, places);
    default:
      return blocksMarkup(node.children, places, style);
  }
}

const section = (style: StyleName, inner: string) => (inner ? styled('section', style, inner) : '');

/** Numbers are text: WeChat loses those of a list. */
function listMarkup(list: Element, places: Places): string {
  const start = Number(list.attributes.start ?? 1);
  const items = list.children.filter(
    (each): each is Element => typeof each !== 'string' && each.name === 'li',
  );
  const first = Number.isSafeInteger(start) ? start : 1;
  const markup = items.map(({ children }, at) =>
    blocksMarkup(marked(children, list.name === 'ol' ? `${first + at}. ` : '• '), places, 'item'),
  );
  return section('list', markup.join(''));
}

/** The mark stands in the item's first paragraph. */
function marked(children: readonly Node[], mark: string): readonly Node[] {
  const [first, ...rest] = children.filter((each) => typeof each !== 'string' || each.trim() !== '');
  if (typeof first === 'object' && first.name === 'p') {
    return [{ ...first, children: [mark, ...first.children] }, ...rest];
  }
  return first === undefined ? [mark] : [mark, first, ...rest];
}

const linesOf = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node): Node[] => {
    if (typeof node === 'object') return [{ ...node, children: linesOf(node.children) }];
    const br: Element = { name: 'br', attributes: {}, children: [] };
    return node.split('\n').flatMap((line, at) => (at === 0 ? [line] : [br, line]));
  });

function paragraph(nodes: readonly Node[], places: Places, style: StyleName): string {
  const inner = trimmed(inlineMarkup(nodes, places));
  if (inner === '') return '';
  const only = /^(<img [^>]*>\s*(<br>)?\s*)+$/.test(inner);
  return styled('p', only ? 'pictures' : style, inner);
}

/** Indentation is the style's: what was typed for it goes. */
const trimmed = (markup: string): string =>
  markup
    .replace(/^(\s|<br>)+|(\s|<br>)+$/g, '')
    .replace(/<br>\s+/g, '<br>')
    .replace(/\n/g, '');

/** Text and what is set in it, without a block around. */
export function inlineMarkup(nodes: readonly Node[], places: Places): string {
  return nodes
    .map((node) => (typeof node === 'string' ? escapeHtml(node) : inlineElement(node, places)))
    .join('');
}

const SPANS: Readonly<Record<string, StyleName>> = {
  i: 'italic',
  em: 'italic',
  u: 'underline',
  s: 'struck',
  del: 'struck',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
};

function inlineElement(node: Element, places: Places): string {
  if (node.name === 'br') return '<br>';
  if (node.name === 'img') return pictureMarkup(node, places);
  const inner = inlineMarkup(node.children, places);
  if (node.name === 'a') return linkMarkup(node, inner, places);
  if (inner === '') return '';
  if (node.name === 'b' || node.name === 'strong') return `<strong>${inner}</strong>`;
  const style = SPANS[node.name];
  return style ? styled('span', style, inner) : inner;
}

function pictureMarkup({ attributes }: Element, { picture }: Places): string {
  const { src = '', alt = '' } = attributes;
  const address = picture(src);
  if (address === undefined) return alt ? escapeHtml(`〔图片：${alt}〕`) : '';
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}" style="${STYLE.picture}">`;
}

/** Only links to WeChat's own articles survive; of others the reader gets the address to copy. */
function linkMarkup({ attributes }: Element, inner: string, { base }: Places): string {
  const href = (attributes.href ?? '').replace(/^\/(?!\/)/, `${base}/`);
  if (!/^https?:\/\//.test(href)) return inner;
  const written = escapeHtml(href);
  if (/^https:\/\/mp\.weixin\.qq\.com\/s[/?]/.test(href) && inner) return `<a href="${written}">${inner}</a>`;
  if (inner === '' || inner === written) return written;
  return `${inner}（${written}）`;
}
