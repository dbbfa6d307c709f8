/** Text whose encoding nobody has written down. */

export interface Decoded {
  readonly text: string;
  /** Whether every byte made sense. */
  readonly whole: boolean;
}

/** UTF-8 and UTF-16 with or without their mark; else GB18030, which older programs here write. */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = marked(bytes) ?? (looksWide(bytes) || undefined);
  if (encoding) return loosely(bytes, encoding);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), whole: true };
  } catch {
    return loosely(bytes, 'gb18030');
  }
}

function loosely(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, whole: !text.includes('\ufffd') };
}

function marked([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Without a mark, UTF-16 shows by the empty halves of its line ends, digits and commas. */
function looksWide(bytes: Uint8Array): string | false {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4 || sample.length % 2) return false;
  let [even, odd] = [0, 0];
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2) odd += 1;
    else even += 1;
  });
  if (odd > 0 && even === 0) return 'utf-16le';
  return even > 0 && odd === 0 ? 'utf-16be' : false;
}
