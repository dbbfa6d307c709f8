import type { Core } from '@strapi/strapi';
import { ITEM_TYPES, ITEM_UIDS, type ItemType } from '../../../../shared/item-types';

/** Where the items of a type lie, and how they hang on their column. */
export interface ItemTable {
  readonly type: ItemType;
  readonly uid: string;
  readonly table: string;
  readonly link: { readonly table: string; readonly own: string; readonly other: string };
}

interface Relation {
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn: { readonly name: string };
  };
}

/** Read from the CMS's own metadata, so that names are never guessed. */
export function itemTables(strapi: Core.Strapi): ItemTable[] {
  return ITEM_TYPES.map((type) => {
    const uid = ITEM_UIDS[type];
    const meta = strapi.db.metadata.get(uid);
    const { joinTable } = meta.attributes.column as unknown as Relation;
    if (!joinTable) throw new Error(`no column of ${uid}`);
    return {
      type,
      uid,
      table: meta.tableName,
      link: {
        table: joinTable.name,
        own: joinTable.joinColumn.name,
        other: joinTable.inverseJoinColumn.name,
      },
    };
  });
}
