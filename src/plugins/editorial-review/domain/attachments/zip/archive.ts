/** A zip, read by its directory, with caps: what a hostile one claims or hides is refused before it is unpacked. */
import { inflateSync } from 'fflate';
import { Unreadable } from '../reading';
import { crc32 } from './crc32';

export interface ZipEntry {
  readonly name: string;
  /** As the directory writes it. */
  readonly nameBytes: Uint8Array;
  readonly utf8: boolean;
  readonly method: number;
  /** Date and time of the entry, as the directory writes them. */
  readonly moment: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The packed bytes, where they lie in the file. */
  readonly packed: Uint8Array;
}

const MOST_ENTRIES = 10_000;
const MOST_BYTES = 300 * 1024 * 1024;
/** Only what is large in the end is asked how far it swells. */
const LARGE = 4 * 1024 * 1024;
const MOST_SWELLING = 300;

const DAMAGED = '文件已经损坏，或者没有传完整';

export class Archive {
  private constructor(readonly entries: ReadonlyMap<string, ZipEntry>) {}

  /**
   * Reads the directory. Nothing is unpacked yet.
   * @throws Unreadable where it is damaged, encrypted, ambiguous or a zip bomb, with the entry's name
   */
  static open(bytes: Uint8Array): Archive {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = endRecord(view);
    const count = view.getUint16(end + 10, true);
    if (count > MOST_ENTRIES) throw new Unreadable(`压缩包里有 ${count} 个文件，超过 ${MOST_ENTRIES} 个`);
    const entries = new Map<string, ZipEntry>();
    let total = 0;
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new Unreadable(DAMAGED);
      const entry = readEntry(bytes, view, at);
      // Two of one name: one program shows the first, another the second.
      if (entries.has(entry.name)) throw new Unreadable(`里面有两个同名的“${entry.name}”`);
      total += entry.size;
      if (total > MOST_BYTES || (entry.size > LARGE && entry.size > entry.compressedSize * MOST_SWELLING))
        throw new Unreadable(`里面的“${entry.name}”解压后大得不正常（压缩炸弹）`);
      entries.set(entry.name, entry);
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return new Archive(entries);
  }

  /** The unpacked bytes of an entry; undefined where there is none of that name. @throws Unreadable where it is damaged */
  read(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name);
    return entry && unpack(entry);
  }
}

function unpack(entry: ZipEntry): Uint8Array {
  const { packed, method, size, crc, name } = entry;
  let bytes: Uint8Array;
  try {
    // The buffer is as large as the directory says: more than that is never unpacked.
    bytes = method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    throw new Unreadable(`里面的“${name}”已经损坏`);
  }
  if (bytes.length !== size || crc32(bytes) !== crc) throw new Unreadable(`里面的“${name}”已经损坏`);
  return bytes;
}

/** Where the end record lies. It has to close the file: what hangs behind it is another file in disguise. */
function endRecord(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw new Unreadable(DAMAGED);
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  const utf8 = (flags & 0x800) !== 0;
  const name = nameOf(nameBytes, utf8);
  if (flags & 1) throw new Unreadable('文件加了密码', '请去掉密码后重新上传。');
  if (method !== 0 && method !== 8) throw new Unreadable(`里面的“${name}”用了不认识的压缩方式`);
  const compressedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) throw new Unreadable(DAMAGED);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + compressedSize > bytes.length) throw new Unreadable(DAMAGED);
  return {
    name,
    nameBytes,
    utf8,
    method,
    moment: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size: view.getUint32(at + 24, true),
    packed: bytes.subarray(start, start + compressedSize),
  };
}

/** Names of older Chinese programs are in GB18030. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(utf8 ? 'utf-8' : 'gb18030').decode(bytes);
  }
}
