/**
 * The project as a process of its own, for a measurement: says where it listens, ends when it is told.
 * Beside it, under `/api/stock-items`, the CMS's own controller of the same items, as it comes.
 * With `fill` the empty database is filled first: the sample year with its report, and 300 items.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { DIST, ROOT } from '../scripts/lib/root.mjs';
import { closeApp, listen, loadApp } from '../scripts/lib/strapi.mjs';

const NEWS = 'api::news-item.news-item';
const ITEMS = 300;
const require = createRequire(import.meta.url);

const app = await loadApp({ serveAdminPanel: false, guest: true });
app.log.level = 'error';
if (process.argv.includes('fill')) await fill();
const { factories } = require('@strapi/strapi');
const stock = factories.createCoreController(NEWS)({ strapi: app });
const route = (where, action) => ({
  method: 'GET',
  path: where,
  handler: (ctx) => stock[action](ctx),
  info: { apiName: 'news-item', type: 'content-api' },
  config: { auth: false },
});
app.server.routes({
  type: 'content-api',
  prefix: '',
  routes: [route('/stock-items', 'find'), route('/stock-items/:id', 'findOne')],
});
const port = await listen(app, { host: '127.0.0.1', port: 0 });
console.log(`listening ${port};`);
await new Promise((resolve) => process.stdin.once('data', resolve));
await closeApp(app);
process.exit(0);

async function fill() {
  const { seedDemo } = require(path.join(DIST, 'src', 'demo', 'seed.js'));
  const logins = [
    { email: 'a@example.cn', password: 'Bench-password-1', role: 'strapi-super-admin' },
    { email: 'b@example.cn', password: 'Bench-password-2', role: 'gongkai-report' },
    { email: 'c@example.cn', password: 'Bench-password-3', role: 'gongkai-reviewer' },
  ];
  await seedDemo(app, { rootFolder: ROOT, logins });
  const content = '界石镇组织干部群众开展春季森林防火演练，检查防火物资。'.repeat(40).slice(0, 1000);
  for (let at = 0; at < ITEMS; at += 1) {
    await app.documents(NEWS).create({
      data: { title: `第 ${at} 条工作动态`, content, source: '界石镇党政办公室', bodyCode: 'default' },
      status: 'published',
    });
  }
}
