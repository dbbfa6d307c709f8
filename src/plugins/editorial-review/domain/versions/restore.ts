/** What of an old version can be written as the draft again. */
import type { Json } from '../../shared/trail';
import type { Content, FileInVersion } from './content';

/** What there is now of that which a version refers to. */
export interface Surroundings {
  /** Files by documentId: the id to write, and the digest of the bytes as they are now. */
  readonly files: ReadonlyMap<string, { readonly id: number; readonly digest: string | undefined }>;
  /** documentIds of entries that relations may lead to. */
  readonly entries: ReadonlySet<string>;
}

export interface FieldType {
  readonly field: string;
  readonly label: string;
  /** `named`: files that the text names, which come back with it. */
  readonly kind: 'file' | 'files' | 'named' | 'relation' | 'value';
}

export interface Restoration {
  readonly data: Readonly<Record<string, Json>>;
  /** What could not be brought back as it was, in a sentence each. */
  readonly notes: readonly string[];
}

/** What a version refers to, to be looked up. */
export function references(fields: readonly FieldType[], content: Content) {
  const of = (kinds: readonly FieldType['kind'][]) =>
    fields.filter(({ kind }) => kinds.includes(kind)).map(({ field }) => content[field]);
  return {
    files: of(['file', 'files', 'named'])
      .flatMap(filesOf)
      .map(({ documentId }) => documentId),
    entries: of(['relation']).filter((id): id is string => typeof id === 'string'),
  };
}

const filesOf = (value: Json | undefined): readonly FileInVersion[] =>
  Array.isArray(value) ? (value as readonly FileInVersion[]) : [];

/** Whom an item belongs to decides who may work on it, and is not brought back with its words. */
const STAYS = 'bodyCode';

export function restoration(
  fields: readonly FieldType[],
  content: Content,
  { files, entries }: Surroundings,
): Restoration {
  const notes: string[] = [];
  const valueOf = ({ field, label, kind }: FieldType): Json => {
    const value = content[field] ?? null;
    if (kind === 'value') return value;
    if (kind === 'relation') {
      if (typeof value !== 'string' || entries.has(value)) return value;
      notes.push(`${label}已被删除，没有恢复，请重新选择。`);
      return null;
    }
    const ids = filesOf(value).flatMap(({ documentId, digest, name }) => {
      const found = files.get(documentId);
      if (!found) notes.push(`${label}“${name}”已从媒体库删除，没有恢复，需要的话请重新上传。`);
      else if (found.digest !== digest)
        notes.push(`${label}“${name}”后来换过，恢复的是现在的文件，请打开核对。`);
      return found ? [found.id] : [];
    });
    return kind === 'files' ? ids : (ids[0] ?? null);
  };
  const data = Object.fromEntries(
    fields
      .filter(({ field }) => field !== STAYS)
      .map((type) => ({ ...type, value: valueOf(type) }))
      .filter(({ kind }) => kind !== 'named')
      .map(({ field, value }) => [field, value]),
  );
  return { data, notes };
}
