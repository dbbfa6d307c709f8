import type { Core } from '@strapi/strapi';

/** The connection, or a transaction on it. */
export type Knex = Core.Strapi['db']['connection'];
