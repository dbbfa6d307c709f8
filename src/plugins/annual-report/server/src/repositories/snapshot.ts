/** Reads that belong together see one state of the registers, whatever is entered meanwhile. */
import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

export function inOneSnapshot<Result>(knex: Knex, read: (trx: Knex) => Promise<Result>): Promise<Result> {
  return knex.transaction((trx) => read(trx), { isolationLevel: 'repeatable read', readOnly: true });
}
