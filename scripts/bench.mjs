/** `npm run bench`: runs every bench/*.bench.mjs, one after another, so that none disturbs another's numbers. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { command } from './lib/command.mjs';
import { Fault, run } from './lib/fault.mjs';
import { ready } from './lib/ready.mjs';
import { ROOT } from './lib/root.mjs';
import { say } from './lib/say.mjs';

await run(async () => {
  await ready({ dev: true });
  const folder = path.join(ROOT, 'bench');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.bench.mjs')).sort();
  if (names.length === 0) throw new Fault('bench/ 里还没有可运行的测量。');
  for (const name of names) {
    say(`\n── ${name}`);
    const { code } = await command(process.execPath, [path.join(folder, name), ...process.argv.slice(2)], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    if (code !== 0) return code;
  }
  return 0;
});
