/** Makes the database's folder once, all or nothing: it is initialised beside its place and then moved there. */
import { chown, mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { command } from '../command.mjs';
import { Fault } from '../fault.mjs';
import { say } from '../say.mjs';

export const USER = 'gongkai';
const MAKING = 'postgres.making-';

/** Only TCP on this machine: no socket file in a folder that may be shared or too deep for one. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
};

/** glibc has C.UTF-8; elsewhere PostgreSQL's own locale of that name sorts the same way. */
const LOCALE =
  process.platform === 'linux'
    ? ['--locale=C.UTF-8']
    : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/**
 * @param {string} cluster the folder `postgres` in the data folder
 * @param {{ account: import('./account.mjs').Account, binaries: import('./binaries.mjs').Binaries,
 *   password: string, flags?: string[] }} options
 */
export async function ensureCluster(cluster, { account, binaries, password, flags = [] }) {
  const data = path.dirname(cluster);
  await removeHalfMade(data);
  const version = await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch(absent);
  if (version !== null) return demandMajor(version.trim(), binaries.major, cluster);
  await rmdir(cluster).catch((error) => {
    if (error.code !== 'ENOENT')
      throw new Fault(`文件夹 ${cluster} 里不是数据库：请把它移走，或用 GONGKAI_DATA 换一个位置。`);
  });
  say('正在建立数据库……');
  const workshop = await mkdtemp(path.join(data, MAKING));
  try {
    await initialise(workshop, { account, binaries, password, flags });
    await rename(path.join(workshop, 'cluster'), cluster);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function initialise(workshop, { account, binaries, password, flags }) {
  const [fresh, passwordFile] = [path.join(workshop, 'cluster'), path.join(workshop, 'password')];
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account)
    for (const place of [workshop, fresh, passwordFile]) await chown(place, account.uid, account.gid);
  const args = [
    '-D',
    fresh,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ];
  const settings = Object.entries(SETTINGS).map(([name, value]) => `--set=${name}=${value}`);
  const options = { ...account, capture: true, cwd: workshop, env: serverEnvironment() };
  const { code, output } = await command(
    binaries.initdb,
    [...args, ...LOCALE, ...settings, ...flags],
    options,
  );
  if (code !== 0)
    throw new Fault(
      `数据库没有建成：${output.trim().split('\n').slice(-3).join(' ')}（请检查磁盘空间和权限）。`,
    );
}

/** Nothing of ours goes to the server: neither the secrets nor a libpq setting of the person's. */
export function serverEnvironment() {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { PATH, LC_ALL: 'C', TZ: 'Asia/Shanghai', ...(SystemRoot && { SystemRoot }), ...(TEMP && { TEMP }) };
}

async function removeHalfMade(data) {
  const names = await readdir(data);
  for (const name of names.filter((each) => each.startsWith(MAKING))) {
    await rm(path.join(data, name), { recursive: true, force: true });
  }
}

function demandMajor(found, wanted, cluster) {
  if (found === wanted) return;
  throw new Fault(
    `${cluster} 由 PostgreSQL ${found} 写成，而本版自带 ${wanted}：请用旧版备份后恢复到新的数据文件夹。`,
  );
}

function absent(error) {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw new Fault(
    `读不了数据库文件夹（${error.code}）：请用当初启动的用户运行，或用 GONGKAI_DATA 换一个位置。`,
  );
}
