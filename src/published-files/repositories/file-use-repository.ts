import type { Core } from '@strapi/strapi';
import type { ItemUid } from '../../public-content/item-facts';
import { ITEM_TABLES, UPLOAD_NAMES } from './published-file-repository';

type Knex = Pick<Core.Strapi['db']['connection'], 'raw'>;

/** An item that needs a file as it is. */
export interface FileUse {
  readonly fileId: number;
  readonly fileName: string;
  /** Of the item. */
  readonly title: string;
  readonly by: 'public' | 'review' | 'emergency';
}

/** Which of some documents are submitted or approved. */
export type UnderReview = (documentIds: readonly string[]) => Promise<ReadonlySet<string>>;

/** The files that are asked about, each with the names by which a text may name it or its smaller pictures. */
export const ASKED_FILES = `
  select f.id, f.document_id, f.name, array(
           select regexp_replace(address, '^.*/', '') from (
             select f.url as address
              union all
             select format.value ->> 'url'
               from jsonb_each(case jsonb_typeof(f.formats) when 'object' then f.formats else '{}' end) as format
           ) as addresses where address is not null) as names
    from files f where f.id = any(:fileIds)`;

const WHICH = {
  public: 'i.published_at is not null',
  review: 'i.published_at is null',
} as const;

const usedBy = ({ uid, table }: (typeof ITEM_TABLES)[number], by: keyof typeof WHICH) => `
  select a.id as "fileId", a.name as "fileName", i.title, i.document_id as "documentId",
         '${uid}' as uid, '${by}' as by
    from asked a join ${table} i on ${WHICH[by]}
   where ${UPLOAD_NAMES}(i.content) && a.names::text[]
      or exists (select 1 from files_related_mph m
                  where m.file_id = a.id and m.related_type = '${uid}' and m.related_id = i.id)`;

const USED = ITEM_TABLES.flatMap((item) => [usedBy(item, 'public'), usedBy(item, 'review')]).join(
  ' union all ',
);
const FIND = `with asked as (${ASKED_FILES}) select * from (${USED}) as used order by by, "fileId", title`;
const FIND_ITEMS = `with asked as (${ASKED_FILES}) select distinct uid, "documentId" from (${USED}) as used`;

type Row = FileUse & { readonly documentId: string };
type ItemRow = { readonly uid: ItemUid; readonly documentId: string };

/** The items of which the draft, or what is public, refers to one of the files. */
export async function itemsUsing(knex: Knex, fileIds: readonly number[]): Promise<ItemRow[]> {
  if (fileIds.length === 0) return [];
  const { rows } = await knex.raw<{ rows: ItemRow[] }>(FIND_ITEMS, { fileIds: [...fileIds] });
  return rows;
}

/**
 * Which of the files something public, or something under review, refers to: as a field or in its text. Such a file
 * must not be replaced, renamed or deleted: the public would read what nobody has reviewed.
 * @param underReview told by the review, for the drafts that refer to one of the files
 */
export async function fileInUse(
  knex: Knex,
  fileIds: readonly number[],
  underReview: UnderReview,
): Promise<FileUse[]> {
  if (fileIds.length === 0) return [];
  const { rows } = await knex.raw<{ rows: Row[] }>(FIND, { fileIds: [...fileIds] });
  const drafts = rows.filter(({ by }) => by === 'review').map(({ documentId }) => documentId);
  const reviewed = drafts.length > 0 ? await underReview([...new Set(drafts)]) : new Set<string>();
  return rows
    .filter(({ by, documentId }) => by === 'public' || reviewed.has(documentId))
    .map(({ fileId, fileName, title, by }) => ({ fileId, fileName, title, by }));
}
