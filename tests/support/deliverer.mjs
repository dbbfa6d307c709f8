/**
 * Another process on the same database, that attempts one delivery: made to be killed in the middle of it.
 * Environment as of the CMS; argument: the delivery's id.
 */
import { loadApp } from '../../scripts/lib/strapi.mjs';

const [id] = process.argv.slice(2);
const app = await loadApp({ serveAdminPanel: false, guest: true });
await app.plugin('channels').service('deliveries').run(Number(id));
process.exit(0);
