/** Connections to the embedded server for the launcher's own few questions. */
import { USER } from './cluster.mjs';

export const DATABASE = 'gongkai';

/**
 * @param {{ port: number, password: string, database?: string }} where
 * @returns {Promise<import('pg').Client>} connected
 */
export async function connect({ port, password, database = DATABASE }) {
  // Loaded late: this file is read before the packages are surely installed.
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: USER,
    password,
    database,
    application_name: 'gongkai',
    connectionTimeoutMillis: 5_000,
  });
  // A connection that breaks while idle must not end the process.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** @param {{ port: number, password: string, database?: string }} where @returns {string} */
export function urlOf({ port, password, database = DATABASE }) {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

/** @param {{ port: number, password: string }} where */
export async function ensureDatabase(where) {
  const client = await connect({ ...where, database: 'postgres' });
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
