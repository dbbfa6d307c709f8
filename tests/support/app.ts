/** The built project, loaded in the test's own process over a fresh copy of a template database. */
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import supertest from 'supertest';
import environment from './environment.json';
import logins from './logins.json';
import { passReview } from './pass-review.mjs';
import { copyOf, dropCopy } from './templates';

const ROOT = path.resolve(__dirname, '..', '..');
const DIST = path.join(ROOT, 'dist');

export interface App {
  readonly strapi: Core.Strapi;
  readonly request: ReturnType<typeof supertest.agent>;
  /** Where it listens, for a browser; only with `serve`. */
  readonly address: string;
  /** Closes the CMS and drops its database. */
  readonly stop: () => Promise<void>;
}

export interface AppOptions {
  /** Marked as the demo, and filled with the sample year. */
  readonly demo?: boolean;
  /** Serves the admin panel and listens on a free port. */
  readonly serve?: boolean;
  /** Nothing is let through the review on its way: for tests of the review itself. */
  readonly reviewed?: boolean;
}

/** Log-ins of the sample year in tests; nobody outside ever sees them. */
export const LOGINS = logins;

let count = 0;

/** Starts the project for one test file. Call `stop` in `afterAll`. */
export async function startApp({
  demo = false,
  serve = false,
  reviewed = false,
}: AppOptions = {}): Promise<App> {
  const name = `test_${String(process.pid)}_${String(Date.now())}_${String((count += 1))}`;
  const { url, folder } = await copyOf(demo ? 'demo' : 'plain', name);
  Object.assign(process.env, environment, {
    GONGKAI_EMBEDDED_URL: url,
    GONGKAI_DATA: folder,
    GONGKAI_DEMO: demo ? '1' : '0',
  });
  const strapi = await load(serve);
  if (!reviewed) passReview(strapi);
  strapi.server.mount();
  const { httpServer } = strapi.server;
  if (serve) await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const bound = httpServer.address();
  return {
    strapi,
    request: supertest.agent(httpServer),
    address: typeof bound === 'object' && bound ? `http://127.0.0.1:${String(bound.port)}` : '',
    async stop() {
      await strapi.destroy();
      await dropCopy(name);
    },
  };
}

/** The launcher's call, but through Jest's module registry, which every test file has to itself. */
async function load(serveAdminPanel: boolean): Promise<Core.Strapi> {
  const strapi = createStrapi({ appDir: ROOT, distDir: DIST, autoReload: false, serveAdminPanel });
  // The log is for reading a failure: of what works, it would bury the tests' own words.
  strapi.log.level = 'error';
  // Timed jobs would act in the middle of a test; a test that wants one calls it.
  strapi.cron.start = () => strapi.cron;
  const { httpServer } = strapi.server;
  const before = httpServer.rawListeners('listening');
  await strapi.load();
  // Supertest makes the server listen for every question; only what is served begins its work in the background.
  if (!serveAdminPanel) {
    for (const listener of httpServer.rawListeners('listening') as (() => void)[])
      if (!before.includes(listener)) httpServer.off('listening', listener);
  }
  return strapi;
}
