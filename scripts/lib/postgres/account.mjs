/**
 * Which system user the database runs as. PostgreSQL refuses to run as root, so for root it is the owner of the
 * existing database, else the user `postgres`, made where it is missing. An ordinary user simply runs it.
 */
import { stat } from 'node:fs/promises';
import { command } from '../command.mjs';
import { Fault } from '../fault.mjs';

const NAME = 'postgres';

/** @typedef {{ uid: number, gid: number } | null} Account null: whoever we are ourselves */

/**
 * @param {string} cluster the database's folder, there or not
 * @returns {Promise<Account>}
 */
export async function accountFor(cluster) {
  const own = process.getuid?.();
  if (own === undefined) return null;
  const owner = await stat(cluster).catch(() => null);
  if (own !== 0) {
    if (owner && owner.uid !== own) {
      throw new Fault(
        `数据库文件夹 ${cluster} 属于另一个系统用户：请用当初启动的用户（或 root）运行，或用 GONGKAI_DATA 换一个位置。`,
      );
    }
    return null;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await lookUp()) ?? (await create());
}

async function lookUp() {
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map((flag) => command('id', [flag, NAME], { capture: true })),
  );
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : null;
}

async function create() {
  await command('groupadd', ['--system', '--force', NAME], { capture: true });
  const flags = [
    '--system',
    '--gid',
    NAME,
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
  ];
  await command('useradd', [...flags, NAME], { capture: true });
  const made = await lookUp();
  if (!made) {
    throw new Fault(
      `数据库不能以 root 运行，而系统用户 ${NAME} 又建不成：请执行 useradd --system ${NAME}，或改用普通用户运行。`,
    );
  }
  return made;
}
