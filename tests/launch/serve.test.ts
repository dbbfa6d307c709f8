/** The commands as a person calls them: `start`, `demo`, `gongkai`. The real scripts, the real CMS. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { makeFolder, removeFolders, serverPid } from '../support/data-folder';
import { endAll, follow, runScript } from '../support/processes';

const START = path.join('scripts', 'start.mjs');
const DEMO = path.join('scripts', 'demo.mjs');
const GONGKAI = path.join('scripts', 'gongkai.mjs');

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return String(port);
}

/** Where the demo's WeChat is. */
const STAND_IN = /公众号替身（演示用）\s+(http:\/\/127\.0\.0\.1:\d+)/;

const isServing = async (address: string) => (await fetch(`${address}/_health`)).status === 204;

afterEach(endAll);
afterAll(removeFolders);

describe('npm start', () => {
  test('serves, refuses a second one in a sentence, serves commands beside it, and stops cleanly', async () => {
    const folder = makeFolder();
    const env = { GONGKAI_DATA: folder, PORT: await freePort() };
    const server = runScript([START], { env });
    const [address] = await server.says(/http:\/\/127\.0\.0\.1:\d+/);
    expect(address).toBe(`http://127.0.0.1:${env.PORT}`);
    expect(await isServing(address)).toBe(true);
    expect((await fetch(`${address}/admin`)).headers.get('content-type')).toContain('text/html');
    expect(existsSync(path.join(folder, 'demo'))).toBe(false);

    const second = runScript([START], { env });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`端口 ${env.PORT} 已被占用`);
    expect(second.output()).not.toContain('    at ');

    const guest = runScript([GONGKAI, 'assemble', '2023', '--json'], { env });
    expect(await guest.ended).toBe(0);
    expect(JSON.parse(guest.stdout())).toMatchObject({ year: 2023 });
    expect(await isServing(address)).toBe(true);

    server.signal('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(serverPid(folder)).toBeNull();
  });

  test('demands the secrets from the environment where DATABASE_URL is set, and makes up none', async () => {
    const folder = makeFolder();
    const env = {
      GONGKAI_DATA: folder,
      PORT: await freePort(),
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    };
    const refused = runScript([START], { env });
    expect(await refused.ended).toBe(1);
    for (const name of [
      'APP_KEYS',
      'ADMIN_JWT_SECRET',
      'API_TOKEN_SALT',
      'TRANSFER_TOKEN_SALT',
      'ENCRYPTION_KEY',
    ]) {
      expect(refused.output()).toContain(name);
    }
    expect(refused.output()).not.toContain('    at ');
    expect(existsSync(path.join(folder, 'secrets.json'))).toBe(false);
    expect(existsSync(path.join(folder, 'postgres'))).toBe(false);
  });
});

describe('npm run demo', () => {
  test('keeps to its own folder and its own log-ins, over a killed npm too', async () => {
    const folder = makeFolder();
    // What is temporary lies in the data folder as well: the system's folder for it may not be there.
    const env = { GONGKAI_DATA: folder, PORT: await freePort(), TMPDIR: path.join(folder, 'nowhere') };
    const first = follow('npm', ['run', 'demo'], env);
    await first.says(/按 Ctrl-C 停止/);
    expect(first.stdout()).toContain('演示数据');
    const [, standIn = ''] = await first.says(STAND_IN);
    expect(await (await fetch(standIn)).text()).toContain('公众号替身（演示用）');
    const logins = path.join(folder, 'demo', 'logins.json');
    const kept = readFileSync(logins, 'utf8');
    expect(statSync(logins).mode & 0o777).toBe(0o600);
    expect(existsSync(path.join(folder, 'postgres'))).toBe(false);

    // Only npm is killed: what it has started must notice, and let go of the port.
    first.signal('SIGKILL');
    const second = runScript([DEMO], { env });
    const [address] = await second.says(/http:\/\/127\.0\.0\.1:\d+/);
    expect(await isServing(address)).toBe(true);
    // The stand-in went with the first, and is found again where it was.
    expect((await second.says(STAND_IN))[1]).toBe(standIn);
    expect(readFileSync(logins, 'utf8')).toBe(kept);
    await first.ended;

    // The server itself is killed: the database lives on and is taken over.
    const database = serverPid(path.join(folder, 'demo'));
    second.signal('SIGKILL');
    await second.ended;
    const third = runScript([DEMO], { env });
    await third.says(/按 Ctrl-C 停止/);
    expect(serverPid(path.join(folder, 'demo'))).toBe(database);

    third.signalGroup('SIGINT');
    expect(await third.ended).toBe(0);
    expect(serverPid(path.join(folder, 'demo'))).toBeNull();
    await expect(fetch(standIn)).rejects.toThrow('fetch failed');
  });

  test('refuses to touch a real database', async () => {
    const refused = runScript([DEMO], { env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } });
    expect(await refused.ended).toBe(2);
    expect(refused.output()).toContain('DATABASE_URL');
  });
});

describe('npm run gongkai', () => {
  test('answers --help without a database', async () => {
    const folder = makeFolder();
    const help = runScript([GONGKAI, '--help'], { env: { GONGKAI_DATA: folder } });
    expect(await help.ended).toBe(0);
    expect(help.stdout()).toContain('gongkai');
    expect(existsSync(path.join(folder, 'postgres'))).toBe(false);
  });

  test('started alone, opens the database and leaves nothing running', async () => {
    const folder = makeFolder();
    const alone = runScript([GONGKAI, 'assemble', '2023', '--json'], { env: { GONGKAI_DATA: folder } });
    expect(await alone.ended).toBe(0);
    expect(JSON.parse(alone.stdout())).toMatchObject({ year: 2023 });
    expect(serverPid(folder)).toBeNull();
  });
});
