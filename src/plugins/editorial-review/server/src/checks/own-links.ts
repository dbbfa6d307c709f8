/** What addresses on this website answer. Nobody asks them from outside: what is new is not there yet. */
import type { Core } from '@strapi/strapi';
import { request } from 'undici';
import { filesNamed } from '../../../../../published-files/named-files';
import type { LinkAnswer } from '../../../domain/checks/links/dead-link';

const UPLOAD = /^\/uploads\/([^?#]+)/;
/** Paths of this website, at most so many of one text, so long each: whoever saves a draft is waiting. */
const MOST = 20;
const PATIENCE_MS = 4_000;

/** What came of asking, by the address as it is written. */
export interface AskedOwn {
  readonly answers: ReadonlyMap<string, LinkAnswer>;
  /** Those that nobody tried, because there were too many. */
  readonly unasked: ReadonlySet<string>;
}

/**
 * A file is there where the media library has it, its smaller pictures too; any other path where this server answers
 * it. Where it does not listen, as in a command, nothing is said of those.
 */
export async function askOwnLinks(strapi: Core.Strapi, hrefs: readonly string[]): Promise<AskedOwn> {
  const base = strapi.config.get<string>('server.absoluteUrl').replace(/\/$/, '');
  const paths = new Map(
    hrefs.flatMap((href): [string, string][] => {
      const path = base !== '' && href.startsWith(`${base}/`) ? href.slice(base.length) : href;
      return /^\/(?!\/)/.test(path) ? [[href, path]] : [];
    }),
  );
  const uploadIn = (path: string) => UPLOAD.exec(path)?.[1];
  const there = await filesNamed(
    strapi,
    [...paths.values()].flatMap((path) => uploadIn(path) ?? []),
  );
  const others = [...paths].filter(([, path]) => uploadIn(path) === undefined);
  const asked = await Promise.all(
    others.slice(0, MOST).map(async ([href, path]) => [href, await statusOf(strapi, path)] as const),
  );
  const answers = new Map<string, LinkAnswer>([
    ...[...paths].flatMap(([href, path]): [string, LinkAnswer][] => {
      const name = uploadIn(path);
      return name === undefined ? [] : [[href, there.has(name) ? 200 : 404]];
    }),
    ...asked.flatMap(([href, status]): [string, LinkAnswer][] => (status === null ? [] : [[href, status]])),
  ]);
  return { answers, unasked: new Set(others.slice(MOST).map(([href]) => href)) };
}

async function statusOf(strapi: Core.Strapi, path: string): Promise<number | null> {
  const at = strapi.server.httpServer.address();
  if (at === null || typeof at === 'string') return null;
  const host = at.address === '::' || at.address === '0.0.0.0' ? '127.0.0.1' : at.address;
  try {
    const { statusCode, body } = await request(
      `http://${host.includes(':') ? `[${host}]` : host}:${at.port}${path}`,
      { signal: AbortSignal.timeout(PATIENCE_MS) },
    );
    body.on('error', () => undefined).destroy();
    return statusCode;
  } catch {
    return null;
  }
}
