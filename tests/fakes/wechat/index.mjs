/** A stand-in for WeChat's servers, for tests and for the demonstration. What it imitates: README.md. */
import { openAccount } from './account.mjs';
import { controlsOf } from './controls.mjs';
import { settle } from './publishing.mjs';
import { listen } from './server.mjs';

export { decrypt, encrypt, signatureOf } from './callback/crypto.mjs';

/**
 * @param {import('./index.d.mts').WechatOptions} [options]
 * @returns {Promise<import('./index.d.mts').Wechat>}
 */
export async function startWechat(options = {}) {
  const account = openAccount(options);
  const controls = controlsOf(account);
  const { port, stop } = await listen(account, controls, options.port ?? 0);
  const address = `http://127.0.0.1:${port}`;
  account.port ??= port;
  account.articleBase ??= address;
  settle(account);
  account.save();
  const { appId, secret, token, encodingAesKey, ghId } = account;
  return {
    ...controls,
    address,
    appId,
    secret,
    token,
    encodingAesKey,
    ghId,
    get state() {
      return account.state;
    },
    async stop() {
      for (const timer of account.timers) clearTimeout(timer);
      account.save();
      await stop();
    },
  };
}
