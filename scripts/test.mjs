/**
 * `npm test`: every check and every test, one after another, and one plain line at the end.
 * `npm test -- <arguments of Jest>` runs only those tests, without the checks.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CHECKS } from './lib/checks.mjs';
import { command } from './lib/command.mjs';
import { run } from './lib/fault.mjs';
import { readJestSummary } from './lib/jest-summary.mjs';
import { ready } from './lib/ready.mjs';
import { ROOT } from './lib/root.mjs';
import { say } from './lib/say.mjs';

const inRoot = { cwd: ROOT, stdio: 'inherit' };

await run(async () => {
  const narrowed = process.argv.slice(2);
  await ready({ dev: true });
  const broken = narrowed.length === 0 ? await check() : [];
  const { code, summary } = await test(narrowed);
  // Narrowed, nearly everything is skipped, and on purpose.
  if (narrowed.length === 0) for (const name of summary?.skippedNames ?? []) say(`跳过：${name}`);
  for (const name of broken) say(`没有通过：${name}`);
  const { passed, failed, skipped } = summary ?? { passed: 0, failed: 1, skipped: 0 };
  console.log(`${passed} passed, ${failed + broken.length} failed, ${skipped} skipped`);
  return code === 0 && broken.length === 0 ? 0 : 1;
});

/** @returns {Promise<string[]>} the names of the checks that did not pass; each counts as one failure */
async function check() {
  const broken = [];
  for (const { name, args } of CHECKS) {
    heading(name);
    const { code } = await command(process.execPath, args, inRoot);
    if (code !== 0) broken.push(name);
  }
  return broken;
}

async function test(args) {
  heading('测试 jest');
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-report-'));
  try {
    const report = path.join(folder, 'jest.json');
    const jest = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
    const { code } = await command(process.execPath, [jest, '--json', `--outputFile=${report}`, ...args], {
      ...inRoot,
      // With --json Jest prints the report on standard output too; it is read from the file.
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return { code, summary: await readJestSummary(report) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function heading(name) {
  say(`\n── ${name}`);
}
