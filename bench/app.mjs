/** The built project over a throw-away database, for a measurement. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startThrowaway } from '../scripts/lib/postgres/throwaway.mjs';
import { closeApp, loadApp } from '../scripts/lib/strapi.mjs';
import environment from '../tests/support/environment.json' with { type: 'json' };

/** @returns {Promise<{ app: any, knex: any, stop: () => Promise<void> }>} */
export async function openBenchApp() {
  const server = await startThrowaway({ options: '-c shared_buffers=512MB -c work_mem=32MB' });
  await server.query('CREATE DATABASE bench');
  const folder = path.join(server.folder, 'data');
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  Object.assign(process.env, environment, {
    GONGKAI_DATA: folder,
    GONGKAI_EMBEDDED_URL: server.url('bench'),
  });
  const app = await loadApp({ serveAdminPanel: false, guest: true });
  app.log.level = 'error';
  return {
    app,
    knex: app.db.connection,
    async stop() {
      await closeApp(app);
      await server.stop();
    },
  };
}
