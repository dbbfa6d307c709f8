/**
 * Another process on the same database. Environment as of the CMS; argument: what it does.
 *
 *   due      told an instant, does what is due then, and says how much it has published
 *   hang     the same, but stops for ever in the middle of a publication, and says so: made to be killed
 *   serve    listens, and so does by itself what was missed and what becomes due, until it is told anything
 */
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DIST } from '../../scripts/lib/root.mjs';
import { closeApp, listen, loadApp } from '../../scripts/lib/strapi.mjs';

const [mode] = process.argv.slice(2);
const app = await loadApp({ serveAdminPanel: false, guest: true });
const { doDue } = createRequire(import.meta.url)(
  path.join(DIST, 'src/plugins/editorial-review/server/src/schedules/do-due.js'),
);

let published = 0;
app.documents.use(async ({ action }, next) => {
  const result = await next();
  if (action !== 'publish') return result;
  published += 1;
  if (mode !== 'hang') return result;
  console.log('in the middle');
  return new Promise(() => undefined);
});

if (mode === 'serve') await listen(app, { host: '127.0.0.1', port: 0 });
console.log('ready');
const [word] = await once(process.stdin, 'data');
if (mode !== 'serve') {
  await doDue(
    app,
    () => new Date(String(word).trim()),
    (error) => console.log(error),
  );
  console.log(`did ${published};`);
}
await closeApp(app);
console.log('left');
process.exit(0);
