/** XML as events, by local names: programs choose their own prefixes. */
import { Parser } from 'htmlparser2';
import { Unreadable } from './reading';

/** By local names; `relation` is a reference to another part (`r:id`), which elements have beside an id of their own. */
export type Attributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Each attribute, whatever its prefix: of two of one local name `open` tells only one. */
  attribute?(element: string, value: string): void;
  /** Remarks and instructions, which are no content. */
  aside?(text: string): void;
}

export const DEFINITIONS = '里面有 Office 文件不该有的定义（DTD），可能夹带看不见的内容';

/** Handed over in pieces, so that a sheet of a million rows is never one string. */
const PIECE = 1 << 18;

/**
 * Walks through a part of an Office file. What is not well-formed is read as far as it goes.
 * @throws Unreadable where it brings definitions of its own: what they stand for is not read
 */
export function walkXml(bytes: Uint8Array, events: XmlEvents): void {
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        events.open?.(local(name), byLocalName(attributes));
        if (events.attribute)
          for (const each in attributes) events.attribute(local(name), attributes[each] ?? '');
      },
      ontext(text) {
        events.text?.(text);
      },
      onclosetag(name) {
        events.close?.(local(name));
      },
      oncomment(text) {
        events.aside?.(text);
      },
      onprocessinginstruction(name, text) {
        if (name.toUpperCase() === '!DOCTYPE') throw new Unreadable(DEFINITIONS);
        events.aside?.(text);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += PIECE) {
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
  }
  parser.end(decoder.decode());
}

/** The text of a part, to be changed as such. */
export const xmlText = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

/** Whether it brings definitions of its own, which no program for Office files writes. */
export const definesEntities = (bytes: Uint8Array): boolean =>
  /^\s*(?:(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->)\s*)*<!DOCTYPE/i.test(xmlText(bytes.subarray(0, PIECE)));

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function byLocalName(attributes: Record<string, string>): Attributes {
  const found: Record<string, string> = {};
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) found[local(name)] = attributes[name] ?? '';
    if (/^r\w*:id$/i.test(name)) found.relation = attributes[name] ?? '';
  }
  return found;
}

/** The text of every element of one of the names, in order. Nested ones are part of the outer. */
export function textsOf(bytes: Uint8Array, ...names: string[]): string[] {
  const texts: string[] = [];
  let text = '';
  let depth = 0;
  walkXml(bytes, {
    open(name) {
      if (depth > 0) depth += 1;
      else if (names.includes(name)) {
        depth = 1;
        text = '';
      }
    },
    text(piece) {
      if (depth > 0) text += piece;
    },
    close() {
      if (depth === 1) texts.push(text);
      if (depth > 0) depth -= 1;
    },
  });
  return texts;
}
