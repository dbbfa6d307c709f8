/** What was uploaded to an account, by what it is, so that nothing is uploaded twice. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { PictureUse } from '../../../../../domain/wechat/article/pictures';

const mediaRow = z.object({ sha256: z.string(), mediaId: z.string().nullable(), url: z.string().nullable() });
export type Uploaded = z.infer<typeof mediaRow>;

/** Those of these files that are there already. */
export async function uploadedBefore(
  strapi: Core.Strapi,
  appId: string,
  kind: PictureUse,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Uploaded>> {
  const { rows } = await strapi.db.connection.raw<{ rows: unknown[] }>(
    `select sha256, media_id as "mediaId", url from channels_wechat_media
      where app_id = ? and kind = ? and sha256 = any(?)`,
    [appId, kind, [...hashes]],
  );
  return new Map(
    z
      .array(mediaRow)
      .parse(rows)
      .map((row) => [row.sha256, row]),
  );
}

export async function keepUploaded(
  strapi: Core.Strapi,
  appId: string,
  kind: PictureUse,
  { sha256, mediaId, url }: Uploaded,
): Promise<void> {
  await strapi.db.connection.raw(
    `insert into channels_wechat_media (app_id, sha256, kind, media_id, url) values (?, ?, ?, ?, ?)
     on conflict (app_id, sha256, kind) do update
       set media_id = excluded.media_id, url = excluded.url, uploaded_at = now()`,
    [appId, sha256, kind, mediaId, url] as string[],
  );
}

/** WeChat does not know it any more: it is uploaded again the next time. */
export async function forgetUploaded(strapi: Core.Strapi, appId: string, mediaId: string): Promise<void> {
  await strapi.db.connection.raw('delete from channels_wechat_media where app_id = ? and media_id = ?', [
    appId,
    mediaId,
  ]);
}
