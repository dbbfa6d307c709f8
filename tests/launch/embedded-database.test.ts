/** The embedded database's life: kept, shared, adopted, never wedged. The real launcher, without the CMS. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { makeFolder, removeFolders, serverPid } from '../support/data-folder';
import { endAll, runScript, type Running } from '../support/processes';

const MEMBER = path.join('tests', 'launch', 'member.mjs');

const join = (folder: string): Running => runScript([MEMBER, folder]);

async function urlOf(member: Running): Promise<string> {
  const [, url = ''] = await member.says(/^open (\S+)$/m);
  return url;
}

async function leave(member: Running): Promise<void> {
  member.tell('leave');
  expect(await member.ended).toBe(0);
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

afterEach(endAll);
afterAll(removeFolders);

describe('the embedded database', () => {
  test('keeps its data, starts again in moments, and leaves nothing running', async () => {
    const folder = makeFolder();
    const first = join(folder);
    await query(await urlOf(first), 'create table kept as select 42 as answer');
    await leave(first);
    expect(serverPid(folder)).toBeNull();

    const startedAt = Date.now();
    const second = join(folder);
    expect(await query(await urlOf(second), 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(Date.now() - startedAt).toBeLessThan(10_000);
    await leave(second);
    expect(serverPid(folder)).toBeNull();
  });

  test('listens on this machine only, in UTF-8, behind a password that only its owner can read', async () => {
    const folder = makeFolder();
    const member = join(folder);
    const url = await urlOf(member);
    const [settings] = await query(
      url,
      `select current_setting('listen_addresses') as listen, current_setting('unix_socket_directories') as sockets,
              current_setting('server_encoding') as encoding, datcollate as collate
         from pg_database where datname = current_database()`,
    );
    expect(settings).toEqual({ listen: '127.0.0.1', sockets: '', encoding: 'UTF8', collate: 'C.UTF-8' });
    await expect(query(url.replace(/:[0-9a-f]+@/, ':guess@'), 'select 1')).rejects.toMatchObject({
      code: '28P01',
    });
    expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    await leave(member);
  });

  test('outlives a starter that was killed with its whole process group, and is adopted', async () => {
    const folder = makeFolder();
    const killed = join(folder);
    const url = await urlOf(killed);
    const server = serverPid(folder);
    killed.signalGroup('SIGKILL');
    expect(await killed.ended).toBeNull();

    const next = join(folder);
    expect(await urlOf(next)).toBe(url);
    expect(serverPid(folder)).toBe(server);
    await leave(next);
    expect(serverPid(folder)).toBeNull();
  });

  test("does not hear a terminal's Ctrl-C", async () => {
    const folder = makeFolder();
    const [first, second] = [join(folder), join(folder)];
    const url = await urlOf(first);
    await urlOf(second);
    first.signalGroup('SIGINT');
    expect(await first.ended).toBe(0);
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await leave(second);
  });

  test('is shared by starters at once; a guest leaves it running, the last one out stops it', async () => {
    const folder = makeFolder();
    const members = [join(folder), join(folder), join(folder)];
    const urls = await Promise.all(members.map(urlOf));
    expect(new Set(urls).size).toBe(1);
    const server = serverPid(folder);

    for (const member of members.slice(0, 2)) {
      await leave(member);
      expect(serverPid(folder)).toBe(server);
    }
    expect(await query(urls[2] ?? '', 'select 1 as one')).toEqual([{ one: 1 }]);
    await Promise.all(members.slice(2).map(leave));
    expect(serverPid(folder)).toBeNull();
  });

  test('recovers after a crash of everything', async () => {
    const folder = makeFolder();
    const lost = join(folder);
    await query(await urlOf(lost), 'create table kept as select 42 as answer');
    const server = serverPid(folder) ?? 0;
    process.kill(server, 'SIGKILL');
    lost.signal('SIGKILL');
    await lost.ended;
    expect(serverPid(folder)).toBe(server);

    const next = join(folder);
    expect(await query(await urlOf(next), 'select answer from kept')).toEqual([{ answer: 42 }]);
    await leave(next);
  });

  test.each([200, 700, 1_200])('is made whole after a first start killed at %i ms', async (moment) => {
    const folder = makeFolder();
    const killed = join(folder);
    await new Promise((resolve) => setTimeout(resolve, moment));
    killed.signalGroup('SIGKILL');
    await killed.ended;

    const startedAt = Date.now();
    const next = join(folder);
    expect(await query(await urlOf(next), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(Date.now() - startedAt).toBeLessThan(30_000);
    expect(readdirSync(folder).filter((name) => name.startsWith('postgres.making'))).toEqual([]);
    await leave(next);
    expect(serverPid(folder)).toBeNull();
  });
});
