/** XML as events, by local names: programs choose their own prefixes. */
import { Parser } from 'htmlparser2';

/** By local names; `relation` is a reference to another part (`r:id`), which elements have beside an id of their own. */
export type Attributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Handed over in pieces, so that a sheet of a million rows is never one string. */
const PIECE = 1 << 18;

/** Walks through a part of an Office file. What is not well-formed is read as far as it goes. */
export function walkXml(bytes: Uint8Array, events: XmlEvents): void {
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        events.open?.(local(name), byLocalName(attributes));
      },
      ontext(text) {
        events.text?.(text);
      },
      onclosetag(name) {
        events.close?.(local(name));
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
