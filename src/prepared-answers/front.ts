import type { IncomingMessage, ServerResponse } from 'node:http';
import { PUBLIC_HEADERS } from '../security-headers/headers';
import type { AnswerStore } from './answer-store';
import type { Answer } from './ask-inside';
import type { ChangeCheck } from './change-check';
import { clientAddress, countedAs, isLoopback } from './client-address';
import type { CrossOrigin } from './cross-origin';
import { isFresh } from './freshness';
import { carriedHeaders, PreparedAnswer, type Variant } from './prepared-answer';
import { readAddress } from './public-address';
import type { RateLimit } from './rate-limit';
import { notAcceptable, tooMany, type Refusal } from './refusals';
import type { Dependence } from './dependence';

export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

export interface Limits {
  readonly limit: RateLimit | undefined;
  /** Whether requests from this very machine count as well. */
  readonly countLoopback: boolean;
  readonly trustedProxies: number;
}

export interface Prepared {
  readonly store: AnswerStore;
  readonly check: ChangeCheck;
}

/** The clocks: `ticks` never goes back, `date` is the wall's; milliseconds. */
export interface Clocks {
  readonly ticks: () => number;
  readonly date: () => number;
}

/**
 * Stands before the CMS: limits and other origins for every public address, and the answers that are prepared.
 * Whatever is not sure goes on to the CMS.
 * @param prepared undefined: nothing is kept
 */
export function front(
  cms: Listener,
  { limit, countLoopback, trustedProxies }: Limits,
  crossOrigin: CrossOrigin,
  prepared: Prepared | undefined,
  clocks: Clocks,
): Listener {
  /** After how many seconds to ask again; 0: at once. */
  function waitFor(request: IncomingMessage): number {
    if (!limit) return 0;
    const peer = request.socket.remoteAddress ?? '';
    const address = clientAddress(peer, request.headers['x-forwarded-for'], trustedProxies);
    if (!countLoopback && isLoopback(address)) return 0;
    return limit.take(countedAs(address), clocks.ticks());
  }

  function passOn(request: IncomingMessage, response: ServerResponse): void {
    setCrossOrigin(request, response);
    cms(request, response);
  }

  function setCrossOrigin({ headers }: IncomingMessage, response: ServerResponse): void {
    const flat = [...crossOrigin.everywhere, ...crossOrigin.for(headers)];
    for (let at = 0; at + 1 < flat.length; at += 2) response.setHeader(flat[at] ?? '', flat[at + 1] ?? '');
  }

  function refuse(
    request: IncomingMessage,
    response: ServerResponse,
    { status, headers, body }: Refusal,
  ): void {
    setCrossOrigin(request, response);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.statusCode = status;
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  function answer(request: IncomingMessage, response: ServerResponse, ready: PreparedAnswer): void {
    const coding = ready.codingFor(request.headers['accept-encoding']);
    if (!coding) {
      refuse(request, response, notAcceptable());
      return;
    }
    const variant = ready.in(coding);
    if (!(variant instanceof Promise)) send(request, response, ready, variant);
    else
      variant.then(
        (packed) => {
          send(request, response, ready, packed);
        },
        () => {
          passOn(request, response);
        },
      );
  }

  function send(
    request: IncomingMessage,
    response: ServerResponse,
    ready: PreparedAnswer,
    { etag, headers, unchanged, body }: Variant,
  ): void {
    const now = clocks.date();
    // The log's dates run ahead where much is published within a second; a date to come tells nobody anything.
    const modified = ready.modified !== undefined && ready.modified <= now ? ready.modified : undefined;
    const fresh = isFresh(request.headers, { etag, modified }, now);
    const flat = [...(fresh ? unchanged : headers), ...crossOrigin.for(request.headers)];
    if (modified !== undefined) flat.push('Last-Modified', ready.modifiedText);
    response.writeHead(fresh ? 304 : 200, flat);
    if (fresh || request.method === 'HEAD') response.end();
    else response.end(body);
  }

  /** What is not for everybody, as the CMS gave it. */
  function relay(
    request: IncomingMessage,
    response: ServerResponse,
    { status, headers, bytes }: Answer,
  ): void {
    setCrossOrigin(request, response);
    const flat = carriedHeaders(headers);
    for (let at = 0; at + 1 < flat.length; at += 2) response.appendHeader(flat[at] ?? '', flat[at + 1] ?? '');
    for (const name of ['cache-control', 'etag', 'last-modified', 'vary'] as const) {
      const value = headers[name];
      if (value !== undefined) response.setHeader(name, String(value));
    }
    response.setHeader('Content-Length', bytes.length);
    response.statusCode = status;
    response.end(request.method === 'HEAD' ? undefined : bytes);
  }

  function read(
    request: IncomingMessage,
    response: ServerResponse,
    target: string,
    madeOf: Dependence,
  ): void {
    prepared?.check.ask((checked) => {
      if (response.destroyed) return;
      const ready = checked ? prepared.store.get(target) : undefined;
      if (ready) {
        answer(request, response, ready);
      } else if (!checked) {
        passOn(request, response);
      } else {
        prepared.store.make(target, madeOf).then(
          (built) => {
            if (response.destroyed) return;
            if (built instanceof PreparedAnswer) answer(request, response, built);
            // Not for everybody: what it says may depend on more of the request than was asked with.
            else if (built.status === 200) passOn(request, response);
            else relay(request, response, built);
          },
          () => {
            passOn(request, response);
          },
        );
      }
    });
  }

  return (request, response) => {
    const { method = '', url = '', headers } = request;
    const address = readAddress(url);
    if (!address) {
      cms(request, response);
      return;
    }
    const seconds = waitFor(request);
    if (seconds > 0) {
      refuse(request, response, tooMany(seconds, readsPages(headers)));
      return;
    }
    const preflight = crossOrigin.preflight(method, headers);
    if (preflight) {
      response.writeHead(204, [...Object.entries(PUBLIC_HEADERS).flat(), ...preflight]);
      response.end();
      return;
    }
    if (method !== 'GET' && method !== 'HEAD') cms(request, response);
    else if (prepared && address.madeOf && isPlain(request)) read(request, response, url, address.madeOf);
    else passOn(request, response);
  };
}

/** A browser on its way to a page; programs ask for anything, or for what they read. */
const readsPages = ({ accept = '' }: IncomingMessage['headers']): boolean => accept.includes('text/html');

/** A question as everybody asks it: without a log-in, without a body. */
const isPlain = ({ headers }: IncomingMessage): boolean =>
  headers.authorization === undefined &&
  headers['transfer-encoding'] === undefined &&
  (headers['content-length'] === undefined || headers['content-length'] === '0');
