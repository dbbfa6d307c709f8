/** How pages, scripts and archives show themselves; in colours as they are packed this stands once in a blue moon. */
const CODE = /<\?php|<!doctype|<(?:html|script|svg|iframe)\b|PK\x05\x06/i;

/** Whether a picture is something else too: within its frame, too, there is room that no program shows. */
export const hidesCode = (bytes: Uint8Array): boolean => CODE.test(new TextDecoder('latin1').decode(bytes));
