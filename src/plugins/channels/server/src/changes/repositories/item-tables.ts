import type { Core } from '@strapi/strapi';
import type { ChangeType } from '../../../../shared/changes';

/** Where the items of a type lie, and how they hang on their column. */
export interface ItemTable {
  readonly type: ChangeType;
  readonly uid: string;
  readonly table: string;
  readonly link: { readonly table: string; readonly own: string; readonly other: string };
}

const UIDS = {
  'news-items': 'api::news-item.news-item',
  announcements: 'api::announcement.announcement',
  'personnel-notices': 'api::personnel-notice.personnel-notice',
} as const;

interface Relation {
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn: { readonly name: string };
  };
}

/** Read from the CMS's own metadata, so that names are never guessed. */
export function itemTables(strapi: Core.Strapi): ItemTable[] {
  return Object.entries(UIDS).map(([type, uid]) => {
    const meta = strapi.db.metadata.get(uid);
    const { joinTable } = meta.attributes.column as unknown as Relation;
    if (!joinTable) throw new Error(`no column of ${uid}`);
    return {
      type: type as ChangeType,
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
