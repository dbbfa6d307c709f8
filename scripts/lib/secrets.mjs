/**
 * Secrets of an installation with the embedded database: made once, kept in the data folder. With DATABASE_URL
 * set nothing here is used: a real server's secrets come from its environment (src/environment.ts demands them).
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { readPrivate, writePrivate } from './private-file.mjs';

const makeSecret = () => randomBytes(32).toString('hex');

const MAKERS = {
  DATABASE_PASSWORD: makeSecret,
  APP_KEYS: () => `${makeSecret()},${makeSecret()}`,
  ADMIN_JWT_SECRET: makeSecret,
  API_TOKEN_SALT: makeSecret,
  TRANSFER_TOKEN_SALT: makeSecret,
  ENCRYPTION_KEY: makeSecret,
};

/**
 * Call it while holding the data folder's lock: two starters must not each make their own.
 *
 * @param {string} dataFolder
 * @returns {Promise<{ databasePassword: string, environment: Record<string, string> }>}
 */
export async function secretsOf(dataFolder) {
  const file = path.join(dataFolder, 'secrets.json');
  const kept = (await readPrivate(file)) ?? {};
  const missing = Object.keys(MAKERS).filter((name) => !kept[name]);
  for (const name of missing) kept[name] = MAKERS[name]();
  if (missing.length > 0) await writePrivate(file, kept);
  const { DATABASE_PASSWORD: databasePassword, ...environment } = kept;
  return { databasePassword, environment };
}
