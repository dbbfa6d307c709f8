/**
 * Makes the project ready to run: installs what is missing, builds what is stale. Finding everything fresh
 * costs a fraction of a second and writes nothing, so a read-only installation works too.
 */
import path from 'node:path';
import { build } from './build.mjs';
import { exclusively } from './exclusive.mjs';
import { install, isInstalled } from './install.mjs';
import { ROOT } from './root.mjs';
import { say } from './say.mjs';
import { isBuilt } from './sources.mjs';

const LOCK = path.join(ROOT, '.cache', 'ready.lock');

/** @param {{ dev?: boolean }} [options] `dev`: with the development packages as well, for tests */
export async function ready({ dev = false } = {}) {
  if ((await isInstalled({ dev })) && (await isBuilt())) return;
  await atWork(async () => {
    const stale = !(await isBuilt());
    if (!(await isInstalled({ dev: dev || stale }))) await install();
    if (stale) await build();
  });
}

/** Only installs: `npm run develop` compiles for itself, at every change. */
export async function installed() {
  if (await isInstalled({ dev: true })) return;
  await atWork(async () => {
    if (!(await isInstalled({ dev: true }))) await install();
  });
}

/** Builds in any case: `npm run build`. */
export async function rebuild() {
  await atWork(async () => {
    if (!(await isInstalled({ dev: true }))) await install();
    await build();
  });
}

function atWork(work) {
  return exclusively(LOCK, { onWait: () => say('另一个进程正在安装或构建，等它完成……') }, work);
}
