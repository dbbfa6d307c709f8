/**
 * One at a time, before anything is installed: two starters must not install or build into each other.
 * The holder touches its lock file every second; one left untouched for five belongs to a killed process.
 */
import { mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const BEAT = 1_000;
const STALE = 5_000;

/**
 * @template T
 * @param {string} lockFile
 * @param {{ onWait: () => void }} options called once where another process is at work
 * @param {() => Promise<T>} work must not block the event loop
 * @returns {Promise<T>}
 */
export async function exclusively(lockFile, { onWait }, work) {
  await mkdir(path.dirname(lockFile), { recursive: true });
  for (let waited = false; !(await take(lockFile)); await sleep(300)) {
    if (await abandoned(lockFile)) await clear(lockFile);
    else if (!waited) {
      waited = true;
      onWait();
    }
  }
  const heart = setInterval(() => void utimes(lockFile, new Date(), new Date()).catch(() => {}), BEAT);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    await rm(lockFile, { force: true });
  }
}

async function take(lockFile) {
  try {
    await writeFile(lockFile, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

async function abandoned(lockFile) {
  const found = await stat(lockFile).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > STALE;
}

/** Renaming decides between two that find the same abandoned lock: only one of them succeeds. */
async function clear(lockFile) {
  const aside = `${lockFile}.${process.pid}`;
  await rename(lockFile, aside).then(
    () => rm(aside, { force: true }),
    () => {},
  );
}
