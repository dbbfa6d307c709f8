/** An Office file as its package: parts with their types, and what they refer to. */
import { Unreadable } from '../reading';
import type { Archive } from '../zip/archive';
import { walkXml } from '../xml';

export type OfficeKind = 'docx' | 'xlsx' | 'pptx';

export interface Relation {
  /** The last word of its type: `worksheet`, `comments`, `core-properties` … */
  readonly type: string;
  /** Path of the part, or an address outside. */
  readonly target: string;
  readonly outside: boolean;
}

/** The type of the part that such a file is about; with macros it is another one. */
const MAIN: readonly (readonly [OfficeKind, RegExp])[] = [
  ['docx', /wordprocessingml\.(document|template)\.main\+xml$/],
  ['xlsx', /spreadsheetml\.(sheet|template)\.main\+xml$/],
  ['pptx', /presentationml\.(presentation|template|slideshow)\.main\+xml$/],
];

export class OfficePackage {
  /** The parts that were read so far. */
  readonly opened = new Set<string>();

  private constructor(
    readonly archive: Archive,
    /** Types of the parts, by their paths. */
    readonly types: ReadonlyMap<string, string>,
    readonly kind: OfficeKind,
    readonly main: string,
  ) {}

  /** The package in the archive; undefined where it is no Office file without macros. */
  static in(archive: Archive): OfficePackage | undefined {
    const types = readTypes(archive);
    for (const [path, type] of types) {
      const kind = MAIN.find(([, pattern]) => pattern.test(type))?.[0];
      if (kind) return new OfficePackage(archive, types, kind, path);
    }
    return undefined;
  }

  /** Bytes of a part. @throws Unreadable where it is not there or damaged */
  part(path: string): Uint8Array {
    const bytes = this.archive.read(path);
    if (!bytes) throw new Unreadable('文件不完整，缺少里面的一部分');
    this.opened.add(path);
    return bytes;
  }

  /** The parts whose type ends so, in the order of their numbers. */
  partsOf(pattern: RegExp): string[] {
    return [...this.types]
      .filter(([path, type]) => pattern.test(type) && this.archive.entries.has(path))
      .map(([path]) => path)
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  }

  /** What a part refers to, by the ids of the references; of the package itself with ''. */
  relations(path: string): ReadonlyMap<string, Relation> {
    const slash = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, slash);
    const bytes = this.archive.read(`${folder}_rels/${path.slice(slash)}.rels`);
    const found = new Map<string, Relation>();
    if (!bytes) return found;
    walkXml(bytes, {
      open(name, { Id, Type = '', Target = '', TargetMode }) {
        if (name !== 'Relationship' || !Id) return;
        const outside = TargetMode === 'External';
        const target = outside ? Target : resolved(folder, Target);
        found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, outside });
      },
    });
    return found;
  }
}

function readTypes(archive: Archive): Map<string, string> {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  const bytes = archive.read('[Content_Types].xml');
  if (!bytes) return overrides;
  walkXml(bytes, {
    open(name, { PartName, Extension, ContentType = '' }) {
      if (name === 'Override' && PartName) overrides.set(PartName.replace(/^\//, ''), ContentType);
      if (name === 'Default' && Extension) defaults.set(Extension.toLowerCase(), ContentType);
    },
  });
  for (const path of archive.entries.keys()) {
    const type = defaults.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
    if (type && !overrides.has(path)) overrides.set(path, type);
  }
  return overrides;
}

/** `../media/image1.png` from `word/charts/` is `word/media/image1.png`. */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
