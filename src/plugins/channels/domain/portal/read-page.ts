/** What is looked for on a portal's pages: links with what they are called, and the text. */
import { Parser } from 'htmlparser2';

export interface Link {
  /** Absolute. */
  readonly address: string;
  /** What it prints, and its `title`, which many lists fill in where they cut the print off. */
  readonly names: readonly string[];
}

export interface Page {
  readonly links: readonly Link[];
  readonly text: string;
}

const SILENT = new Set(['script', 'style', 'noscript', 'template']);

/** Reads a page. Whatever the bytes are, there is an answer. @param address where the page was read */
export function readPage(html: string, address: string): Page {
  const links: Link[] = [];
  const text: string[] = [];
  let base = address;
  let silent = 0;
  let open: { href: string; title: string; text: string[] } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (SILENT.has(name)) silent += 1;
      if (name === 'base' && attributes.href) base = absolute(attributes.href, address) ?? base;
      if (name === 'a') open = { href: attributes.href ?? '', title: attributes.title ?? '', text: [] };
      if (name === 'meta' && /^ArticleTitle$/i.test(attributes.name ?? ''))
        text.push(attributes.content ?? '');
    },
    ontext(piece) {
      if (silent > 0) return;
      text.push(piece);
      open?.text.push(piece);
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent = Math.max(0, silent - 1);
      if (name !== 'a' || !open) return;
      const target = absolute(open.href, base);
      const names = [open.title, open.text.join('')].map((each) => each.trim()).filter(Boolean);
      if (target && names.length > 0) links.push({ address: target, names });
      open = undefined;
    },
  });
  parser.end(html);
  return { links, text: text.join(' ') };
}

function absolute(href: string, base: string): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}
