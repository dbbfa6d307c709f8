/** The years of the working calendar that the office has entered, before the project ships them. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const entered = z.object({
  off: z.string(),
  work: z.string(),
  /** By whom and when (ISO 8601, +08:00). */
  by: z.string(),
  at: z.string(),
});
const years = z.record(z.string().regex(/^\d{4}$/), entered);
export type EnteredYears = Readonly<z.infer<typeof years>>;

const storeOf = (strapi: Core.Strapi) =>
  strapi.store({ type: 'plugin', name: 'annual-report', key: 'calendar' });

/** Keyed by year. */
export async function enteredYears(strapi: Core.Strapi): Promise<EnteredYears> {
  return years.parse((await storeOf(strapi).get({})) ?? {});
}

/** Writes all of them: whoever changes one has taken a turn. */
export async function keepYears(strapi: Core.Strapi, value: EnteredYears): Promise<void> {
  await storeOf(strapi).set({ value });
}
