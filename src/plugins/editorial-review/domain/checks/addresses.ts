/** Addresses within a text, whose numbers are the website's own. */

/** A scheme, `www.`, a host with a path, or the path of an uploaded file: what begins an address. */
const BEGINNING =
  /https?:\/\/|www\.|\/uploads\/|(?<![A-Za-z0-9.-])(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,18}\//gi;
/** Signs that no address goes on behind: also a comma, which in a spreadsheet's line ends the cell. */
const REST = /[^\s,;()"'<>|\\^`{}\u0080-\uffff]*/y;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Every address of a text, in order, without overlap. */
export function addressesIn(text: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const { index } of text.matchAll(BEGINNING)) {
    if (index < end) continue;
    REST.lastIndex = index;
    end = index + (REST.exec(text)?.[0].length ?? 0);
    spans.push({ start: index, end });
  }
  return spans;
}
