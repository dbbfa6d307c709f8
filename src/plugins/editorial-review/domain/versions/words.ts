/** A version's fields as people read them, and two versions side by side. */
import type { Json } from '../../shared/trail';
import type { Comparison } from '../../shared/versions';
import { canonical } from '../trail/link';
import type { Content, FileInVersion } from './content';
import { diff, type Piece } from './diff';

/** A field as it is called. */
export interface NamedField {
  readonly field: string;
  readonly label: string;
}

/** The name of what a relation leads to, by its documentId; undefined where it is there no more. */
export type NameOf = (documentId: string) => string | undefined;

const file = ({ name, size, alternativeText, caption }: FileInVersion): string => {
  const beside = `${alternativeText ? `，替代文字：${alternativeText}` : ''}${caption ? `，说明：${caption}` : ''}`;
  return `${name}（${size.toFixed(1)} KB${beside}）`;
};

/** @param isRelation whether the field leads to another entry */
export function inWords(value: Json | undefined, isRelation: boolean, nameOf: NameOf): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    const files = value as readonly FileInVersion[];
    return files.length === 0 ? null : files.map(file).join('\n');
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return isRelation ? (nameOf(value) ?? '已删除的条目') : value;
  return typeof value === 'object' ? canonical(value) : String(value);
}

/**
 * The fields in which two versions differ.
 * @param words of a field's value
 */
export function compare(
  fields: readonly NamedField[],
  from: Content,
  to: Content,
  words: (field: string, value: Json | undefined) => string | null,
): Comparison['fields'] {
  return fields.flatMap(({ field, label }) => {
    const [was, is] = [from[field], to[field]];
    if (canonical(was) === canonical(is)) return [];
    const [before, after] = [words(field, was) ?? '', words(field, is) ?? ''];
    return { field, label, pieces: before === after ? replaced(before) : diff(before, after) };
  });
}

/** The same name and size, and yet another file. */
const replaced = (text: string): Piece[] => [
  { kind: 'gone', text },
  { kind: 'new', text: `${text}（文件已更换）` },
];
