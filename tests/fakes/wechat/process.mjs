/**
 * The stand-in as a process of its own: `node process.mjs <folder>`. It tells its parent by message when it listens,
 * takes the callback's address by message, and ends when its parent lets go of it, however that ends.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from './store.mjs';
import { startWechat } from './index.mjs';

const TRIES = 6;

const folder = process.argv[2];
// Ctrl-C reaches us as well; but whoever still has work in hand may still need us.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

const wechat = await startAtKeptPort();
process.on('message', ({ callback }) => wechat.set({ callback: { url: callback } }));
process.on('disconnect', () => void wechat.stop().then(() => process.exit(0)));
const { address, appId, secret, token, encodingAesKey } = wechat;
process.send({ address, appId, secret, token, encodingAesKey });

/** Addresses of articles stand in other people's databases: so the port stays, where it is to be had. */
async function startAtKeptPort() {
  const port = openStore(folder).read()?.port ?? 0;
  for (let left = TRIES; ; left -= 1) {
    try {
      return await startWechat({ folder, port: left > 0 ? port : 0 });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || left === 0) throw error;
      await sleep(300);
    }
  }
}
