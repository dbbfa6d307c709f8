import type { Part, Route } from '../../../../../plugin-parts/part';
import { keepToOwnParts } from '../bodies/keep-to-own-parts';
import { reviewController } from './controller';
import { watchItems } from './watch-items';
import { watchUsedFiles } from './watch-used-files';

/** For whoever is logged in: what she may do depends on the item, and the controller asks. */
const route = (method: Route['method'], path: string, action: string): Route => ({
  method,
  path: `/items/:documentId${path}`,
  handler: `review.${action}`,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

export const review: Part = {
  controllers: { review: reviewController },
  panelRoutes: [
    route('GET', '', 'read'),
    route('GET', '/findings', 'findings'),
    route('POST', '/submit', 'submit'),
    route('POST', '/sign', 'sign'),
    route('POST', '/return', 'sendBack'),
    route('POST', '/publish', 'publish'),
    route('POST', '/emergency', 'emergency'),
    route('POST', '/withdraw', 'withdraw'),
  ],
  register: (strapi) => {
    watchItems(strapi, () => new Date());
    // Within its transaction.
    keepToOwnParts(strapi);
  },
  // When the trail watches already: a file's own row goes before those of the drafts.
  start(strapi) {
    watchUsedFiles(strapi, () => new Date());
    return Promise.resolve();
  },
};
