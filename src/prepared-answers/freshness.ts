import type { IncomingHttpHeaders } from 'node:http';

/** What tells one state of an answer from another. */
export interface Validators {
  /** Strong, in its quotes. */
  readonly etag: string;
  /** Whole seconds, in milliseconds since 1970; undefined where no date may be told. */
  readonly modified: number | undefined;
}

/**
 * A date that is not the one we gave counts only if it lies this long after the change: a transaction may be
 * seen a while after the moment that the change log notes.
 */
const MARGIN = 5 * 60_000;

const TAG = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;

/**
 * Whether the reader has this very state already: then the answer is 304 (RFC 9110, 13.1.2, 13.1.3 and 13.2.2).
 * @param now milliseconds since 1970
 */
export function isFresh(
  headers: Pick<IncomingHttpHeaders, 'if-none-match' | 'if-modified-since'>,
  { etag, modified }: Validators,
  now: number,
): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    if (tags.trim() === '*') return true;
    // Compared weakly, as the standard asks for here.
    for (const [, tag] of tags.matchAll(TAG)) if (tag === etag) return true;
    return false;
  }
  const since = headers['if-modified-since'];
  if (since === undefined || modified === undefined) return false;
  const date = Date.parse(since);
  if (Number.isNaN(date) || date > now) return false;
  return date === modified || date >= modified + MARGIN;
}
