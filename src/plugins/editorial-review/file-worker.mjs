/**
 * The worker that reads files. Plain JavaScript, because PDF.js is an ES module and the build makes CommonJS; all
 * else it does lies in the build, at the path that is handed in.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const { answer } = require(workerData.workerSide);
const folder = path.dirname(require.resolve('pdfjs-dist/package.json'));

const reply = await answer(workerData.question, () => import('pdfjs-dist/legacy/build/pdf.mjs'), folder);
parentPort.postMessage(reply);
