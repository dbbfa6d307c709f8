/**
 * JSON as WeChat wants it: real characters, no `\u` escapes (it shows them to readers as they stand). What JSON can
 * only write as an escape is no text: control characters are left out, halves of characters replaced.
 */
export const utf8Json = (value: object): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'string'
      ? each.replace(/(?![\n\r\t\b\f])[\u0000-\u001f]/g, '').replace(/\p{Surrogate}/gu, '\ufffd')
      : each,
  );
