import type { Core } from '@strapi/strapi';
import { possibleHashes } from '../upload-names';

type Knex = Core.Strapi['db']['connection'];

/** A file that something published refers to. `name`: as it was called when it was uploaded. */
export interface PublishedFile {
  readonly name: string;
}

export const ITEM_TABLES = [
  { uid: 'api::news-item.news-item', table: 'news_items' },
  { uid: 'api::announcement.announcement', table: 'announcements' },
  { uid: 'api::personnel-notice.personnel-notice', table: 'personnel_notices' },
] as const;

export const UPLOAD_NAMES = 'gongkai_upload_names';

/** As field: the published row itself holds the file. */
const heldBy = ({ uid, table }: (typeof ITEM_TABLES)[number]) => `
  exists (select 1 from files_related_mph m join ${table} i on i.id = m.related_id
           where m.file_id = f.id and m.related_type = '${uid}' and i.published_at is not null)`;

/** In the text: the published text names the file, or one of its smaller pictures. */
const namedIn = ({ table }: (typeof ITEM_TABLES)[number]) => `
  exists (select 1 from ${table} i where i.published_at is not null
           and ${UPLOAD_NAMES}(i.content) && array[:name, regexp_replace(f.url, '^.*/', '')]::text[])`;

const FIND = `
  select f.name from files f
   where f.hash = any(:hashes)
     and (f.url = :path or exists (
           select 1 from jsonb_each(case jsonb_typeof(f.formats) when 'object' then f.formats else '{}' end) as format
            where format.value ->> 'url' = :path))
     and (${[...ITEM_TABLES.map(heldBy), ...ITEM_TABLES.map(namedIn)].join(' or ')})
   limit 1`;

/** Finds the file behind `/uploads/<name>` if something published refers to it now; one query. */
export async function findPublishedFile(knex: Knex, name: string): Promise<PublishedFile | undefined> {
  const { rows } = await knex.raw<{ rows: PublishedFile[] }>(FIND, {
    name,
    path: `/uploads/${name}`,
    hashes: possibleHashes(name),
  });
  return rows[0];
}

/**
 * Makes what the question above leans on: the uploads that a text names, as an indexed set, and the
 * files by their hash. Idempotent; the CMS leaves indexes alone that it does not know.
 */
export async function ensurePublishedFileIndexes(knex: Knex): Promise<void> {
  await knex.raw(`
    create or replace function ${UPLOAD_NAMES}(content text) returns text[] language sql immutable parallel safe as $$
      select coalesce(array_agg(distinct found[1]), '{}'::text[])
        from regexp_matches(coalesce(content, ''), '/uploads/([A-Za-z0-9_.-]+)', 'g') as found
    $$`);
  await knex.raw('create index if not exists gongkai_files_hash on files (hash)');
  for (const { table } of ITEM_TABLES) {
    await knex.raw(`create index if not exists gongkai_${table}_upload_names on ${table}
      using gin (${UPLOAD_NAMES}(content)) where published_at is not null`);
  }
}
