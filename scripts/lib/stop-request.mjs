/**
 * The one place that hears "please stop". Work in hand is finished in order; asked a second time, the process
 * ends at once (the database then goes on alone, and the next start adopts it).
 */
import { whenOrphaned } from './parents.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** npm passes on a Ctrl-C that the terminal has delivered already: what comes this soon is the same request. */
const ECHO = 1_000;

/** @returns {{ readonly asked: boolean, readonly promise: Promise<void> }} */
export function stopRequest() {
  let askedAt = 0;
  let ask;
  const promise = new Promise((resolve) => {
    ask = () => {
      if (askedAt && Date.now() - askedAt > ECHO) process.exit(130);
      askedAt ||= Date.now();
      resolve();
    };
  });
  for (const signal of SIGNALS) process.on(signal, ask);
  whenOrphaned(ask);
  return {
    get asked() {
      return askedAt > 0;
    },
    promise,
  };
}
