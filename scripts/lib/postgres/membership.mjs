/**
 * Who uses the server. Everybody holds a shared lock on a connection of its own, which PostgreSQL itself lets go
 * when a process dies; whoever gets the exclusive lock on leaving was the last.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from './connect.mjs';

/** Any number that nothing else in this database uses. */
const KEY = 1_735_289_195;

/**
 * @param {{ port: number, password: string }} where
 * @returns {Promise<{ leave: () => Promise<boolean> }>} `leave` answers whether nobody is left
 */
export async function joinServer(where) {
  let left = false;
  let client = await enter();

  async function enter() {
    const entered = await connect(where);
    await entered.query('select pg_advisory_lock_shared($1)', [KEY]);
    entered.once('end', () => void comeBack());
    return entered;
  }

  /** The server restarts itself when one of its processes crashes; we are still here, so we say so again. */
  async function comeBack() {
    for (let attempt = 0; attempt < 30 && !left; attempt += 1) {
      await sleep(1_000, undefined, { ref: false });
      const entered = await enter().catch(() => null);
      if (entered) {
        client = entered;
        return;
      }
    }
  }

  return {
    async leave() {
      left = true;
      try {
        await client.query('select pg_advisory_unlock_shared($1)', [KEY]);
        const { rows } = await client.query('select pg_try_advisory_lock($1) as alone', [KEY]);
        await client.end();
        return rows[0].alone;
      } catch {
        return false; // The server is gone already, or going.
      }
    },
  };
}
