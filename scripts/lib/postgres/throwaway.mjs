/**
 * A server for one run of tests or measurements: in a temporary folder, never the person's own database,
 * not a byte of it meant to survive. What killed runs have left behind is cleared away when it is found.
 */
import { chmod, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { accountFor } from './account.mjs';
import { findBinaries } from './binaries.mjs';
import { ensureCluster } from './cluster.mjs';
import { connect, urlOf } from './connect.mjs';
import { isAlive } from './postmaster.mjs';
import { demandReachable } from './reachable.mjs';
import { ensureRunning, stopRunning } from './server.mjs';

const PREFIX = 'gongkai-throwaway-';
const PASSWORD = 'throwaway';
const CARELESS = '-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200';

/**
 * @typedef {{ folder: string, url: (database: string) => string, query: (sql: string) => Promise<unknown[]>,
 *   stop: () => Promise<void> }} Throwaway `folder` is free for the run's own files and goes with the server
 */

/**
 * @param {{ options?: string }} [settings] further options of the server, as on its command line
 * @returns {Promise<Throwaway>}
 */
export async function startThrowaway({ options = '' } = {}) {
  await clearLeftovers();
  const folder = await mkdtemp(path.join(await realpath(tmpdir()), PREFIX));
  await chmod(folder, 0o711);
  await writeFile(path.join(folder, 'owner'), String(process.pid));
  const server = await describe(folder, options);
  await demandReachable(server.account, { data: folder, home: server.binaries.home });
  await ensureCluster(server.cluster, { ...server, flags: ['--no-sync'] });
  const port = await ensureRunning(server);
  return {
    folder,
    url: (database) => urlOf({ port, password: PASSWORD, database }),
    async query(sql) {
      const client = await connect({ port, password: PASSWORD, database: 'postgres' });
      try {
        return (await client.query(sql)).rows;
      } finally {
        await client.end();
      }
    },
    stop: () => remove(server, folder),
  };
}

async function describe(folder, options) {
  const cluster = path.join(folder, 'postgres');
  return {
    cluster,
    account: await accountFor(cluster),
    binaries: await findBinaries(),
    password: PASSWORD,
    logFile: path.join(folder, 'postgresql.log'),
    options: `${CARELESS} ${options}`,
  };
}

async function remove(server, folder) {
  await stopRunning(server).catch(() => {});
  await rm(folder, { recursive: true, force: true });
}

async function clearLeftovers() {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    const folder = path.join(tmpdir(), name);
    const owner = Number(await readFile(path.join(folder, 'owner'), 'utf8').catch(() => NaN));
    if (!owner || isAlive(owner)) continue;
    // Another user's leftovers are another user's business.
    await describe(folder, '').then(
      (server) => remove(server, folder),
      () => {},
    );
  }
}
