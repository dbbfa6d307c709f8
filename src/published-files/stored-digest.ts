/** What the bytes of a file are, as its row says it: the CMS's own hash is a name, and stays when they are replaced. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';

/** A file on its way to the store, or one of the smaller pictures made of it. */
interface Outgoing {
  stream?: Readable;
  buffer?: Uint8Array;
  /** Only the file itself has one. */
  readonly folderPath?: string;
  provider_metadata?: Readonly<Record<string, unknown>> | null;
}

type Store = (file: Outgoing, ...rest: unknown[]) => Promise<unknown>;
type Provider = Partial<Record<(typeof STORING)[number], Store>>;

const STORING = ['upload', 'uploadStream', 'replace', 'replaceStream'] as const;

/**
 * Has a SHA-256 of the bytes taken while they are stored, after all that the CMS does to a picture; it is written into
 * the file's row by the very write that tells of them. A file from before has none until its bytes are replaced.
 */
export function keepDigests(strapi: Core.Strapi): void {
  const provider = strapi.plugin('upload').provider as unknown as Provider;
  for (const name of STORING) {
    const store = provider[name];
    if (store)
      provider[name] = (file, ...rest) => withDigest(file, () => store.call(provider, file, ...rest));
  }
}

async function withDigest(file: Outgoing, store: () => Promise<unknown>): Promise<unknown> {
  if (file.folderPath === undefined) return store();
  const hash = createHash('sha256');
  if (file.stream) file.stream = Readable.from(passing(file.stream, hash));
  else if (file.buffer) hash.update(file.buffer);
  const result = await store();
  file.provider_metadata = { ...file.provider_metadata, sha256: hash.digest('hex') };
  return result;
}

async function* passing(stream: Readable, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    yield chunk;
  }
}
