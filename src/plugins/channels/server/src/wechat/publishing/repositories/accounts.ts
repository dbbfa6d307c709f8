/** Which accounts were connected here, and since when. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const account = z.object({ since: z.date() });

/**
 * Notes an account the first time that it is seen. What people recorded before any account was connected becomes its
 * own: it is the same publication.
 * @returns since when it is known here: what was published before is not brought to it by itself
 */
export async function knowAccount(strapi: Core.Strapi, appId: string): Promise<Date> {
  const { rows } = await strapi.db.connection.raw<{ rows: unknown[] }>(
    `with noted as (
       insert into channels_wechat_accounts (app_id) values (?)
       on conflict (app_id) do update set app_id = excluded.app_id returning since),
     adopted as (
       update channels_wechat_articles a set app_id = ? where a.app_id = '' and not exists (
         select from channels_wechat_articles o
          where o.app_id = ? and o.type = a.type and o.document_id = a.document_id))
     select since from noted`,
    [appId, appId, appId],
  );
  return account.parse(rows[0]).since;
}
