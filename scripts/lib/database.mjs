/**
 * The embedded database for one process: started or joined, and left again. Several processes share one server;
 * starting, joining, leaving and stopping happen one at a time under a lock in the data folder.
 */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeDataFolder } from './data-folder.mjs';
import { Fault } from './fault.mjs';
import { accountFor } from './postgres/account.mjs';
import { findBinaries } from './postgres/binaries.mjs';
import { ensureCluster } from './postgres/cluster.mjs';
import { ensureDatabase, urlOf } from './postgres/connect.mjs';
import { joinServer } from './postgres/membership.mjs';
import { demandReachable } from './postgres/reachable.mjs';
import { ensureRunning, stopRunning } from './postgres/server.mjs';
import { secretsOf } from './secrets.mjs';

/**
 * @param {{ dataFolder: string }} options absolute
 * @returns {Promise<{ url: string, secrets: Record<string, string>, leave: () => Promise<void> }>} `secrets`: the
 *   kept ones, by the name of their environment variable; `leave` stops the server where nobody else uses it
 */
export async function openDatabase({ dataFolder }) {
  await makeDataFolder(dataFolder);
  const folder = await realpath(dataFolder);
  const { where, server, membership, secrets } = await oneAtATime(folder, () => enter(folder));
  let leaving;
  return {
    url: urlOf(where),
    secrets,
    leave: () =>
      (leaving ??= oneAtATime(
        folder,
        async () => void ((await membership.leave()) && (await stopRunning(server))),
      )),
  };
}

async function enter(folder) {
  const cluster = path.join(folder, 'postgres');
  const binaries = await findBinaries();
  const account = await accountFor(cluster);
  await demandReachable(account, { data: folder, home: binaries.home });
  const { databasePassword: password, environment: secrets } = await secretsOf(folder);
  const server = {
    cluster,
    account,
    binaries,
    password,
    logFile: path.join(folder, 'logs', 'postgresql.log'),
  };
  await ensureCluster(cluster, server);
  const where = { port: await ensureRunning(server), password };
  await ensureDatabase(where);
  return { where, server, secrets, membership: await joinServer(where) };
}

/** A holder that was killed delays the next by the five seconds after which its lock counts as stale. */
async function oneAtATime(folder, work) {
  const { default: lockfile } = await import('proper-lockfile');
  const options = { lockfilePath: path.join(folder, 'postgres.lock'), stale: 5_000, onCompromised: () => {} };
  const release = await take();
  try {
    return await work();
  } finally {
    await release().catch(() => {});
  }

  async function take() {
    for (;;) {
      try {
        return await lockfile.lock(folder, options);
      } catch (error) {
        if (error.code !== 'ELOCKED') throw closedFault(folder, error);
        await sleep(200);
      }
    }
  }
}

function closedFault(folder, error) {
  if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return error;
  return new Fault(
    `写不进数据文件夹 ${folder}（${error.code}）：请用当初启动的用户（或 root）运行，或用 GONGKAI_DATA 换一个位置。`,
  );
}
