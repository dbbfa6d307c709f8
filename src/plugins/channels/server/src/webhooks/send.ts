import { request } from 'undici';
import { judge, readRetryAfter } from '../../../domain/webhooks/judge';
import { unreachable } from '../../../domain/webhooks/unreachable';
import type { Outcome } from '../../../domain/delivery/outcome';
import { signedHeaders } from './signature';

const PATIENCE = 10_000;
const MOST_BYTES = 64 * 1024;

/** What is sent where. */
export interface Message {
  readonly url: string;
  readonly secret: string;
  readonly id: string;
  readonly body: string;
}

export interface Sent {
  readonly outcome: Outcome;
  /** The first 64 kB of what the receiver said; empty where it said nothing. */
  readonly answer: string;
}

/** Sends a signed message, once, within ten seconds, and follows no redirect. Faults come back as an outcome. */
export async function send({ url, secret, id, body }: Message): Promise<Sent> {
  const now = new Date();
  try {
    const response = await request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'gongkai-webhooks/1',
        ...signedHeaders(secret, id, now, body),
      },
      body,
      // A connection that was left open may have been closed over there without our knowing.
      reset: true,
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { 'retry-after': header } = response.headers;
    const retryAfter = readRetryAfter(typeof header === 'string' ? header : undefined, now);
    const outcome = judge({
      status: response.statusCode,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
    return { outcome, answer: await beginningOf(response.body) };
  } catch (error) {
    return { outcome: unreachable(codeOf(error)), answer: '' };
  }
}

/** What was answered counts by its status; a body that is too long or breaks off does not change it. */
async function beginningOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= MOST_BYTES) break;
    }
  } catch {
    return '';
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8');
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code } = error as { code?: unknown };
  // Several addresses of one name were tried: each has its own fault.
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  return typeof code === 'string' ? code : first ? codeOf(first) : error.name;
}
