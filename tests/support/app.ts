/** The built project, loaded in the test's own process over a fresh copy of the migrated template database. */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { Client } from 'pg';
import supertest from 'supertest';
import environment from './environment.json';
import { passReview } from './pass-review.mjs';

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
export const LOGINS = [
  { email: 'admin@example.cn', password: 'Test-password-1', role: 'strapi-super-admin' },
  { email: 'clerk@example.cn', password: 'Test-password-2', role: 'gongkai-editor' },
  { email: 'reviewer@example.cn', password: 'Test-password-3', role: 'gongkai-reviewer' },
  { email: 'publisher@example.cn', password: 'Test-password-4', role: 'gongkai-publisher' },
  { email: 'head@example.cn', password: 'Test-password-5', role: 'gongkai-report' },
  { email: 'manager@example.cn', password: 'Test-password-6', role: 'gongkai-admin' },
];

let count = 0;

/** Starts the project for one test file. Call `stop` in `afterAll`. */
export async function startApp({
  demo = false,
  serve = false,
  reviewed = false,
}: AppOptions = {}): Promise<App> {
  const name = `test_${String(process.pid)}_${String(Date.now())}_${String((count += 1))}`;
  await onServer(`create database ${name} template ${demand('GONGKAI_TEST_TEMPLATE')}`);
  const folder = path.join(demand('GONGKAI_TEST_FOLDER'), name);
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  // The copy's trail goes on from where the template's ended.
  copyFileSync(
    path.join(demand('GONGKAI_TEST_FOLDER'), 'template', 'trail-head'),
    path.join(folder, 'trail-head'),
  );
  Object.assign(process.env, environment, {
    GONGKAI_EMBEDDED_URL: databaseUrl(name),
    GONGKAI_DATA: folder,
    GONGKAI_DEMO: demo ? '1' : '0',
  });
  const strapi = await load(serve);
  if (demo) await fillDemo(strapi);
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
      await onServer(`drop database ${name} with (force)`);
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

async function fillDemo(strapi: Core.Strapi): Promise<void> {
  const module = path.join(DIST, 'src', 'demo', 'seed.js');
  if (!existsSync(module)) throw new Error('没有示例数据：src/demo/seed.ts 不在构建里。');
  const { seedDemo } = (await import(module)) as {
    seedDemo: (strapi: Core.Strapi, options: { rootFolder: string; logins: typeof LOGINS }) => Promise<void>;
  };
  await seedDemo(strapi, { rootFolder: ROOT, logins: LOGINS });
}

function databaseUrl(name: string): string {
  const url = new URL(demand('GONGKAI_TEST_SERVER'));
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: demand('GONGKAI_TEST_SERVER') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function demand(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`缺少 ${name}：这类测试要由 npm test 启动（jest 的 database 或 e2e 项目）。`);
  return value;
}
