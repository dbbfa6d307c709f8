/** A reader of well-formed XML, just large enough to look at what the renderings write. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// What XML 1.0 allows at all.
const ALLOWED = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

function decode(text: string): string {
  return text.replace(/&([^;&]*);|&/g, (_whole, name: string | undefined) => {
    const found = name === undefined ? undefined : ENTITIES[name];
    if (found === undefined) throw new Error(`Not an entity: ${_whole}`);
    return found;
  });
}

/** @throws Error where the text is not well-formed */
export function parseXml(xml: string): Element {
  if (!ALLOWED.test(xml)) throw new Error('A character that XML refuses');
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  let at = 0;
  while (at < xml.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(xml);
    const parent = open.at(-1);
    if (!token || !parent) throw new Error(`Not well-formed at ${xml.slice(at, at + 40)}`);
    const [whole, closing, name, attributes = '', empty, text] = token;
    at += whole.length;
    if (text !== undefined) parent.children.push(decode(text));
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)];
      const element: Element = {
        name,
        attributes: Object.fromEntries(pairs.map(([, key, value]) => [key, decode(value ?? '')])),
        children: [],
      };
      if (pairs.length !== Object.keys(element.attributes).length) throw new Error('An attribute twice');
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [document, ...more] = root.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || !document || more.length > 0) throw new Error('Not one element');
  return document;
}

/** All elements of a name below an element, in reading order. */
export function findAll(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...findAll(child, name)],
  );
}

/** The element's children, without text. */
export const elementsOf = (element: Element): Element[] =>
  element.children.filter((child) => typeof child !== 'string');

/** The element's own text, without that of its children. */
export const ownText = (element: Element): string =>
  element.children.filter((child) => typeof child === 'string').join('');
