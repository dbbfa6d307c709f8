import { escapeMarkup } from './legible';

type Child = string | Element;

/** What an element holds: `@name` an attribute, `#` the text, anything else child elements; absent members are left out. */
export interface Element {
  readonly [name: string]: Child | readonly Child[] | undefined;
}

/** A document of XML 1.0: everything escaped, and characters that XML forbids made visible. */
export const renderXml = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${childrenOf(root)}`;

const childrenOf = (element: Element): string =>
  Object.entries(element)
    .filter(([name]) => !/^[@#]/.test(name))
    .flatMap(([name, value]) => [value ?? []].flat().map((child) => written(name, child)))
    .join('');

function written(name: string, child: Child): string {
  if (typeof child === 'string') return `<${name}>${escapeMarkup(child)}</${name}>\n`;
  const attributes = Object.entries(child)
    .flatMap(([key, value]) =>
      key.startsWith('@') && typeof value === 'string' ? [` ${key.slice(1)}="${escapeMarkup(value)}"`] : [],
    )
    .join('');
  const text = child['#'];
  if (typeof text === 'string') return `<${name}${attributes}>${escapeMarkup(text)}</${name}>\n`;
  const children = childrenOf(child);
  return children ? `<${name}${attributes}>\n${children}</${name}>\n` : `<${name}${attributes}/>\n`;
}
