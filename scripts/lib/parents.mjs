/**
 * Whether npm, who started us, still lives. A killed npm cannot tell us to stop; without this look the server
 * would live on unseen and hold the port. Between npm and us there may be a shell, which survives npm as well.
 */
import { readFileSync } from 'node:fs';

const SHELL = /^(sh|ash|bash|dash|zsh)$/;
const LOOK_EVERY = 500;

/** @param {() => void} orphaned called once; never where npm did not start us */
export function whenOrphaned(orphaned) {
  if (!process.env.npm_lifecycle_event) return;
  const first = parents();
  const timer = setInterval(() => {
    if (parents() === first) return;
    clearInterval(timer);
    orphaned();
  }, LOOK_EVERY);
  timer.unref();
}

/** Changes as soon as one of them is gone, also while its own parent has not yet taken notice. */
function parents() {
  const parent = process.ppid;
  return SHELL.test(read(parent, 'comm').trim()) ? `${parent} ${parentOf(parent)}` : String(parent);
}

/** In /proc/<pid>/stat the parent is the second word after the name, which may itself hold spaces. */
function parentOf(pid) {
  return read(pid, 'stat').split(') ').at(-1).split(' ')[1];
}

/** Empty where there is no /proc: then the shell is one that steps aside for us. */
function read(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
