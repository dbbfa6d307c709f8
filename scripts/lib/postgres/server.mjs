/**
 * Starts, finds and stops the server. It is a daemon of its own: neither a Ctrl-C nor the death of whoever
 * started it reaches it, and the next start adopts it.
 */
import { open, readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { command } from '../command.mjs';
import { Fault } from '../fault.mjs';
import { serverEnvironment } from './cluster.mjs';
import { connect } from './connect.mjs';
import { isPostgres, readPostmaster, removeStaleClaim } from './postmaster.mjs';

/** Recovery after a crash may take a while on a slow disk. */
const PATIENCE_SECONDS = 300;

/**
 * The server's own log tells of starts, stops and trouble of its own. A statement that failed is told by the program
 * that made it: here it would stand with the row that was refused, names and telephone numbers included.
 */
const DISCREET = '-c log_min_messages=log -c log_min_error_statement=panic -c log_error_verbosity=terse';

/**
 * @typedef {{ cluster: string, account: import('./account.mjs').Account,
 *   binaries: import('./binaries.mjs').Binaries, password: string, logFile: string, options?: string }} Server
 */

/**
 * The port of the running server, adopted or started now.
 *
 * @param {Server} server
 * @returns {Promise<number>}
 */
export async function ensureRunning(server) {
  const adopted = await findRunning(server);
  if (adopted) return adopted;
  await removeStaleClaim(server.cluster);
  // A few times, because the free port may be gone again, or a dead server's helpers are still going.
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    if ((await pgCtl(server, ['start', '-w', '-o', `-p ${port} ${DISCREET} ${server.options ?? ''}`])) === 0)
      return port;
    if (attempt === 5) throw new Fault(await startFault(server.logFile));
    await sleep(attempt * 500);
  }
}

/** A fast shutdown: open sessions are ended, nothing has to be recovered at the next start. @param {Server} server */
export async function stopRunning(server) {
  const code = await pgCtl(server, ['stop', '-w', '-m', 'fast']);
  if (code !== 0 && (await readPostmaster(server.cluster))) {
    throw new Fault(`数据库没有停下来：请看 ${server.logFile}；数据是安全的，下次启动会接管它。`);
  }
}

/** Asks the server that claims the folder; waits for one that is just starting or stopping. */
async function findRunning({ cluster, password }) {
  const folder = await realpath(cluster);
  for (let waited = 0; waited < PATIENCE_SECONDS * 5; waited += 1) {
    const claim = await readPostmaster(cluster);
    if (!claim || !(await isPostgres(claim.pid))) return null;
    if ((await folderServedAt(claim.port, password)) === folder) return claim.port;
    await sleep(200);
  }
  throw new Fault(`数据库 ${cluster} 有进程占着却不应答：请结束该进程后再试。`);
}

async function folderServedAt(port, password) {
  try {
    const client = await connect({ port, password, database: 'postgres' });
    const { rows } = await client.query('show data_directory');
    await client.end();
    return await realpath(rows[0].data_directory);
  } catch (error) {
    if (error.code === '28P01')
      throw new Fault('数据库不认 secrets.json 里的密码：请把数据文件夹里的 secrets.json 从备份恢复。');
    return null;
  }
}

/** The log is opened here and inherited, so that the log folder need not belong to the database's user. */
async function pgCtl({ cluster, account, binaries, logFile }, args) {
  const log = await open(logFile, 'a', 0o600);
  try {
    const { code } = await command(
      binaries.pg_ctl,
      ['-D', cluster, '-t', String(PATIENCE_SECONDS), ...args],
      {
        ...account,
        cwd: cluster,
        env: serverEnvironment(),
        stdio: ['ignore', log.fd, log.fd],
      },
    );
    return code;
  } finally {
    await log.close();
  }
}

async function startFault(logFile) {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n').slice(-20);
  const reason = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1);
  return `数据库没有启动：${reason}（详见 ${logFile}）。`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
