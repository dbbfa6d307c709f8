/** The demo's WeChat: a stand-in on this machine, so that the whole way can be seen without an account. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Fault } from './fault.mjs';
import { ROOT } from './root.mjs';

const PROGRAM = path.join(ROOT, 'tests', 'fakes', 'wechat', 'process.mjs');

/**
 * Starts it and points the environment to it; not where a person has named an account of her own.
 *
 * @param {string} folder the demo's data folder
 * @returns {Promise<{ address: string, callBack: (address: string) => void, stop: () => Promise<void> } | null>}
 */
export async function startStandIn(folder) {
  if (process.env.WECHAT_APP_ID) return null;
  const child = fork(PROGRAM, [path.join(folder, 'wechat')], { stdio: ['ignore', 2, 2, 'ipc'] });
  const ended = once(child, 'exit');
  const [told] = await Promise.race([once(child, 'message'), ended.then(() => [null])]);
  if (!told?.address)
    throw new Fault(
      '公众号替身没有启动成功（原因见上）：可以先设置 WECHAT_APP_ID 等，用自己的公众号运行演示。',
    );
  Object.assign(process.env, {
    WECHAT_APP_ID: told.appId,
    WECHAT_APP_SECRET: told.secret,
    WECHAT_TOKEN: told.token,
    WECHAT_ENCODING_AES_KEY: told.encodingAesKey,
    WECHAT_API_BASE: told.address,
  });
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
