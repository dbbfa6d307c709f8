import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Core } from '@strapi/strapi';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly bytes: Buffer;
}

/** One server for each CMS: it listens nowhere, connections are handed to it. */
const servers = new WeakMap<Core.Strapi, Server>();

/**
 * Asks the project's own public address, without a network: the answer is the one that a reader gets from the
 * CMS itself, never a prepared one.
 * @param path with its query, from the root: `/api/news-items?…`
 */
export async function askInside(
  strapi: Core.Strapi,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  let server = servers.get(strapi);
  if (!server) {
    server = createServer(strapi.server.app.callback());
    servers.set(strapi, server);
  }
  const [here, there] = End.pair();
  server.emit('connection', there);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ path, headers: { ...headers }, createConnection: () => here }, resolve)
      .on('error', reject)
      .end();
  });
  return { status: answer.statusCode ?? 0, headers: answer.headers, bytes: await buffer(answer) };
}

/** One end of a line between two: what is written into the other comes out here. */
class End extends Duplex {
  private other: End | undefined;
  /** The other's last piece has not been taken yet: it waits with the next. */
  private taken: (() => void) | undefined;

  static pair(): [End, End] {
    const [one, two] = [new End(), new End()];
    one.other = two;
    two.other = one;
    return [one, two];
  }

  override _read(): void {
    const { taken } = this;
    this.taken = undefined;
    taken?.();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    const { other } = this;
    if (!other || other.destroyed || chunk.length === 0) {
      done();
      return;
    }
    other.taken = done;
    other.push(chunk);
  }

  override _final(done: () => void): void {
    this.other?.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (this.other && !this.other.destroyed) this.other.push(null);
    done(error);
  }
}
