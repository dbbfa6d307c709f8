/**
 * One throw-away server for the run, and in it one migrated template database, of which every test file gets a
 * copy: loading the CMS into an empty database costs seconds, a copy a fraction of one.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from '../../scripts/lib/command.mjs';
import { startThrowaway } from '../../scripts/lib/postgres/throwaway.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const TEMPLATE = 'gongkai_template';

export default async function setUp() {
  const server = await startThrowaway();
  globalThis.__gongkaiTestServer = server;
  try {
    await server.query(`create database ${TEMPLATE}`);
    // A process of its own: the CMS removes all listeners of the process that it leaves.
    const env = {
      ...process.env,
      ...JSON.parse(await readFile(path.join(HERE, 'environment.json'), 'utf8')),
      GONGKAI_EMBEDDED_URL: server.url(TEMPLATE),
      GONGKAI_DATA: path.join(server.folder, 'template'),
    };
    const { code, output } = await command(process.execPath, [path.join(HERE, 'make-template.mjs')], {
      env,
      capture: true,
    });
    if (code !== 0) throw new Error(`测试用的模板数据库没有建成：\n${output}`);
  } catch (error) {
    await server.stop();
    throw error;
  }
  // Jest hands these to the test files' processes.
  process.env.GONGKAI_TEST_TEMPLATE = TEMPLATE;
  process.env.GONGKAI_TEST_SERVER = server.url('postgres');
  process.env.GONGKAI_TEST_FOLDER = server.folder;
}
