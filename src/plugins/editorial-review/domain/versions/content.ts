/** An item's content as one version of it, apart from what the system writes by itself. */
import type { Json } from '../../shared/trail';

/** A file as a version refers to it: what of it a reader sees. */
export interface FileInVersion {
  readonly [key: string]: Json;
  readonly documentId: string;
  /** Changes whenever the file's bytes are replaced. */
  readonly hash: string;
  readonly ext: string;
  readonly size: number;
  readonly name: string;
  readonly alternativeText: string;
  readonly caption: string;
}

/** Attribute → value; a relation is its documentId, files are told by what of them is public. */
export type Content = Readonly<Record<string, Json>>;

interface Attribute {
  readonly type: string;
  readonly relation?: string | undefined;
  readonly multiple?: boolean | undefined;
}

/** What the system writes: dates of publication and stamps. They change without anybody editing. */
const SYSTEM = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
  'publishedOn',
  'firstPublishedAt',
  'importBatch',
]);

/** The attributes of a type that a version consists of. */
export const contentAttributes = <Each extends Attribute>(attributes: Readonly<Record<string, Each>>) =>
  Object.entries(attributes).filter(([name]) => !SYSTEM.has(name));

type Row = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const file = (row: Row): FileInVersion => ({
  documentId: text(row.documentId),
  hash: text(row.hash),
  ext: text(row.ext),
  size: Number(row.size ?? 0),
  name: text(row.name),
  alternativeText: text(row.alternativeText),
  caption: text(row.caption),
});

function valueOf({ type }: Attribute, value: unknown): Json {
  if (value === null || value === undefined || value === '') return null;
  if (type === 'media') {
    return Array.isArray(value) ? value.map((each) => file(each as Row)) : [file(value as Row)];
  }
  if (type === 'relation') return text((value as Row).documentId) || null;
  if (value instanceof Date) return value.toISOString();
  return value as Json;
}

/**
 * @param row as the database layer reads it, with its relations and files
 * @returns values in one spelling: an empty text and an absent one are the same
 */
export function contentOf(row: Row, attributes: Readonly<Record<string, Attribute>>): Content {
  return Object.fromEntries(
    contentAttributes(attributes).map(([name, attribute]) => [name, valueOf(attribute, row[name])]),
  );
}
