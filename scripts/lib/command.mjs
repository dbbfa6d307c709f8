/** Running other programs without blocking: a lock's heartbeat must go on beating meanwhile. */
import { spawn } from 'node:child_process';

/**
 * Runs a program to its end. What it prints goes to our standard error, or is returned with `capture`.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { capture?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127 where the program does not exist
 */
export function command(file, args, { capture = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
      ...options,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The npm that called us, else the one on the path. @returns {{ file: string, args: string[], shell: boolean }} */
export function npm() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script))
    return { file: process.execPath, args: [script], shell: false };
  return { file: 'npm', args: [], shell: process.platform === 'win32' };
}
