import type { OpenTypeFont } from './open-type';

/** Kept as they are; what shapes other scripts or vertical lines is left out. */
const KEPT = ['OS/2', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post'];

/**
 * A font file with the glyphs of a text alone, a fortieth of the whole: for a reader that loads the
 * file anew for every glyph. Glyphs keep their numbers.
 * @throws Error where a glyph is put together from others, as none of Noto SC is.
 */
export function subset(font: OpenTypeFont, text: string): Buffer {
  const points = [...new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))]
    .filter((point) => font.glyphOf(point) !== 0)
    .sort((a, b) => a - b);
  const { glyf, loca } = outlines(font, [0, ...points.map((point) => font.glyphOf(point))]);
  const tables = new Map(KEPT.map((tag) => [tag, font.table(tag)]));
  const head = Buffer.from(font.table('head'));
  head.writeInt16BE(1, 50); // Offsets in loca are of 32 bits.
  tables.set('head', head).set('glyf', glyf).set('loca', loca);
  return fontFile(tables.set('cmap', characterMap(font, points)));
}

function outlines(font: OpenTypeFont, wanted: readonly number[]): { glyf: Buffer; loca: Buffer } {
  const [oldGlyf, oldLoca] = [font.table('glyf'), font.table('loca')];
  const count = font.table('maxp').readUInt16BE(4);
  const long = font.table('head').readInt16BE(50) === 1;
  const offset = (glyph: number): number =>
    long ? oldLoca.readUInt32BE(glyph * 4) : oldLoca.readUInt16BE(glyph * 2) * 2;
  const outlineOf = (glyph: number): Buffer => oldGlyf.subarray(offset(glyph), offset(glyph + 1));

  const kept = new Set(wanted);
  const pieces: Buffer[] = [];
  const loca = Buffer.alloc((count + 1) * 4);
  let end = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    if (kept.has(glyph)) {
      const outline = outlineOf(glyph);
      if (outline.length > 0 && outline.readInt16BE(0) < 0)
        throw new Error('A glyph is put together from others');
      pieces.push(outline, Buffer.alloc(-outline.length & 3));
      end += (outline.length + 3) & ~3;
    }
    loca.writeUInt32BE(end, (glyph + 1) * 4);
  }
  return { glyf: Buffer.concat(pieces), loca };
}

/** A `cmap` of one subtable, format 12: Windows, all of Unicode. */
function characterMap(font: OpenTypeFont, points: readonly number[]): Buffer {
  const words = [16 + points.length * 12, 0, points.length];
  const groups = points.flatMap((point) => [point, point, font.glyphOf(point)]);
  return Buffer.concat([shorts(0, 1, 3, 10), longs(12), shorts(12, 0), longs(...words, ...groups)]);
}

function fontFile(tables: ReadonlyMap<string, Buffer>): Buffer {
  const entries: Buffer[] = [];
  const bodies: Buffer[] = [];
  let at = 12 + tables.size * 16;
  for (const [tag, body] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Checksums are for installers of fonts; the file lives as long as one drawing.
    entries.push(Buffer.from(tag, 'latin1'), longs(0, at, body.length));
    bodies.push(body, Buffer.alloc(-body.length & 3));
    at += (body.length + 3) & ~3;
  }
  return Buffer.concat([longs(0x00010000), shorts(tables.size, 0, 0, 0), ...entries, ...bodies]);
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => bytes.writeUInt32BE(value, at * 4));
  return bytes;
}

function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => bytes.writeUInt16BE(value, at * 2));
  return bytes;
}
