import type { Core } from '@strapi/strapi';

/**
 * What of the CMS's panel an office has no use for and an intruder would: its own webhooks send whole rows to any
 * address, also within the office's network, and 发布渠道 has some that do not; a transfer copies the whole database.
 */
const CLOSED = /^\/(?:webhooks|transfer|ai)(?:\/|$)/;

/** Counts the rows of all bodies for whoever is logged in. */
const COUNTS = '/homepage/count-documents';

interface AdminRouter {
  routes: { readonly path: string }[];
  closed?: true;
}

/**
 * Takes the doors out, so that they are not there for anybody. Called in `register`, before routes are made.
 * @throws Error where none of them is found: then they have moved, and nobody would notice
 */
export function closeDoors(strapi: Core.Strapi): void {
  const { admin } = (strapi.admin as unknown as { routes: { admin: AdminRouter } }).routes;
  close(admin, (path) => CLOSED.test(path));
  const { homepage } = strapi.plugin('content-manager').routes as unknown as { homepage: AdminRouter };
  close(homepage, (path) => path === COUNTS);
}

function close(router: AdminRouter, isClosed: (path: string) => boolean): void {
  const open = router.routes.filter(({ path }) => !isClosed(path));
  // A CMS that is loaded again in the same process finds them closed.
  if (open.length === router.routes.length && !router.closed)
    throw new Error('the doors to close are not there');
  Object.assign(router, { routes: open, closed: true });
}
