/** The one row of settings. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { CREDENTIALS, type Credential } from '../../../../shared/wechat-settings';

const storedCredential = z.object({ sealed: z.string(), changedAt: z.iso.datetime() });
export type StoredCredential = z.infer<typeof storedCredential>;

const json = <T>(schema: z.ZodType<T>) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

const row = z.object({
  preferences: json(z.record(z.string(), z.unknown())),
  credentials: json(z.partialRecord(z.enum(CREDENTIALS), storedCredential)),
});
export type StoredSettings = z.infer<typeof row>;

export interface SettingsChange {
  readonly preferences: Readonly<Record<string, unknown>>;
  /** null takes it away. */
  readonly credentials: Partial<Readonly<Record<Credential, StoredCredential | null>>>;
}

export async function storedSettings(strapi: Core.Strapi): Promise<StoredSettings> {
  const { rows } = await strapi.db.connection.raw<{ rows: unknown[] }>(
    'select preferences::text, credentials::text from channels_wechat_settings where id = 1',
  );
  return rows[0] ? row.parse(rows[0]) : { preferences: {}, credentials: {} };
}

/** Changes just what is named: two people may save different fields at once. */
export async function changeSettings(strapi: Core.Strapi, change: SettingsChange): Promise<void> {
  await strapi.db.connection.raw(
    `insert into channels_wechat_settings as old (id, preferences, credentials)
     values (1, cast(:preferences as jsonb), jsonb_strip_nulls(cast(:credentials as jsonb)))
     on conflict (id) do update set 
       preferences = old.preferences || excluded.preferences,
       credentials = jsonb_strip_nulls(old.credentials || cast(:credentials as jsonb))`,
    { preferences: JSON.stringify(change.preferences), credentials: JSON.stringify(change.credentials) },
  );
}
