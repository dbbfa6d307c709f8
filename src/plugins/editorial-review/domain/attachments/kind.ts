/** What bytes are, whatever the file is called. */
import { decodeText } from './decode';

/** `ole`: what Word, Excel and WPS wrote before 2007, and what they write with a password. */
export const KINDS = [
  'png',
  'jpeg',
  'gif',
  'webp',
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'zip',
  'ole',
  'text',
  'markup',
  'program',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

const SIGNATURES: readonly (readonly [Kind, string])[] = [
  ['png', '89504e470d0a1a0a'],
  ['jpeg', 'ffd8ff'],
  ['gif', '474946383761'],
  ['gif', '474946383961'],
  ['pdf', '255044462d'],
  ['zip', '504b0304'],
  ['zip', '504b0506'],
  ['ole', 'd0cf11e0a1b11ae1'],
  ['program', '4d5a'],
  ['program', '7f454c46'],
  ['program', 'cafebabe'],
  ['program', 'feedface'],
  ['program', 'feedfacf'],
  ['program', 'cffaedfe'],
  ['program', 'cefaedfe'],
  ['program', '4c00000001140200'],
  ['program', '0061736d'],
  ['program', '2321'],
];

/** Elements that make a page or a drawing of a text wherever they stand in it. */
const MARKUP =
  /<!doctype|<\s*\/?\s*(html|head|body|script|svg|iframe|object|embed|math|style|meta|base|form)\b|\+ADw-/i;
/** A text that begins as a page, a drawing, or data that a browser would take for one of them. */
const BEGINS_AS_MARKUP = /^\s*<[!?a-z/]/i;
const SCRIPT = /^\s*(@echo\s+off|<\?php|#!)/i;
/** Line ends, tab, form feed and the old end-of-file mark apart, no text has these. */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f]/;

/** Tells the kind from the first bytes, of text from all of it. A zip is `zip` here: `OfficePackage` tells which. */
export function kindOf(bytes: Uint8Array): Kind {
  const head = hex(bytes.subarray(0, 12));
  const found = SIGNATURES.find(([, signature]) => head.startsWith(signature));
  // `MZ` may begin a text; a program has a header behind it.
  if (found && !(found[1] === '4d5a' && isText(bytes))) return found[0];
  if (head.startsWith('52494646') && head.slice(16) === '57454250') return 'webp';
  if (!isText(bytes)) return 'other';
  const { text } = decodeText(bytes);
  if (SCRIPT.test(text)) return 'program';
  return BEGINS_AS_MARKUP.test(text) || MARKUP.test(text) ? 'markup' : 'text';
}

function isText(bytes: Uint8Array): boolean {
  const { text, whole } = decodeText(bytes);
  if (CONTROL.test(text)) return false;
  return whole || text.split('\ufffd').length - 1 <= text.length / 100;
}

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
