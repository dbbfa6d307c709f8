/** What WeChat leaves of an article's HTML. Its own documents name scripts and foreign pictures; the rest is seen. */
import sanitizeHtml from 'sanitize-html';
import { nameIn } from './pictures.mjs';

const TAGS = [
  ...[
    'section',
    'p',
    'span',
    'strong',
    'b',
    'em',
    'i',
    'u',
    's',
    'del',
    'ins',
    'sub',
    'sup',
    'mark',
    'small',
    'font',
  ],
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'br',
    'hr',
    'blockquote',
    'pre',
    'code',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
  ],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['img', 'a', 'figure', 'figcaption', 'center', 'svg', 'rect', 'path', 'g'],
];
const CELL = ['colspan', 'rowspan', 'width', 'height', 'align', 'valign', 'scope'];
const ATTRIBUTES = {
  '*': ['style', 'align'],
  a: ['href', 'title', 'target'],
  img: ['src', 'data-src', 'alt', 'width', 'height', 'data-w', 'data-ratio', 'data-type'],
  table: ['width', 'border', 'cellpadding', 'cellspacing', 'summary'],
  th: CELL,
  td: CELL,
  col: ['width', 'span'],
  ol: ['start', 'type'],
  font: ['color', 'size', 'face'],
};
/** A style that holds this is emptied whole. */
const QUOTE_IN_STYLE = /(\sstyle=")[^"]*&#(?:39|x27);[^"]*(")/gi;

/**
 * @param {any} account its articles may be linked to
 * @param {string} html
 */
export function filterContent(account, html) {
  return sanitizeHtml(html.replace(QUOTE_IN_STYLE, '$1$2'), {
    // Whatever is not named is dissolved, div among it: its content stays.
    allowedTags: TAGS,
    allowedAttributes: ATTRIBUTES,
    allowedSchemes: ['http', 'https'],
    parseStyleAttributes: false,
    transformTags: {
      '*': (tagName, attributes) => ({ tagName, attribs: kept(account, tagName, attributes) }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !nameIn(attribs.src ?? attribs['data-src'] ?? ''),
  });
}

function kept(account, tagName, { href, style, ...others }) {
  const styles = style === undefined ? '' : keptStyles(style);
  return {
    ...others,
    ...(styles && { style: styles }),
    ...(tagName === 'a' && href && isArticle(account, href) && { href }),
  };
}

function isArticle(account, href) {
  return href.startsWith('https://mp.weixin.qq.com/') || href.startsWith('http://mp.weixin.qq.com/')
    ? true
    : account.articleBase !== null && href.startsWith(`${account.articleBase}/s?`);
}

const keptStyles = (style) =>
  style
    .split(/;(?![^(]*\))/)
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration !== '' && !/^(position|z-index|behavior)\s*:/i.test(declaration))
    .filter((declaration) => {
      const address = /url\(\s*['"]?([^'")]*)/i.exec(declaration)?.[1];
      return address === undefined || nameIn(address) !== null;
    })
    .join(';');
