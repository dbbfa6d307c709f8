/**
 * Installs what is missing. npm notes what it has installed in node_modules/.package-lock.json, last of all;
 * comparing that note with package-lock.json makes a packager's own `npm ci` count, and a killed one not.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { command, npm } from './command.mjs';
import { Fault } from './fault.mjs';
import { ROOT } from './root.mjs';
import { say } from './say.mjs';

/**
 * @param {{ dev: boolean }} options whether the development packages must be there as well
 * @returns {Promise<boolean>}
 */
export async function isInstalled({ dev }) {
  const wanted = await packagesOf(path.join(ROOT, 'package-lock.json'));
  const present = await packagesOf(path.join(ROOT, 'node_modules', '.package-lock.json'));
  if (!wanted) throw new Fault('缺少 package-lock.json：请取回完整的项目文件。');
  if (!present) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '' || (!dev && entry.dev)) return true;
    const found = present[place];
    // An optional package that is not there is one that npm, asked for it, did not install on this machine.
    if (!found) return Boolean(entry.optional);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/** Installs exactly what package-lock.json names, development packages included: the build needs them. */
export async function install() {
  say('正在安装依赖（首次约需几分钟）……');
  const { file, args, shell } = npm();
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const { code } = await command(file, [...args, ...flags], { cwd: ROOT, shell });
  if (code !== 0) throw new Fault('依赖没有装成：请看上面 npm 的说明，检查网络后再试。');
}

async function packagesOf(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
