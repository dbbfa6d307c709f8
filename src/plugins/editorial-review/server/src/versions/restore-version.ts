import type { Core } from '@strapi/strapi';
import type { ItemUid } from '../../../../../public-content/item-facts';
import { NOTHING_TO_RESTORE } from '../../../domain/review/refusals';
import { contentAttributes, NAMED_FILES, type Content } from '../../../domain/versions/content';
import { digestOf } from '../../../domain/versions/digest';
import {
  references,
  restoration,
  type FieldType,
  type Restoration,
  type Surroundings,
} from '../../../domain/versions/restore';
import type { Restored } from '../../../shared/versions';
import { demand, putOnRecord, readItem, withItem } from '../review/open-item';
import { factsOf } from '../trail/field-facts';
import { inTransaction } from '../transaction';
import { contentOfVersion } from './read-versions';
import { FIRST, lastVersions } from './repositories/version-repository';

/**
 * Writes an old version as the draft: an edit like any other, which is reviewed anew.
 * @param editor id of the person at the panel, as the CMS stamps its rows
 * @throws Refused ITEM_UNKNOWN, VERSION_UNKNOWN, NOTHING_TO_RESTORE; and whatever refuses an edit
 */
export const restoreVersion = (
  strapi: Core.Strapi,
  documentId: string,
  number: number,
  editor: number,
): Promise<Restored> =>
  withItem(strapi, documentId, async (item) => {
    const content = await contentOfVersion(strapi, item, number);
    const { data, notes } = await restorationOf(strapi, item.uid, content);
    await strapi.documents(item.uid).update({ documentId, data: { ...data, updatedBy: editor } as never });
    const { draft } = await readItem(strapi, documentId);
    if (draft.fingerprint === item.draft.fingerprint) demand(NOTHING_TO_RESTORE);
    const last = await inTransaction(strapi, (trx) => lastVersions(trx, [documentId]));
    await putOnRecord(
      strapi,
      { ...item, draft },
      {
        act: 'restore',
        fingerprint: draft.fingerprint,
        details: { from: number },
      },
    );
    return { version: last.get(documentId)?.number ?? FIRST, notes: [...notes] };
  });

async function restorationOf(strapi: Core.Strapi, uid: ItemUid, content: Content): Promise<Restoration> {
  const facts = factsOf(strapi, uid);
  const fields: FieldType[] = [
    ...contentAttributes(strapi.contentType(uid).attributes).map(([field, attribute]): FieldType => ({
      field,
      label: facts(field).label,
      kind: kindOf(attribute),
    })),
    { ...NAMED_FILES, kind: 'named' },
  ];
  return restoration(fields, content, await surroundings(strapi, references(fields, content)));
}

function kindOf(attribute: { readonly type: string; readonly multiple?: boolean }): FieldType['kind'] {
  if (attribute.type === 'media') return attribute.multiple ? 'files' : 'file';
  return attribute.type === 'relation' ? 'relation' : 'value';
}

interface File {
  readonly id: number;
  readonly documentId: string;
  readonly provider_metadata: unknown;
}

async function surroundings(
  strapi: Core.Strapi,
  { files, entries }: ReturnType<typeof references>,
): Promise<Surroundings> {
  // One after the other: they share the transaction's connection.
  const found = (await strapi.db.query('plugin::upload.file').findMany({
    where: { documentId: { $in: files } },
    select: ['id', 'documentId', 'provider_metadata'],
  })) as File[];
  const columns = (await strapi.db.query('api::column.column').findMany({
    where: { documentId: { $in: entries } },
    select: ['documentId'],
  })) as { documentId: string }[];
  return {
    files: new Map(found.map((file) => [file.documentId, { id: file.id, digest: digestOf({ ...file }) }])),
    entries: new Set(columns.map(({ documentId }) => documentId)),
  };
}
