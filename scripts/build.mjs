/** `npm run build`. */
import { run } from './lib/fault.mjs';
import { rebuild } from './lib/ready.mjs';

await run(rebuild);
