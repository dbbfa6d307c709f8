/** What postmaster.pid says, and whether it still speaks the truth. */
import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import path from 'node:path';
import { command } from '../command.mjs';

/**
 * @param {string} cluster
 * @returns {Promise<{ pid: number, port: number } | null>} null where no server has claimed the folder
 */
export async function readPostmaster(cluster) {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = text.split('\n');
  return Number(pid) > 0 ? { pid: Number(pid), port: Number(port) } : null;
}

/**
 * @param {number} pid
 * @returns {Promise<boolean>} whether a PostgreSQL process has this number now
 */
export async function isPostgres(pid) {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(async () => {
    return (await command('ps', ['-p', String(pid), '-o', 'comm='], { capture: true })).output;
  });
  return name.includes('postgres');
}

/**
 * After a crash the number may belong to somebody else, and PostgreSQL, seeing it alive, would refuse to start.
 * The claim is removed only where no process works in the folder any more.
 *
 * @param {string} cluster
 */
export async function removeStaleClaim(cluster) {
  const claim = await readPostmaster(cluster);
  if (!claim || !isAlive(claim.pid) || (await isPostgres(claim.pid)) || (await isInUse(cluster))) return;
  await rm(path.join(cluster, 'postmaster.pid'), { force: true });
}

/** @param {number} pid @returns {boolean} */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Without /proc we cannot know, and leave the decision to PostgreSQL. */
async function isInUse(cluster) {
  const processes = await readdir('/proc').catch(() => null);
  if (!processes) return true;
  const folders = await Promise.all(processes.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return folders.includes(cluster);
}
