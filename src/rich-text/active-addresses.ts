import createReader from 'markdown-it';

const { unescapeAll } = createReader().utils;

/** Between the letters of a scheme browsers overlook these. */
const OVERLOOKED = /[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028\u2029\ufeff]/g;
const ACTIVE = /^(?:javascript|vbscript|livescript|jscript|mocha|data|blob|filesystem|file|view-source):/;
const PICTURE = /^data:image\/(?:png|gif|jpe?g|webp|bmp)[;,]/;

/** Whether following an address would run something or leave the web; a picture written out in full does not. */
export function isActiveAddress(address: string): boolean {
  const plain = address.replace(OVERLOOKED, '').toLowerCase();
  return ACTIVE.test(plain) && !PICTURE.test(plain);
}

/** `](address` of a link or a picture; `[name]: address` of a reference. The address may stand in `<…>`. */
const LINK = /(\]\([ \t\r\n]*)(<[^<>\n]*>|(?:\([^()\s]*\)|[^\s()])*)/g;
const REFERENCE = /^((?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*\[[^[\]\n]+\]:[ \t]*\n?[ \t]*)(<[^<>\n]*>|\S+)/gm;

/** The text, in which links of Markdown with an active address lead nowhere. */
export function withoutActiveLinks(text: string): string {
  const lame = (all: string, before: string, address: string) =>
    isActiveAddress(unescapeAll(address.replace(/^<|>$/g, ''))) ? `${before}#` : all;
  return text.replace(LINK, lame).replace(REFERENCE, lame);
}
