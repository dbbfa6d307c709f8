/** Root and ordinary users: both just work, and where a folder stands in the way one sentence says which. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, removeFolders, serverPid } from '../support/data-folder';
import { endAll, ROOT, runScript } from '../support/processes';

const MEMBER = path.join(ROOT, 'tests', 'launch', 'member.mjs');
const isRoot = process.getuid?.() === 0;
/** The user `nobody`, in number: it needs no entry of its own. */
const NOBODY = 65_534;
const AS_NOBODY = ['setpriv', `--reuid=${String(NOBODY)}`, `--regid=${String(NOBODY)}`, '--clear-groups'];

const canBecomeNobody =
  isRoot && spawnSync('setpriv', [...AS_NOBODY.slice(1), process.execPath, '--check', MEMBER]).status === 0;

afterEach(endAll);
afterAll(removeFolders);

const asRoot = isRoot ? describe : describe.skip;
asRoot(isRoot ? 'root' : 'root（跳过：测试没有以 root 运行）', () => {
  test('runs the database as another user, to whom only the database itself belongs', async () => {
    const folder = makeFolder();
    const member = runScript([MEMBER, path.join(folder, 'data')]);
    await member.says(/^open /m);
    expect(statSync(path.join(folder, 'data', 'postgres')).uid).not.toBe(0);
    for (const name of ['', 'logs', 'public', 'secrets.json']) {
      expect(statSync(path.join(folder, 'data', name)).uid).toBe(0);
    }
    member.signal('SIGTERM');
    expect(await member.ended).toBe(0);
  });

  test('is told in one sentence which folder is closed, and what opens it', async () => {
    const closed = path.join(makeFolder(), 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o700);
    const data = path.join(closed, 'data');

    const refused = runScript([MEMBER, data]);
    expect(await refused.ended).toBe(1);
    expect(refused.output().trim().split('\n')).toEqual([expect.stringContaining(`chmod o+x ${closed}，`)]);

    chmodSync(closed, 0o711);
    const member = runScript([MEMBER, data]);
    await member.says(/^open /m);
    member.signal('SIGTERM');
    expect(await member.ended).toBe(0);
  });
});

const asNobody = canBecomeNobody ? describe : describe.skip;
asNobody(
  canBecomeNobody ? 'an ordinary user' : 'an ordinary user（跳过：无法换成普通用户运行本项目）',
  () => {
    test('runs the database as itself; root then adopts it for that user', async () => {
      const folder = makeFolder();
      chownSync(folder, NOBODY, NOBODY);
      const member = runScript([MEMBER, folder], { through: AS_NOBODY });
      await member.says(/^open /m);
      expect(statSync(path.join(folder, 'postgres')).uid).toBe(NOBODY);
      member.signal('SIGTERM');
      expect(await member.ended).toBe(0);
      expect(serverPid(folder)).toBeNull();

      const root = runScript([MEMBER, folder]);
      await root.says(/^open /m);
      expect(statSync(path.join(folder, 'postgres')).uid).toBe(NOBODY);
      root.signal('SIGTERM');
      expect(await root.ended).toBe(0);
    });

    test('starts after a crash although the old process number belongs to another program now', async () => {
      const folder = makeFolder();
      chownSync(folder, NOBODY, NOBODY);
      const lost = runScript([MEMBER, folder], { through: AS_NOBODY });
      await lost.says(/^open /m);
      const claim = path.join(folder, 'postgres', 'postmaster.pid');
      const left = readFileSync(claim, 'utf8');
      process.kill(serverPid(folder) ?? 0, 'SIGKILL');
      lost.signal('SIGKILL');
      await lost.ended;

      const stranger = runScript(['-e', 'console.log("here"); setInterval(() => {}, 1000)'], {
        through: AS_NOBODY,
      });
      await stranger.says(/here/);
      writeFileSync(claim, left.replace(/^\d+/, String(stranger.pid)));

      const next = runScript([MEMBER, folder], { through: AS_NOBODY });
      await next.says(/^open /m);
      next.signal('SIGTERM');
      expect(await next.ended).toBe(0);
    });

    test("is told whose database it is, where it is another user's", async () => {
      const folder = makeFolder();
      const root = runScript([MEMBER, folder]);
      await root.says(/^open /m);
      root.signal('SIGTERM');
      await root.ended;

      const refused = runScript([MEMBER, folder], { through: AS_NOBODY });
      expect(await refused.ended).toBe(1);
      expect(refused.output().trim().split('\n')).toEqual([expect.stringContaining('请用当初启动的用户')]);
    });
  },
);
