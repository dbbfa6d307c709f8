/**
 * Loads the built CMS once, so that the database named in the environment is migrated and set up; as the demo, filled
 * with the sample year too.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DIST, ROOT } from '../../scripts/lib/root.mjs';
import { closeApp, loadApp } from '../../scripts/lib/strapi.mjs';

await mkdir(path.join(process.env.GONGKAI_DATA, 'public', 'uploads'), { recursive: true });
const app = await loadApp({ serveAdminPanel: false, guest: true });
if (process.env.GONGKAI_DEMO === '1') {
  const { seedDemo } = createRequire(import.meta.url)(path.join(DIST, 'src', 'demo', 'seed.js'));
  const logins = JSON.parse(await readFile(new URL('./logins.json', import.meta.url), 'utf8'));
  await seedDemo(app, { rootFolder: ROOT, logins });
}
await closeApp(app);
process.exit();
