import { XMLParser } from 'fast-xml-parser';

/** An element of what WeChat sends. Attributes do not occur and are not read. */
export interface XmlElement {
  readonly name: string;
  /** Its text, with CDATA sections taken as they stand; empty where it has children. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

const LONGEST = 64 * 1024;
const DEEPEST = 10;

const parser = new XMLParser({
  preserveOrder: true,
  processEntities: false,
  parseTagValue: false,
  trimValues: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: DEEPEST,
});

const PREDEFINED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five names that XML itself knows, and numbered characters; nothing can define further ones. */
const decode = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return PREDEFINED[name] ?? whole;
      const point = hex === undefined ? Number(dec) : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );

type Node = Readonly<Record<string, unknown>>;

const nodesOf = (value: unknown): Node[] => (Array.isArray(value) ? (value as Node[]) : []);

const ownText = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if ('#cdata' in node)
        return nodesOf(node['#cdata'])
          .map((part) => String(part['#text']))
          .join('');
      return '#text' in node ? decode(String(node['#text'])) : '';
    })
    .join('');

function elementsAmong(nodes: readonly Node[]): XmlElement[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => !key.startsWith('#') && !key.startsWith(':'));
    if (name === undefined) return [];
    const inside = nodesOf(node[name]);
    const children = elementsAmong(inside);
    return [{ name, children, text: children.length > 0 ? '' : ownText(inside) }];
  });
}

/**
 * Reads a message of WeChat's: one element `xml` with its children.
 * @returns undefined for what is no such message: something else or a piece of one, too long, nested too deeply, or with any
 *   declaration (DOCTYPE, ENTITY) in it, which WeChat never sends
 */
export function readXml(text: string): XmlElement | undefined {
  if (text.length > LONGEST) return undefined;
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '').includes('<!')) return undefined;
  // The parser is lenient with what was cut off; a message that was is none.
  if (!trimmed.endsWith('</xml>')) return undefined;
  try {
    const [root, ...others] = elementsAmong(nodesOf(parser.parse(trimmed)));
    return root?.name === 'xml' && others.length === 0 ? root : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a child, or undefined where there is none of that name. */
export const childText = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.children.find((child) => child.name === name)?.text;

/** What XML 1.0 cannot carry in any way, halves of characters among it. */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const cdata = (text: string): string =>
  `<![CDATA[${text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** Writes the fields of a reply: texts in CDATA, whatever is in them, numbers plainly. */
export const writeXml = (fields: Readonly<Record<string, string | number>>): string =>
  `<xml>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${typeof value === 'number' ? String(value) : cdata(value)}</${name}>`)
    .join('')}</xml>`;
