/** The life of a server: from an empty machine to the address, and back to nothing left running. */
import { launch } from './launch.mjs';
import { demandFreePort, portFault } from './port.mjs';
import { ROOT } from './root.mjs';
import { say } from './say.mjs';
import { stopRequest } from './stop-request.mjs';
import { closeApp, listen, loadApp } from './strapi.mjs';

/**
 * Serves until it is asked to stop.
 *
 * @param {{ demo?: boolean,
 *   beforeLoading?: (launched: import('./launch.mjs').Launched) => Promise<void>,
 *   beforeListening?: (app: any, launched: import('./launch.mjs').Launched) => Promise<void>,
 *   greet: (address: string, launched: import('./launch.mjs').Launched) => void | Promise<void> }} options
 */
export async function serve({ demo = false, beforeLoading, beforeListening, greet }) {
  process.chdir(ROOT);
  const stop = stopRequest();
  const launched = await launch({ demo });
  const { environment } = launched;
  let app;
  try {
    await demandFreePort(environment);
    if (!stop.asked) await beforeLoading?.(launched);
    if (!stop.asked) app = await loadApp({ serveAdminPanel: true });
    if (!stop.asked) await beforeListening?.(app, launched);
    if (!stop.asked) {
      const port = await listen(app, environment).catch((error) => {
        throw portFault(error, environment);
      });
      await greet(addressOf(environment.host, port), launched);
      await stop.promise;
    }
    say('正在停止……');
  } finally {
    if (app) await closeApp(app);
    await launched.stop();
  }
  say('已停止。');
}

/** An address that a person can open: a server that listens everywhere is reached at this machine. */
function addressOf(host, port) {
  const name = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  return `http://${name}:${port}`;
}
