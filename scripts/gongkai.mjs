/** `npm run gongkai -- <verb> …`: the operator's tool. */
import { runCli } from './lib/cli.mjs';
import { readEnvironmentFile } from './lib/environment-file.mjs';
import { run } from './lib/fault.mjs';
import { ready } from './lib/ready.mjs';

// npm moves to the project's folder and leaves a note of where the person was.
const cwd = (process.env.npm_lifecycle_event && process.env.INIT_CWD) || process.cwd();

await run(async () => {
  readEnvironmentFile();
  await ready();
  return runCli(process.argv.slice(2), cwd);
});
