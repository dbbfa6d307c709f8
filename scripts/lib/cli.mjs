/** The operator's command: everything around `main` of src/cli, which alone knows the verbs. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Writable } from 'node:stream';
import { dataFolder } from './data-folder.mjs';
import { refuseRealDatabase } from './demo.mjs';
import { Fault } from './fault.mjs';
import { launch } from './launch.mjs';
import { isPostgres, readPostmaster } from './postgres/postmaster.mjs';
import { DIST } from './root.mjs';
import { say } from './say.mjs';
import { stopRequest } from './stop-request.mjs';
import { closeApp, loadApp } from './strapi.mjs';
import { joinStandIn } from './wechat-stand-in.mjs';

/**
 * @param {string[]} args as the person typed them
 * @returns {Promise<number>} the exit code
 */
export async function runCli(args) {
  const stdout = claimStdout();
  const argv = args.filter((each) => each !== '--demo');
  const demoAsked = argv.length < args.length;
  if (demoAsked) refuseRealDatabase();
  const stop = stopRequest();
  let launched;
  let app;
  const openApp = async () => {
    const demo = demoAsked || (await onlyDemoRuns());
    launched ??= await launch({ demo });
    if (demo) await joinStandIn(launched.folder);
    return (app ??= await loadApp({ serveAdminPanel: false, guest: true }));
  };
  try {
    const main = loadMain();
    const interrupted = stop.promise.then(() => 130);
    const code = await Promise.race([main(argv, { stdout, stderr: process.stderr, openApp }), interrupted]);
    // Interrupted, the connection is simply dropped: what was not committed is rolled back.
    if (app && !stop.asked) await closeApp(app);
    return code;
  } finally {
    await launched?.stop();
  }
}

function loadMain() {
  const module = path.join(DIST, 'src', 'cli', 'main.js');
  if (!existsSync(module)) throw new Fault('这个版本还没有 gongkai 命令。', 2);
  return createRequire(import.meta.url)(module).main;
}

/**
 * Without `--demo` the demo is joined only where it is running and there is no database of the office's own yet:
 * then "beside a running server" can mean nothing else.
 */
async function onlyDemoRuns() {
  if (process.env.DATABASE_URL) return false;
  const [own, demo] = [false, true].map((each) => path.join(dataFolder({ demo: each }), 'postgres'));
  if (existsSync(own)) return false;
  const claim = await readPostmaster(demo);
  const running = claim !== null && (await isPostgres(claim.pid));
  if (running) say('（演示正在运行，还没有正式数据：这条命令用演示数据。）');
  return running;
}

/** Standard output carries what `main` writes and nothing else: every other voice is sent to standard error. */
function claimStdout() {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  return new Writable({
    decodeStrings: false,
    write: (chunk, encoding, done) => void write(chunk, encoding, done),
  });
}
