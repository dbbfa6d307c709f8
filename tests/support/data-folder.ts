/** Temporary data folders for launch tests, and what their database is doing. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const made: string[] = [];

/** A new empty folder, passable for other users. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'gongkai-launch-'));
  chmodSync(folder, 0o755);
  made.push(folder);
  return folder;
}

/** The process number of the folder's server; null where none has claimed it. */
export function serverPid(folder: string): number | null {
  const file = path.join(folder, 'postgres', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
}

/** Kills servers that a failed test has left, and deletes the folders. Call it in `afterAll`. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) {
    for (const data of [folder, path.join(folder, 'demo')]) {
      const pid = serverPid(data);
      if (pid) killIfAlive(pid);
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // A failed test may leave the claim of a server that is gone.
  }
}
