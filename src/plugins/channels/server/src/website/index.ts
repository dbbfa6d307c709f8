import { TYPE_LABELS } from '../../../domain/website/item';
import { open, type Part } from '../part';
import feeds from './feeds';
import pages from './pages';
import service from './service';
import { serveSitemap } from './sitemap';

/** What the county's website takes of us: finished pages and bodies, feeds, the sitemap. */
export const website: Part = {
  controllers: { 'website-pages': pages, feeds },
  services: { website: service },
  publicRoutes: [
    ...Object.keys(TYPE_LABELS).flatMap((type) => [
      open('GET', `/${type}/:documentId/page.html`, 'website-pages.page'),
      open('GET', `/${type}/:documentId/fragment.html`, 'website-pages.fragment'),
    ]),
    open('GET', '/feeds/:file', 'feeds.read'),
  ],
  register: serveSitemap,
};
