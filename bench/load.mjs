/** How many answers a second a server gives: by wrk where it is there, else by a small client of our own. */
import { execFile } from 'node:child_process';
import { Agent, get } from 'node:http';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const CONNECTIONS = 20;

const hasWrk = await run('wrk', ['-v']).then(
  () => true,
  (error) => error.code !== 'ENOENT',
);
export const CLIENT = hasWrk ? 'wrk' : 'own client, which tops out itself';

/** @param {string} url @param {number} seconds @returns {Promise<number>} answers a second; fails on any but 200 */
export const answersPerSecond = (url, seconds) => (hasWrk ? byWrk(url, seconds) : byHand(url, seconds));

async function byWrk(url, seconds) {
  const { stdout } = await run('wrk', ['-t1', '--timeout', '30s', `-c${CONNECTIONS}`, `-d${seconds}s`, url]);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)[1]);
}

async function byHand(url, seconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = Date.now() + seconds * 1000;
  let count = 0;
  const ask = () =>
    new Promise((resolve, reject) => {
      get(url, { agent }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${answer.statusCode} of ${url}`));
        answer.resume().on('end', resolve);
      }).on('error', reject);
    });
  const reader = async () => {
    for (; Date.now() < end; count += 1) await ask();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, reader));
  agent.destroy();
  return count / seconds;
}
