/** The demo's WeChat: a stand-in on this machine, so that the whole way can be seen without an account. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Fault } from './fault.mjs';
import { readPrivate } from './private-file.mjs';
import { ROOT } from './root.mjs';

const PROGRAM = path.join(ROOT, 'tests', 'fakes', 'wechat', 'process.mjs');

/**
 * Starts it and points the environment to it, whatever account is named there: the demo must never speak to an
 * office's own.
 *
 * @param {string} folder the demo's data folder
 * @returns {Promise<{ address: string, callBack: (address: string) => void, stop: () => Promise<void> }>}
 */
export async function startStandIn(folder) {
  const child = fork(PROGRAM, [path.join(folder, 'wechat')], { stdio: ['ignore', 2, 2, 'ipc'] });
  const ended = once(child, 'exit');
  const [told] = await Promise.race([once(child, 'message'), ended.then(() => [null])]);
  if (!told?.address)
    throw new Fault('公众号替身没有启动成功（原因见上）。请再运行一次；还不行，请把上面的原因告诉管理员。');
  pointTo(told);
  return {
    address: told.address,
    // It may have been ended from outside: then there is nobody to tell.
    callBack: (address) => child.connected && child.send({ callback: address }),
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** For a command beside the running demo: the same account. @param {string} folder the demo's data folder */
export async function joinStandIn(folder) {
  const kept = await readPrivate(path.join(folder, 'wechat', 'account.json'));
  if (kept) pointTo({ ...kept.identity, address: `http://127.0.0.1:${kept.port}` });
}

function pointTo({ address, appId, secret, token, encodingAesKey }) {
  Object.assign(process.env, {
    WECHAT_APP_ID: appId,
    WECHAT_APP_SECRET: secret,
    WECHAT_TOKEN: token,
    WECHAT_ENCODING_AES_KEY: encodingAesKey,
    WECHAT_API_BASE: address,
  });
}
