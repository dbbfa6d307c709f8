import { Parser } from 'htmlparser2';
import { isActiveAddress, withoutActiveLinks } from './active-addresses';

/** What runs, loads or draws by itself: goes with all that is in it. */
const WITH_CONTENT = new Set([
  ...['script', 'style', 'iframe', 'object', 'embed', 'applet', 'svg', 'math', 'template', 'noscript', 'noembed'],
  ...['noframes', 'frameset', 'audio', 'video', 'canvas', 'dialog', 'select', 'textarea', 'title', 'xmp'],
]); // prettier-ignore
/** What asks for something or turns the page into another; the words in it stay: a page pasted whole is one form. */
const TAG_ALONE = new Set([
  ...['form', 'input', 'button', 'option', 'optgroup', 'fieldset', 'output', 'isindex', 'keygen', 'frame', 'base'],
  ...['link', 'meta', 'html', 'head', 'body', 'plaintext', 'portal', 'slot', 'param', 'source', 'track', 'marquee'],
  ...['layer', 'ilayer', 'bgsound', 'image'],
]); // prettier-ignore
/** Attributes that a browser acts upon, besides `on…`. */
const ACTIVE_ATTRIBUTES = new Set(['srcdoc', 'formaction', 'action', 'ping', 'autofocus', 'is', 'srcset']);
const ACTIVE_STYLE = /url\s*\(|expression|@import|behaviou?r|binding|position|\\/i;

/** A sign that begins a tag, a comment or a declaration. */
const BEGINS = /<[a-z/!?]/i;
/** A tag that never ends; an end without a beginning is none, if only it is whole. */
const UNFINISHED = /<(?:[a-z!?]|\/[^<>]*(?:<|$))/i;
/** A comment that has its end, or CDATA. */
const CLOSED = /(?:--!?|\]\])>$/;
const STRAY_END = new RegExp(`</(?:${[...WITH_CONTENT, ...TAG_ALONE].join('|')})(?=[\\s/>])[^<>]*>`, 'gi');
/** Looks like `<` and is none. */
const SIGN = '＜';

/** So often anew: what is taken out may bring two halves of a tag together. After that the signs themselves go. */
const ROUNDS = 20;

interface Edit {
  readonly from: number;
  /** Behind the last character. */
  readonly to: number;
  readonly instead: string;
}

/**
 * Takes out of Markdown, or of plain text, what a browser would act upon, should anything ever show it as HTML:
 * elements that run or load, event attributes, `javascript:` and its like. All else stays to the byte: a text
 * without such things is the same text, and one that was cleaned stays as it is.
 */
export function withoutActiveContent(text: string): string {
  let clean = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = clean;
    clean = withoutActiveLinks(clean);
    if (BEGINS.test(clean)) {
      const edits = editsOf(clean);
      clean = edits.length > 0 ? apply(clean, edits) : clean.replace(STRAY_END, '');
    }
    if (clean === before) return clean;
  }
  return withoutActiveLinks(clean.replaceAll('<', SIGN));
}

/** In the order of the text. */
function editsOf(text: string): Edit[] {
  const edits: Edit[] = [];
  const endless = new Set<string>();
  let read = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        look((from, to) => editOfTag(text, from, to, name, attributes, endless)),
      onclosetag: (_name, implied) => {
        if (!implied) look((from, to) => nested(text, from, to));
      },
      oncomment: () =>
        look((from, to) => {
          const edit = nested(text, from, to);
          return edit && CLOSED.test(text.slice(from, to)) ? { ...edit, to, instead: '' } : edit;
        }),
      onprocessinginstruction: () => look((from, to) => nested(text, from, to)),
      ontext: () => {
        read = Math.max(read, parser.endIndex + 1);
      },
    },
    { decodeEntities: true, recognizeCDATA: false },
  );
  function look(edit: (from: number, to: number) => Edit | undefined): void {
    const to = Math.min(parser.endIndex + 1, text.length);
    read = Math.max(read, to);
    // Within what goes anyway nothing needs to be looked for.
    if (parser.startIndex < (edits.at(-1)?.to ?? 0)) return;
    const found = edit(parser.startIndex, to);
    if (found) edits.push(found);
  }
  parser.end(text);
  // What never ends is no tag yet; whatever is shown behind this text may end it.
  const rest = text.slice(read);
  const at = rest.search(UNFINISHED);
  if (at >= 0 && read + at >= (edits.at(-1)?.to ?? 0))
    edits.push({ from: read + at, to: read + at + 1, instead: SIGN });
  return edits;
}

/** Behind the next end of an element; right here where it has none. @param endless names known to have none */
function endOf(text: string, name: string, from: number, endless: Set<string>): number {
  if (endless.has(name)) return from;
  const end = new RegExp(`</${name}(?=[\\s/>])[^>]*>`, 'gi');
  end.lastIndex = from;
  if (end.exec(text)) return end.lastIndex;
  endless.add(name);
  return from;
}

function editOfTag(
  text: string,
  from: number,
  to: number,
  name: string,
  attributes: Readonly<Record<string, string>>,
  endless: Set<string>,
): Edit | undefined {
  if (WITH_CONTENT.has(name)) return { from, to: endOf(text, name, to, endless), instead: '' };
  if (TAG_ALONE.has(name) || isActiveAddress(name)) return { from, to, instead: '' };
  const inner = nested(text, from, to);
  if (inner) return inner;
  const kept = Object.entries(attributes).filter((each) => !isActiveAttribute(each));
  if (kept.length === Object.keys(attributes).length) return undefined;
  const written = kept
    .filter(([key]) => /^[\w:-]+$/.test(key))
    .map(
      ([key, value]) =>
        ` ${key}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`,
    );
  return { from, to, instead: `<${name}${written.join('')}>` };
}

/** Readers of Markdown begin a tag anew where readers of HTML are still within one. */
const nested = (text: string, from: number, to: number): Edit | undefined =>
  BEGINS.test(text.slice(from + 1, to)) ? { from, to: from + 1, instead: SIGN } : undefined;

function isActiveAttribute([name, value]: readonly [string, string]): boolean {
  if (/^[^a-z]*on/i.test(name) || ACTIVE_ATTRIBUTES.has(name)) return true;
  return name === 'style' ? ACTIVE_STYLE.test(value) : isActiveAddress(value);
}

function apply(text: string, edits: readonly Edit[]): string {
  let done = '';
  let at = 0;
  for (const { from, to, instead } of edits) {
    done += text.slice(at, from) + instead;
    at = to;
  }
  return done + text.slice(at);
}
