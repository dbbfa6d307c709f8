import { deflateSync } from 'fflate';
import type { Archive, ZipEntry } from './archive';
import { crc32 } from './crc32';

/**
 * The archive with some entries replaced, and some left out (null); the packed bytes of all others are taken over as they
 * are. Whatever lay between the entries, what programs noted beside them, and the archive's comment, stay behind.
 */
export function rewriteZip(
  archive: Archive,
  replaced: ReadonlyMap<string, Uint8Array | null>,
  isLeftOut: (name: string) => boolean = () => false,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of archive.entries.values()) {
    if (isLeftOut(entry.name)) continue;
    const content = replaced.get(entry.name);
    if (content === null) continue;
    const kept = content ? repacked(entry, content) : entry;
    const header = record(kept);
    chunks.push(header, kept.packed);
    directory.push(record(kept, offset));
    offset += header.length + kept.packed.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  return joined([...chunks, ...directory, endRecord(directory.length, size, offset)]);
}

function repacked(entry: ZipEntry, content: Uint8Array): ZipEntry {
  const packed = deflateSync(content);
  return {
    ...entry,
    method: 8,
    packed,
    crc: crc32(content),
    compressedSize: packed.length,
    size: content.length,
  };
}

/** An entry's header before its bytes, or with `offset` its record in the directory. */
function record(entry: ZipEntry, offset?: number): Uint8Array {
  const inDirectory = offset !== undefined;
  const bytes = new Uint8Array((inDirectory ? 46 : 30) + entry.nameBytes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, inDirectory ? 0x02014b50 : 0x04034b50, true);
  if (inDirectory) view.setUint16(4, 20, true);
  const at = inDirectory ? 6 : 4;
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.utf8 ? 0x800 : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.moment, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
  if (inDirectory) view.setUint32(42, offset, true);
  bytes.set(entry.nameBytes, inDirectory ? 46 : 30);
  return bytes;
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return bytes;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
