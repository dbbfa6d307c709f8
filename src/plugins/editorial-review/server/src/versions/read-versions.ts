/** An item's versions as the panel shows them. */
import type { Core } from '@strapi/strapi';
import { refusedBy } from '../../../../../plugin-parts/refused';
import { VERSION_UNKNOWN } from '../../../domain/review/refusals';
import { contentAttributes, NAMED_FILES, type Content } from '../../../domain/versions/content';
import { compare, inWords, type NamedField } from '../../../domain/versions/words';
import type { Json } from '../../../shared/trail';
import type { Comparison, VersionContent, VersionView } from '../../../shared/versions';
import type { ItemSeen } from '../review/open-item';
import { factsOf } from '../trail/field-facts';
import { shanghaiTime } from '../../../../../shanghai-time';
import { inTransaction } from '../transaction';
import { BEFORE_RECORDS, findVersion, FIRST, numberOf, versionsOf } from './repositories/version-repository';

/** The versions, the latest first: never none. */
export async function listVersions(strapi: Core.Strapi, item: ItemSeen): Promise<VersionView[]> {
  const heads = await inTransaction(strapi, (trx) => versionsOf(trx, item.documentId));
  const { draft, published } = item.prints;
  if (heads.length === 0) {
    const at = await lastSaved(strapi, item);
    return [{ number: FIRST, at, by: BEFORE_RECORDS, isDraft: true, isPublic: published === draft }];
  }
  const [current, live] = [numberOf(heads, draft), numberOf(heads, published)];
  return heads.map(({ number, at, actorName }) => ({
    number,
    at,
    by: actorName,
    isDraft: number === current,
    isPublic: number === live,
  }));
}

async function lastSaved(strapi: Core.Strapi, { uid, documentId }: ItemSeen): Promise<string> {
  const row = (await strapi.db
    .query(uid)
    .findOne({ where: { documentId, publishedAt: null }, select: ['updatedAt'] })) as {
    updatedAt: string | Date;
  };
  return shanghaiTime(new Date(row.updatedAt));
}

/** @throws Refused VERSION_UNKNOWN */
export async function contentOfVersion(
  strapi: Core.Strapi,
  item: ItemSeen,
  number: number,
): Promise<Content> {
  const kept = await inTransaction(strapi, (trx) => findVersion(trx, item.documentId, number));
  if (kept) return kept.content;
  // Versions are numbered without gaps: without the first one none has been kept yet.
  if (number !== FIRST) throw refusedBy(VERSION_UNKNOWN);
  return item.draft.content;
}

/** One version in words. @throws Refused VERSION_UNKNOWN */
export async function showVersion(
  strapi: Core.Strapi,
  item: ItemSeen,
  number: number,
): Promise<VersionContent> {
  const content = await contentOfVersion(strapi, item, number);
  const version = (await listVersions(strapi, item)).find((each) => each.number === number);
  if (!version) throw refusedBy(VERSION_UNKNOWN);
  const words = await wordsFor(strapi, item, [content]);
  const fields = fieldsOf(strapi, item).flatMap(({ field, label }) => {
    const text = words(field, content[field]);
    return text === null ? [] : { field, label, text };
  });
  return { version, fields };
}

/** @throws Refused VERSION_UNKNOWN */
export async function compareVersions(
  strapi: Core.Strapi,
  item: ItemSeen,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Comparison> {
  const [before, after] = await Promise.all([
    contentOfVersion(strapi, item, from),
    contentOfVersion(strapi, item, to),
  ]);
  const words = await wordsFor(strapi, item, [before, after]);
  return { from, to, fields: compare(fieldsOf(strapi, item), before, after, words) };
}

const attributesOf = (strapi: Core.Strapi, { uid }: ItemSeen) =>
  contentAttributes(strapi.contentType(uid).attributes);

function fieldsOf(strapi: Core.Strapi, item: ItemSeen): NamedField[] {
  const facts = factsOf(strapi, item.uid);
  const fields = attributesOf(strapi, item).map(([field]) => ({ field, label: facts(field).label }));
  return [...fields, NAMED_FILES];
}

/** How the fields of some contents read; the names that relations need are read at once. */
async function wordsFor(
  strapi: Core.Strapi,
  item: ItemSeen,
  contents: readonly Content[],
): Promise<(field: string, value: Json | undefined) => string | null> {
  const relations = attributesOf(strapi, item).flatMap(([field, { type }]) =>
    type === 'relation' ? [field] : [],
  );
  const ids = contents.flatMap((content) => relations.map((field) => content[field]));
  // Columns are the only entries that an item leads to.
  const columns = (await strapi.db
    .query('api::column.column')
    .findMany({ where: { documentId: { $in: ids } }, select: ['documentId', 'name'] })) as {
    documentId: string;
    name: string;
  }[];
  const names = new Map(columns.map(({ documentId, name }) => [documentId, name]));
  return (field, value) => inWords(value, relations.includes(field), (id) => names.get(id));
}
