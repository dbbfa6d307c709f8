/** What outlives the process: one JSON file, replaced whole, and the pictures beside it. Without a folder: memory. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const nameOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 40);

/** @param {string} [folder] */
export function openStore(folder) {
  return folder ? onDisk(folder) : inMemory();
}

function inMemory() {
  const pictures = new Map();
  return {
    read: () => null,
    write: () => undefined,
    keep(bytes) {
      pictures.set(nameOf(bytes), bytes);
      return nameOf(bytes);
    },
    fetch: (name) => pictures.get(name) ?? null,
  };
}

function onDisk(folder) {
  const file = path.join(folder, 'account.json');
  const pictures = path.join(folder, 'pictures');
  mkdirSync(pictures, { recursive: true, mode: 0o700 });
  const replace = (target, content) => {
    const draft = `${target}.${process.pid}`;
    writeFileSync(draft, content, { mode: 0o600, flush: true });
    renameSync(draft, target);
  };
  return {
    read: () => JSON.parse(orNull(() => readFileSync(file, 'utf8')) ?? 'null'),
    write: (value) => replace(file, `${JSON.stringify(value)}\n`),
    keep(bytes) {
      replace(path.join(pictures, nameOf(bytes)), bytes);
      return nameOf(bytes);
    },
    fetch: (name) => orNull(() => readFileSync(path.join(pictures, path.basename(name)))),
  };
}

function orNull(read) {
  try {
    return read();
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
