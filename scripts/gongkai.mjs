/** `npm run gongkai -- <verb> …`: the operator's tool. */
import { runCli } from './lib/cli.mjs';
import { readEnvironmentFile } from './lib/environment-file.mjs';
import { run } from './lib/fault.mjs';
import { ready } from './lib/ready.mjs';

await run(async () => {
  readEnvironmentFile();
  await ready();
  // npm moves to the project's folder; file names are meant from where the person is.
  if (process.env.npm_lifecycle_event && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  return runCli(process.argv.slice(2));
});
