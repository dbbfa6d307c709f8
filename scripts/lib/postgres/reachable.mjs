/**
 * Whether the database's system user can reach its data and its binaries. Asked of the kernel as that user
 * rather than computed from mode bits, so access lists and mounts count too.
 */
import path from 'node:path';
import { command } from '../command.mjs';
import { Fault } from '../fault.mjs';
import { ROOT } from '../root.mjs';

const FIRST_CLOSED = 'for folder do [ -x "$folder" ] || { printf %s "$folder"; exit 3; }; done';

/**
 * @param {import('./account.mjs').Account} account
 * @param {{ data: string, home: string }} folders the data folder, and the one that holds the binaries
 */
export async function demandReachable(account, { data, home }) {
  if (!account) return;
  const folders = [
    ...new Set([...upward(data), ...upward(path.join(home, 'bin')), ...upward(path.join(home, 'lib'))]),
  ];
  const { code, output } = await command('/bin/sh', ['-c', FIRST_CLOSED, 'sh', ...folders], {
    ...account,
    capture: true,
    cwd: '/',
  });
  if (code === 3) throw new Fault(sentence(output));
  if (code !== 0)
    throw new Fault(
      `无法以数据库的系统用户检查文件夹（${output.trim()}）：请改用普通用户运行，或设置 DATABASE_URL。`,
    );
}

function sentence(folder) {
  const modules = path.join(ROOT, 'node_modules');
  const inModules = folder === modules || folder.startsWith(modules + path.sep);
  const remedy = inModules ? `chmod -R go+rX ${modules}` : `chmod o+x ${folder}`;
  return `数据库以系统用户 postgres 运行，而它进不了文件夹 ${folder}：请执行 ${remedy}，或把项目移到别处（只有数据受阻时，用 GONGKAI_DATA 换一个数据文件夹即可）。`;
}

/** The folder and all above it, the topmost first. */
function upward(folder) {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [...upward(parent), folder];
}
