import { itemTables } from '../changes/repositories/item-tables';
import { open, type Part } from '../../../../../plugin-parts/part';
import controller from './controller';
import { ensureSearchIndex } from './repositories/search-index';

/** Finding what is published, by its words. */
export const websiteSearch: Part = {
  controllers: { 'website-search': controller },
  publicRoutes: [open('GET', '/search', 'website-search.find')],
  start: (strapi) => ensureSearchIndex(strapi.db.connection, itemTables(strapi)),
};
