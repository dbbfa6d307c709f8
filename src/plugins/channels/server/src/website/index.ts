import { ITEM_TYPES } from '../../../shared/item-types';
import { open, type Part } from '../../../../../plugin-parts/part';
import { guarded } from '../permissions';
import feeds from './feeds';
import pages from './pages';
import settings from './settings';
import service from './service';
import { serveSitemap } from './sitemap';

/** What the county's website takes of us: finished pages and bodies, feeds, the sitemap. */
export const website: Part = {
  controllers: { 'website-pages': pages, feeds, 'website-settings': settings },
  services: { website: service },
  publicRoutes: [
    ...ITEM_TYPES.flatMap((type) => [
      open('GET', `/${type}/:documentId/page.html`, 'website-pages.page'),
      open('GET', `/${type}/:documentId/fragment.html`, 'website-pages.fragment'),
    ]),
    open('GET', '/feeds/:file', 'feeds.read'),
  ],
  panelRoutes: [guarded('GET', '/website/settings', 'website-settings.read', 'read')],
  register: serveSitemap,
};
