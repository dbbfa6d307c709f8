/** Prepares this process for the CMS: environment, data folder, secrets, database. The CMS itself is not loaded. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { dataFolder, makeDataFolder } from './data-folder.mjs';
import { openDatabase } from './database.mjs';
import { Fault } from './fault.mjs';
import { DIST, ROOT } from './root.mjs';

/**
 * @typedef {{ host: string, port: number, publicUrl: string | undefined }} Environment what src/environment.ts reads
 * @typedef {{ folder: string, environment: Environment, stop: () => Promise<void> }} Launched
 */

/**
 * Call it when the project is built and `.env` is read.
 *
 * @param {{ demo?: boolean, mode?: 'production' | 'development' }} [options]
 * @returns {Promise<Launched>} `stop` leaves the database; call it last
 */
export async function launch({ demo = false, mode = 'production' } = {}) {
  const folder = dataFolder({ demo });
  Object.assign(process.env, {
    // Where the CMS looks for `.env`; else it would take the one in the person's folder.
    ENV_PATH: path.join(ROOT, '.env'),
    GONGKAI_DATA: folder,
    GONGKAI_DEMO: demo ? '1' : '0',
    NODE_ENV: mode,
    STRAPI_TELEMETRY_DISABLED: 'true',
    TZ: 'Asia/Shanghai',
  });
  const database = await prepareDatabase(folder);
  try {
    return { folder, environment: checkedEnvironment(), stop: database.leave };
  } catch (error) {
    await database.leave();
    throw error;
  }
}

/** With DATABASE_URL set, nothing is made up: what is missing is demanded by the project's own reader. */
async function prepareDatabase(folder) {
  if (process.env.DATABASE_URL) {
    checkedEnvironment();
    await makeDataFolder(folder);
    return { leave: async () => {} };
  }
  const database = await openDatabase({ dataFolder: folder });
  process.env.GONGKAI_EMBEDDED_URL = database.url;
  for (const [name, value] of Object.entries(database.secrets)) process.env[name] ||= value;
  return database;
}

/** @returns {Environment} */
function checkedEnvironment() {
  const { readEnvironment } = createRequire(import.meta.url)(path.join(DIST, 'src', 'environment.js'));
  try {
    return readEnvironment();
  } catch (error) {
    throw new Fault(error.message);
  }
}
