/** The CMS in this process. It would like to own the process (signals, exit codes); here the launcher does. */
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { DIST, ROOT } from './root.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM'];
/** How long an answer that is under way may still take when the server stops. */
const LAST_ANSWERS = 3_000;

/**
 * @param {{ serveAdminPanel: boolean, guest?: boolean }} options a guest beside a running server runs no timed jobs
 * @returns {Promise<any>} the loaded CMS, not listening
 */
export async function loadApp({ serveAdminPanel, guest = false }) {
  const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
  const before = SIGNALS.map((signal) => process.listeners(signal));
  const app = createStrapi({ appDir: ROOT, distDir: DIST, autoReload: false, serveAdminPanel });
  // Its own handlers would end the process before the database is left.
  SIGNALS.forEach((signal, at) => {
    for (const listener of process.listeners(signal))
      if (!before[at].includes(listener)) process.off(signal, listener);
  });
  if (guest) app.cron.start = () => app.cron;
  return await app.load();
}

/**
 * @param {any} app
 * @param {{ host: string, port: number }} where port 0: any free one
 * @returns {Promise<number>} the port it listens on
 */
export async function listen(app, { host, port }) {
  const server = app.server.httpServer;
  // Its own handler answers a taken port by ending the process.
  server.removeAllListeners('error');
  app.server.listen(port, host);
  await once(server, 'listening');
  server.on('error', (error) => app.log.error(error));
  return server.address().port;
}

/** Lets answers under way finish, then closes everything. @param {any} app */
export async function closeApp(app) {
  const server = app.server.httpServer;
  if (server.listening) {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await Promise.race([closed, sleep(LAST_ANSWERS, undefined, { ref: false })]);
  }
  // destroy() removes every listener of the process, ours for a second Ctrl-C among them.
  const { removeAllListeners } = process;
  process.removeAllListeners = () => process;
  try {
    await app.destroy();
  } finally {
    process.removeAllListeners = removeAllListeners;
  }
}
