/**
 * Keeps a folder equal to what a gongkai server has published: one JSON file a document. Run it every few minutes
 * (cron, 计划任务). It may be killed at any moment and started again: each step is harmless when repeated.
 *
 *   node mirror.mjs https://gk.example.gov.cn ./mirror
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createClient, GongkaiError } from '../../client/index.mjs';

const [base, folder = './mirror'] = process.argv.slice(2);
if (!base) {
  console.error('用法：node mirror.mjs <网址> [文件夹]');
  process.exit(2);
}
const client = createClient({ base });
const stateFile = path.join(folder, 'state.json');

/** What is written is there whole or not at all. */
async function write(file, value) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`);
  await rename(`${file}.new`, file);
}

const readState = () =>
  readFile(stateFile, 'utf8').then(JSON.parse, (error) => {
    if (error.code === 'ENOENT') return {};
    throw error;
  });

/** Brings one document to where it stands now. A change may be older than what is there by now: the newest counts. */
async function apply(into, { op, type, documentId, href }) {
  const file = path.join(into, type, `${documentId}.json`);
  if (op === 'remove') return rm(file, { force: true });
  const address = type === 'annual-reports' ? href : `${href}?populate=*`;
  const document = await client.read(address).catch((error) => {
    // Withdrawn meanwhile: its removal comes later in the log.
    if (error instanceof GongkaiError && [404, 410].includes(error.status)) return undefined;
    throw error;
  });
  return document ? write(file, document.data) : rm(file, { force: true });
}

/** Follows the log from `since`; the place is written down after every page, never before. */
async function follow(into, since, remember) {
  for (let more = true; more;) {
    const { data, meta } = await client.changes({ since, limit: 200 });
    // Several changes of one document within a page: only the last one counts.
    const last = new Map(data.map((change) => [`${change.type}/${change.documentId}`, change]));
    for (const change of last.values()) await apply(into, change);
    since = meta.next;
    more = meta.more;
    await remember(since);
  }
}

const content = path.join(folder, 'content');
const state = await readState();
try {
  await follow(content, state.cursor, (cursor) => write(stateFile, { cursor }));
} catch (error) {
  if (!(error instanceof GongkaiError && error.code === 'CURSOR_GONE')) throw error;
  // The server was restored from a backup: everything is read anew beside the old, and takes its place when whole.
  const fresh = path.join(folder, 'content.fresh');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  let cursor;
  await follow(fresh, undefined, async (next) => void (cursor = next));
  await rm(content, { recursive: true, force: true });
  await rename(fresh, content);
  await write(stateFile, { cursor });
}
