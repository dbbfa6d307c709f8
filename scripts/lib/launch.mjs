/** Prepares this process for the CMS: environment, data folder, secrets, database. The CMS itself is not loaded. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { dataFolder, makeDataFolder, temporaryFolder } from './data-folder.mjs';
import { openDatabase } from './database.mjs';
import { Fault } from './fault.mjs';
import { DIST, ROOT } from './root.mjs';

/**
 * @typedef {{ host: string, port: number, publicUrl: string | undefined }} Environment what src/environment.ts reads
 * @typedef {{ folder: string, stop: () => Promise<void> }} Prepared `stop` leaves the database; call it last
 * @typedef {Prepared & { environment: Environment }} Launched
 */

/**
 * Sets the environment and opens the database. Call it when `.env` is read.
 *
 * @param {{ demo?: boolean, mode?: 'production' | 'development' }} [options]
 * @returns {Promise<Prepared>}
 */
export async function prepare({ demo = false, mode = 'production' } = {}) {
  const folder = dataFolder({ demo });
  Object.assign(process.env, {
    // Where the CMS looks for `.env`; else it would take the one in the person's folder.
    ENV_PATH: path.join(ROOT, '.env'),
    GONGKAI_DATA: folder,
    // Uploads under way and fonts for the drawing are temporary files: they too lie in the data folder.
    ...temporaryFolder(folder),
    GONGKAI_DEMO: demo ? '1' : '0',
    NODE_ENV: mode,
    STRAPI_TELEMETRY_DISABLED: 'true',
    TZ: 'Asia/Shanghai',
  });
  await makeDataFolder(folder);
  // With DATABASE_URL set, no secret is made up: the project's own reader demands them.
  if (process.env.DATABASE_URL) return { folder, stop: async () => {} };
  const database = await openDatabase({ dataFolder: folder });
  process.env.GONGKAI_EMBEDDED_URL = database.url;
  for (const [name, value] of Object.entries(database.secrets)) process.env[name] ||= value;
  return { folder, stop: database.leave };
}

/**
 * Prepares for the built project and has its own reader check the environment.
 *
 * @param {{ demo?: boolean }} [options]
 * @returns {Promise<Launched>}
 */
export async function launch(options) {
  const prepared = await prepare(options);
  try {
    return { ...prepared, environment: checkedEnvironment() };
  } catch (error) {
    await prepared.stop();
    throw error;
  }
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
