/** `npm run develop`: the same as `npm start`, reloading when a source changes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { readEnvironmentFile } from './lib/environment-file.mjs';
import { run } from './lib/fault.mjs';
import { prepare } from './lib/launch.mjs';
import { installed } from './lib/ready.mjs';
import { ROOT } from './lib/root.mjs';
import { stopRequest } from './lib/stop-request.mjs';

await run(async () => {
  process.chdir(ROOT);
  readEnvironmentFile();
  await installed();
  const stop = stopRequest();
  const { stop: leave } = await prepare({ mode: 'development' });
  try {
    if (stop.asked) return 0;
    const bin = path.join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
    // A process group of its own: it is told to stop by us, once, and not by the terminal as well.
    const child = spawn(process.execPath, [bin, 'develop', '--no-install-deps'], {
      stdio: 'inherit',
      detached: true,
    });
    const ended = once(child, 'exit');
    await Promise.race([ended, stop.promise]);
    if (stop.asked) await endGroup(child.pid, ended);
    return stop.asked ? 0 : (child.exitCode ?? 1);
  } finally {
    await leave();
  }
});

async function endGroup(pid, ended) {
  const signal = (name) => {
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, name);
    } catch {
      // It has ended already.
    }
  };
  signal('SIGTERM');
  const patience = setTimeout(() => signal('SIGKILL'), 10_000);
  await ended;
  clearTimeout(patience);
}
