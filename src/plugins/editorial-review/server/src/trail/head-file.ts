/**
 * The number and link of the last row, kept outside of the database: rows that are cut off at the end leave a sound
 * chain, and only somebody who remembers the end can tell. Made with the trail's own key, so that it cannot be forged
 * without it.
 */
import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Head } from '../../../domain/trail/verify';
import type { LinkKey } from './link-key';

const content = z.object({
  seq: z.number().int(),
  hash: z.string(),
  /** Absent in one from before it was kept. */
  at: z.string().optional(),
  keyId: z.string(),
  mac: z.string(),
});

const macOf = (key: LinkKey, { seq, hash, at }: Head) =>
  key.hash(`gongkai.trail-head/1 ${seq} ${hash}${at === undefined ? '' : ` ${at}`}`);

export const headPath = (dataFolder: string): string => path.join(dataFolder, 'trail-head');

/** `forged`: not what was written here. `otherKey`: written with another key. */
export type KnownHead =
  { readonly kind: 'none' | 'forged' | 'otherKey' } | { readonly kind: 'head'; readonly head: Head };

export async function readHead(file: string, key: LinkKey): Promise<KnownHead> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return { kind: 'none' };
  const parsed = z
    .string()
    .transform((json) => JSON.parse(json) as unknown)
    .pipe(content);
  try {
    const { keyId, mac, ...head } = parsed.parse(text);
    if (keyId !== key.id) return { kind: 'otherKey' };
    return macOf(key, head) === mac ? { kind: 'head', head } : { kind: 'forged' };
  } catch {
    return { kind: 'forged' };
  }
}

/** Written beside its place and moved there whole, so that no half of it is ever read. */
export async function writeHead(file: string, key: LinkKey, { seq, hash, at }: Head): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(
        `${JSON.stringify({ seq, hash, at, keyId: key.id, mac: macOf(key, { seq, hash, at }) })}\n`,
      );
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}
