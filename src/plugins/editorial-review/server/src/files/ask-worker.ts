/** One worker a file, two at a time: what hangs is ended, what runs out of memory ends itself, and the CMS goes on. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WorkerAnswer, WorkerQuestion } from './worker-talk';

const LONGEST = 60_000;
const AT_ONCE = 2;
const LIMITS = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 };

/** The worker did not answer: it took too long, or too much memory, or broke. */
export class WorkerFailed extends Error {}

export type AskWorker = (question: WorkerQuestion) => Promise<WorkerAnswer>;

/**
 * @param entry the worker's plain JavaScript: sources are there, built or not
 * @param longest in milliseconds
 */
export function workerAsker(entry: string, longest: number = LONGEST): AskWorker {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (question) => {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await ask(entry, question, longest);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

function ask(entry: string, question: WorkerQuestion, longest: number): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, {
      workerData: { question, workerSide: path.join(__dirname, 'worker-side.js') },
      resourceLimits: LIMITS,
      // What a library prints about a broken file may hold its text.
      stdout: true,
      stderr: true,
      env: {},
    });
    const settle = (tell: () => void) => {
      clearTimeout(clock);
      void worker.terminate();
      tell();
    };
    const fail = (why: string) => settle(() => reject(new WorkerFailed(why)));
    const clock = setTimeout(() => fail('took too long'), longest);
    worker.once('message', (answer: WorkerAnswer) => settle(() => resolve(answer)));
    worker.once('error', (error) => fail(error.message));
    worker.once('exit', () => fail('ended without an answer'));
  });
}
