/** The launcher's database alone, without the CMS: opens it, says where it is, and leaves at the first word or signal. */
import { run } from '../../scripts/lib/fault.mjs';
import { openDatabase } from '../../scripts/lib/database.mjs';
import { stopRequest } from '../../scripts/lib/stop-request.mjs';

await run(async () => {
  const stop = stopRequest();
  const database = await openDatabase({ dataFolder: process.argv[2] });
  console.log(`open ${database.url}`);
  await Promise.race([stop.promise, new Promise((resolve) => process.stdin.once('data', resolve))]);
  await database.leave();
  console.log('left');
});
