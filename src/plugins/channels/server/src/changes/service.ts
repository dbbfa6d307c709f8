import type { Core } from '@strapi/strapi';
import type { ChangesService } from '../../../shared/changes';
import { changesSince, latestChange, touchedSince } from './repositories/change-repository';

export default ({ strapi }: { strapi: Core.Strapi }): ChangesService => {
  const knex = strapi.db.connection;
  return {
    latest: () => latestChange(knex),
    since: (sequence, limit) => changesSince(knex, sequence, limit),
    touchedSince: (sequence, limit) => touchedSince(knex, sequence, limit),
  };
};
