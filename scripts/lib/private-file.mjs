/** Small JSON files for their owner's eyes only (0600), replaced whole so that a crash leaves no half of one. */
import { open, readFile, rename } from 'node:fs/promises';
import { Fault } from './fault.mjs';

/**
 * @param {string} file
 * @returns {Promise<Record<string, any> | null>} null where there is none
 */
export async function readPrivate(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw new Fault(`读不了 ${file}（${error.code ?? '内容不是 JSON'}）：请检查它的权限，或从备份恢复。`);
  }
}

/**
 * @param {string} file
 * @param {unknown} value
 */
export async function writePrivate(file, value) {
  const draft = `${file}.${process.pid}`;
  const handle = await open(draft, 'w', 0o600).catch((error) => {
    throw new Fault(
      `写不了 ${file}（${error.code}）：请用当初启动的用户运行，或用 GONGKAI_DATA 换一个位置。`,
    );
  });
  try {
    await handle.writeFile(`${JSON.stringify(value, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
