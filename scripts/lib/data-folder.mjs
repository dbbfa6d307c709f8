/** The one folder that everything written lies in: database, uploads, logs, secrets. */
import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from './fault.mjs';
import { ROOT } from './root.mjs';

/** Passable for the database's system user, listable for nobody else. */
const MODE = 0o711;

/**
 * @param {{ demo: boolean }} options the demo keeps to a folder of its own
 * @returns {string} absolute
 */
export function dataFolder({ demo }) {
  const folder = path.resolve(ROOT, process.env.GONGKAI_DATA || 'data');
  return demo ? path.join(folder, 'demo') : folder;
}

/** Where a process's temporary files lie, by the names that Unix and Windows read. @param {string} folder */
export function temporaryFolder(folder) {
  const temporary = path.join(folder, 'tmp');
  return { TMPDIR: temporary, TEMP: temporary };
}

/** @param {string} folder */
export async function makeDataFolder(folder) {
  await makeFolder(folder);
  await makeFolder(path.join(folder, 'public', 'uploads'));
  await makeFolder(path.join(folder, 'logs'));
  await makeFolder(path.join(folder, 'tmp'));
}

/** Folders that were there already keep the mode that their owner gave them. */
async function makeFolder(folder) {
  try {
    const first = await mkdir(folder, { recursive: true });
    for (let made = folder; first && made.length >= first.length; made = path.dirname(made))
      await chmod(made, MODE);
  } catch (error) {
    throw new Fault(
      `无法建立数据文件夹 ${folder}（${error.code}）：请检查权限，或用 GONGKAI_DATA 换一个位置。`,
    );
  }
}
