import { plainUploadLinks } from '../published-files/text-links';
import { FILE_ATTRIBUTES, type FileAttribute } from './item-facts';
import type { PublicQuery } from './read-public-query';

type Row = Readonly<Record<string, unknown>>;

/**
 * An item as the public sees it: copied name by name from what the query was allowed to ask, so that
 * nothing else of the row can slip into an answer. Addresses of files are the plain ones, never signed.
 */
export function presentItem(row: Row, query: PublicQuery): Record<string, unknown> {
  const shown: Record<string, unknown> = {
    id: row.id,
    documentId: row.documentId,
    ...pick(row, query.fields),
  };
  for (const [name, { fields }] of Object.entries(query.populate)) {
    const files = FILE_ATTRIBUTES[name as FileAttribute] as 'one' | 'many' | undefined;
    shown[name] = files === 'many' ? asList(row[name], fields) : asOne(row[name], fields);
  }
  return shown;
}

const asList = (value: unknown, fields: readonly string[]) =>
  (Array.isArray(value) ? (value as Row[]) : []).map((each) => related(each, fields));

const asOne = (value: unknown, fields: readonly string[]) =>
  value && typeof value === 'object' ? related(value as Row, fields) : null;

const related = (row: Row, fields: readonly string[]) => ({
  documentId: row.documentId,
  ...pick(row, fields),
});

const pick = (row: Row, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, plain(row[name])]));

const plain = (value: unknown) => (typeof value === 'string' ? plainUploadLinks(value) : (value ?? null));
