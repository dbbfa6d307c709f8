/** What XML 1.0 refuses even as a reference: most control characters, half surrogate pairs, two noncharacters. */
const REFUSED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text without characters that would make the file unreadable. All others survive, rare and private ones too. */
export function xmlText(text: string): string {
  return text.replace(REFUSED, '');
}

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Any text, safe as XML text and inside a double-quoted attribute. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (character) => ENTITIES.get(character) ?? character);
}
