/**
 * What a build was made from. The fingerprint of the sources is written into dist as the build's very last
 * act and removed before its first, so a build that was killed halfway counts as stale.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DIST, ROOT } from './root.mjs';

const FOLDERS = ['config', 'database', 'src'];
const FILES = ['package-lock.json', 'tsconfig.json', 'src/admin/tsconfig.json'];
const STAMP = path.join(DIST, '.sources');

/** @returns {Promise<string>} a fingerprint of everything that a build reads */
export async function fingerprint() {
  const listed = await Promise.all(FOLDERS.map((folder) => filesBelow(folder)));
  const files = [...new Set([...FILES, ...listed.flat()])].sort();
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\0`);
    hash.update(await readFile(path.join(ROOT, file)));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** @returns {Promise<boolean>} whether dist was built, to the end, from the sources as they are now */
export async function isBuilt() {
  const stamp = await readFile(STAMP, 'utf8').catch(() => null);
  return stamp !== null && stamp === (await fingerprint());
}

/** @param {string} value */
export async function writeStamp(value) {
  await writeFile(STAMP, value);
}

export async function removeStamp() {
  await rm(STAMP, { force: true });
}

/** Tests are not built, so writing one makes nothing stale. */
async function filesBelow(folder) {
  const entries = await readdir(path.join(ROOT, folder), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) =>
      path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'),
    );
}
