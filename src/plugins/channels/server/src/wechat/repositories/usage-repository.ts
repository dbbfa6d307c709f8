/** How often each call was made on a day: quotas are counted so. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** @param path without its query and token */
export async function countCall(strapi: Core.Strapi, day: string, path: string): Promise<void> {
  await strapi.db.connection.raw(
    `insert into channels_wechat_usage as old (day, path, calls) values (?, ?, 1)
     on conflict (day, path) do update set calls = old.calls + 1`,
    [day, path],
  );
}

const counts = z.array(z.object({ path: z.string(), calls: z.number().int() }));

/** The calls of a day, most first. */
export async function callsOn(strapi: Core.Strapi, day: string): Promise<z.infer<typeof counts>> {
  const { rows } = await strapi.db.connection.raw<{ rows: unknown[] }>(
    'select path, calls from channels_wechat_usage where day = ? order by calls desc, path',
    [day],
  );
  return counts.parse(rows);
}
