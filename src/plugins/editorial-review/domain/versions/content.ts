/** An item's content as one version of it, apart from what the system writes by itself. */
import type { Json } from '../../shared/trail';
import { digestOf } from './digest';

/** A file as a version refers to it: what of it a reader sees. */
export type FileInVersion = {
  readonly documentId: string;
  /** Its name in the store, which stays when its bytes are replaced. */
  readonly hash: string;
  /**
   * SHA-256 of its bytes. Not there for a file from before digests were kept, until it is replaced: so what was
   * submitted, signed or published before has the fingerprint that it had.
   */
  readonly digest?: string;
  readonly ext: string;
  readonly size: number;
  readonly name: string;
  readonly alternativeText: string;
  readonly caption: string;
};

/** Attribute → value; a relation is its documentId (to many: all of them, sorted), files are told by what of them is public. */
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

function file(row: Row): FileInVersion {
  const digest = digestOf(row);
  return {
    documentId: text(row.documentId),
    hash: text(row.hash),
    ...(digest === undefined ? {} : { digest }),
    ext: text(row.ext),
    size: Number(row.size ?? 0),
    name: text(row.name),
    alternativeText: text(row.alternativeText),
    caption: text(row.caption),
  };
}

function valueOf({ type }: Attribute, value: unknown): Json {
  if (value === null || value === undefined || value === '') return null;
  if (type === 'media') {
    return Array.isArray(value) ? value.map((each) => file(each as Row)) : [file(value as Row)];
  }
  if (type === 'relation') return related(value);
  if (value instanceof Date) return value.toISOString();
  return value as Json;
}

/** Sorted: in which order the database tells them is no content. */
function related(value: unknown): Json {
  if (!Array.isArray(value)) return text((value as Row).documentId) || null;
  const ids = value.map((each) => text((each as Row).documentId)).sort();
  return ids.length > 0 ? ids : null;
}

/** The files that a text names. They are no attribute, but readers get them with the item. */
export const NAMED_FILES = { field: 'namedFiles', label: '正文里的文件' } as const;

/**
 * @param row as the database layer reads it, with its relations and files
 * @param named the files that its text names; one without a digest is told by its address in the text alone
 * @returns values in one spelling: an empty text and an absent one are the same
 */
export function contentOf(
  row: Row,
  attributes: Readonly<Record<string, Attribute>>,
  named: readonly Row[] = [],
): Content {
  const files = named.filter((each) => digestOf(each) !== undefined).map(file);
  return Object.fromEntries([
    ...contentAttributes(attributes).map(
      ([name, attribute]) => [name, valueOf(attribute, row[name])] as const,
    ),
    ...(files.length > 0 ? [[NAMED_FILES.field, files] as const] : []),
  ]);
}
