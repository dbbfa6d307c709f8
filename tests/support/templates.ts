/** The databases that every test file gets its copy of: as set up, and filled with the sample year. */
import { copyFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import environment from './environment.json';
import { follow } from './processes';

interface Place {
  /** Of the database. */
  readonly url: string;
  /** For what the project keeps in files. */
  readonly folder: string;
}

const SAMPLE = 'gongkai_template_demo';

const placeOf = (name: string): Place => {
  const url = new URL(demand('GONGKAI_TEST_SERVER'));
  url.pathname = `/${name}`;
  return { url: url.href, folder: path.join(demand('GONGKAI_TEST_FOLDER'), name) };
};

/** A place of one's own by that name. The sample year is entered once a run, by the first who asks for it. */
export async function copyOf(kind: 'plain' | 'demo', name: string): Promise<Place> {
  const plain = demand('GONGKAI_TEST_TEMPLATE');
  const place = placeOf(name);
  await onServer(async (client) => {
    if (kind === 'demo') {
      // Nobody copies what is being made.
      await client.query("select pg_advisory_lock(hashtextextended('gongkai:sample', 0))");
      if (!existsSync(placeOf(SAMPLE).folder)) await makeSample(client, plain);
    }
    await client.query(`create database ${name} template ${kind === 'demo' ? SAMPLE : plain}`);
  });
  if (kind === 'demo') cpSync(placeOf(SAMPLE).folder, place.folder, { recursive: true });
  else startFolder(place.folder);
  return place;
}

/** The copy's trail goes on from where the template's ended. */
function startFolder(folder: string): void {
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  const end = path.join(demand('GONGKAI_TEST_FOLDER'), 'template', 'trail-head');
  copyFileSync(end, path.join(folder, 'trail-head'));
}

/** In a process of its own: the copy has to be made of what nobody is connected to. */
async function makeSample(client: Client, plain: string): Promise<void> {
  const { url, folder } = placeOf(SAMPLE);
  await client.query(`drop database if exists ${SAMPLE} with (force)`);
  await client.query(`create database ${SAMPLE} template ${plain}`);
  const making = `${folder}-making`;
  startFolder(making);
  const maker = follow(process.execPath, [path.join(__dirname, 'make-template.mjs')], {
    ...process.env,
    ...environment,
    GONGKAI_EMBEDDED_URL: url,
    GONGKAI_DATA: making,
    GONGKAI_DEMO: '1',
    // The CMS keeps its own times as the process's clock shows them, and Jest's has the machine's zone.
    TZ: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  if ((await maker.ended) !== 0) throw new Error(`测试用的示例数据没有建成：\n${maker.output()}`);
  cpSync(making, folder, { recursive: true });
}

export const dropCopy = (name: string): Promise<void> =>
  onServer(async (client) => {
    await client.query(`drop database ${name} with (force)`);
  });

async function onServer(run: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: demand('GONGKAI_TEST_SERVER') });
  await client.connect();
  try {
    await run(client);
  } finally {
    await client.end();
  }
}

function demand(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`缺少 ${name}：这类测试要由 npm test 启动（jest 的 database 或 e2e 项目）。`);
  return value;
}
