/** Loads the built CMS once, so that the database named in the environment is migrated and set up. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { closeApp, loadApp } from '../../scripts/lib/strapi.mjs';

await mkdir(path.join(process.env.GONGKAI_DATA, 'public', 'uploads'), { recursive: true });
await closeApp(await loadApp({ serveAdminPanel: false, guest: true }));
process.exit();
