/** The project's scripts as real processes: started, listened to, interrupted, killed. */
import { spawn } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '..', '..');

export interface Running {
  readonly pid: number;
  /** What it has printed so far, both streams. */
  readonly output: () => string;
  readonly stdout: () => string;
  /** Waits until it has printed this. Fails with all that it printed where it ends before. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** A word on its standard input. */
  readonly tell: (word: string) => void;
  readonly signal: (name: NodeJS.Signals) => void;
  /** To the whole process group, as a terminal sends it. */
  readonly signalGroup: (name: NodeJS.Signals) => void;
  /** The exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** A program that starts the command for us, with its arguments: another user's shell, npm. */
  readonly through?: readonly string[];
}

const unfinished = new Set<Running>();

/** Runs a script of the project with Node, in a process group of its own. */
export function runScript(args: readonly string[], { env = {}, through = [] }: RunOptions = {}): Running {
  const [file = process.execPath, ...rest] = [...through, process.execPath, ...args];
  return follow(file, rest, env);
}

/** Runs any command in the project's folder. */
export function follow(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(file, args, { cwd: ROOT, env: { ...bare(), ...env }, detached: true });
  const heard = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk: Buffer) => {
      heard[name] += chunk.toString();
      listeners.forEach((listener) => {
        listener();
      });
    });
  }
  child.stdin.on('error', () => undefined);
  const output = () => heard.stdout + heard.stderr;
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const running: Running = {
    pid: child.pid ?? 0,
    output,
    stdout: () => heard.stdout,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output());
          if (found) resolve(found);
        };
        listeners.add(look);
        look();
        void ended.then(() => {
          reject(new Error(`it ended without saying ${String(pattern)}:\n${output()}`));
        });
      }),
    tell: (word) => child.stdin.write(`${word}\n`),
    signal: (name) => void child.kill(name),
    signalGroup: (name) => void process.kill(-(child.pid ?? 0), name),
    ended,
  };
  unfinished.add(running);
  void ended.finally(() => unfinished.delete(running));
  return running;
}

/** Ends what a failed test has left running. Call it in `afterEach`. */
export async function endAll(): Promise<void> {
  await Promise.all(
    [...unfinished].map((running) => {
      running.signal('SIGTERM');
      return running.ended;
    }),
  );
}

/** Nothing of the person's settings, and nothing that npm or Jest have added. */
function bare(): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR } = process.env;
  return { PATH, HOME, LANG, TMPDIR, DATABASE_URL: '', CI: '' };
}
