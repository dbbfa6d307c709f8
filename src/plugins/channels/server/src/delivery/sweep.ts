import type { Core } from '@strapi/strapi';
import type { Channel } from './channel';
import { plan } from './plan';
import { enqueueDue, forget, reviveLost } from './repositories/sweep';

/** Two years: as long as the year before last may still be asked about. */
const KEEP_DAYS = 730;

/** Finds what was lost: changes not planned, attempts cut off, jobs gone. Harmless at any time, in any number. */
export async function sweep(strapi: Core.Strapi, channels: readonly Channel[]): Promise<void> {
  const knex = strapi.db.connection;
  await plan(strapi, channels);
  await reviveLost(knex);
  await enqueueDue(knex);
  await forget(knex, strapi.plugin('channels').config<number>('keepDeliveriesDays', KEEP_DAYS));
}
