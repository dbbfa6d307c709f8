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

/** @param {{ dev?: boolean }} [options] `dev`: with the development packages, for tests */
export async function ready({ dev = false } = {}) {
  if (await isFresh(dev)) return;
  await exclusively(LOCK, { onWait: () => say('另一个进程正在安装或构建，等它完成……') }, async () => {
    const stale = !(await isBuilt());
    if (!(await isInstalled({ dev: dev || stale }))) await install();
    if (stale) await build();
  });
}

/** Builds in any case: `npm run build`. */
export async function rebuild() {
  await exclusively(LOCK, { onWait: () => say('另一个进程正在安装或构建，等它完成……') }, async () => {
    if (!(await isInstalled({ dev: true }))) await install();
    await build();
  });
}

async function isFresh(dev) {
  return (await isInstalled({ dev })) && (await isBuilt());
}
