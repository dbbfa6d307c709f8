/** A mirror that knows only the public addresses follows a busy office, with either side killed at random, and ends equal. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import environment from '../support/environment.json';

const ROOT = path.resolve(__dirname, '..', '..');
const MIRROR = path.join(ROOT, 'integration', 'examples', 'mirror', 'mirror.mjs');
const PUBLISHER = path.join(ROOT, 'tests', 'support', 'random-publisher.mjs');
const TYPES = ['news-items', 'announcements', 'personnel-notices'];
const ROUNDS = 5;

const DATABASE = `mirror_${String(process.pid)}`;
const BACKUP = `${DATABASE}_backup`;

const running = new Set<ChildProcess>();
let folder: string;
let port: number;

beforeAll(async () => {
  await onServer(`create database ${DATABASE} template ${process.env.GONGKAI_TEST_TEMPLATE!}`);
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-mirror-'));
  mkdirSync(path.join(folder, 'office', 'public', 'uploads'), { recursive: true });
  port = await freePort();
});
afterAll(async () => {
  await Promise.all([...running].map((child) => kill(child)));
  for (const name of [DATABASE, BACKUP]) await onServer(`drop database if exists ${name} with (force)`);
  rmSync(folder, { recursive: true, force: true });
});

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: process.env.GONGKAI_TEST_SERVER });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** The office's surroundings: its own database and folder, and an address that its links can name. */
function officeEnvironment(): NodeJS.ProcessEnv {
  const url = new URL(process.env.GONGKAI_TEST_SERVER!);
  url.pathname = `/${DATABASE}`;
  return {
    ...process.env,
    ...environment,
    PORT: String(port),
    PUBLIC_RATE_LIMIT: '0',
    GONGKAI_EMBEDDED_URL: url.href,
    GONGKAI_DATA: path.join(folder, 'office'),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as { port: number };
  server.close();
  return free;
}

function start(script: string, ...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: officeEnvironment(),
  });
  child.stderr.resume();
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

async function serve(seed: number, mode: 'busy' | 'quiet'): Promise<ChildProcess> {
  const child = start(PUBLISHER, String(seed), mode, String(port));
  await Promise.race([
    once(child.stdout!, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('the office did not start'))),
  ]);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const base = () => `http://127.0.0.1:${String(port)}`;

/** Runs the mirror, to its end or to its early death. @returns its exit code, null where it was killed */
async function mirror(killAfterMs?: number): Promise<number | null> {
  const child = start(MIRROR, base(), path.join(folder, 'mirror'));
  child.stdout?.resume();
  if (killAfterMs !== undefined) {
    await sleep(killAfterMs);
    await kill(child);
    return null;
  }
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

/** Everything that the office shows, by the ordinary lists. */
async function published(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const type of TYPES) {
    for (let page = 1, last = 1; page <= last; page += 1) {
      const answer = await fetch(`${base()}/api/${type}?populate=*&pagination[page]=${String(page)}`);
      const { data, meta } = (await answer.json()) as {
        data: { documentId: string }[];
        meta: { pagination: { pageCount: number } };
      };
      for (const item of data) found[`${type}/${item.documentId}`] = item;
      last = meta.pagination.pageCount;
    }
  }
  return found;
}

function mirrored(): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const type of TYPES) {
    const place = path.join(folder, 'mirror', 'content', type);
    for (const name of existsSync(place) ? readdirSync(place) : []) {
      if (!name.endsWith('.json')) continue;
      found[`${type}/${name.slice(0, -5)}`] = JSON.parse(readFileSync(path.join(place, name), 'utf8'));
    }
  }
  return found;
}

async function endsEqual(): Promise<void> {
  expect(await mirror()).toBe(0);
  const there = await published();
  expect(Object.keys(there).length).toBeGreaterThan(10);
  expect(mirrored()).toEqual(there);
}

it('follows, through kills on both sides, and ends equal', async () => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const office = await serve(round, 'busy');
    await mirror(200 + 150 * round);
    await sleep(700 * round);
    // At least so much that there is something to compare, however slow the machine.
    while (round === ROUNDS && Object.keys(await published()).length <= 12) await sleep(200);
    const following = mirror(400 + 100 * round);
    await sleep(150 * round);
    await kill(office);
    await following;
  }
  const office = await serve(ROUNDS + 1, 'quiet');
  await endsEqual();
  // Nothing new: the place stays.
  const state = () => readFileSync(path.join(folder, 'mirror', 'state.json'), 'utf8');
  const before = state();
  expect(await mirror()).toBe(0);
  expect(state()).toBe(before);
  await kill(office);
}, 240_000);

it('reads everything anew after the office was restored from a backup, and ends equal', async () => {
  await onServer(`create database ${BACKUP} template ${DATABASE}`);
  const lost = await serve(100, 'busy');
  await sleep(1500);
  expect(await mirror()).toBe(0);
  await kill(lost);
  await onServer(`drop database ${DATABASE} with (force)`);
  await onServer(`create database ${DATABASE} template ${BACKUP}`);
  const restored = await serve(200, 'busy');
  await sleep(2500);
  await kill(restored);
  const office = await serve(0, 'quiet');
  await endsEqual();
  await kill(office);
}, 120_000);
