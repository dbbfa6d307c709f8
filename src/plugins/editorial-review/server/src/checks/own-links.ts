/** What addresses on this website answer. Nobody asks them from outside: what is new is not there yet. */
import type { Core } from '@strapi/strapi';
import { request } from 'undici';
import type { LinkAnswer } from '../../../domain/checks/links/dead-link';

const UPLOAD = /^\/uploads\/[^?#]+/;
/** Paths of this website, at most so many of one text, so long each: whoever saves a draft is waiting. */
const MOST = 20;
const PATIENCE_MS = 4_000;

/**
 * By the address as it is written: a file is there where the media library has it, any other path where this server
 * answers it. Where it does not listen, as in a command, nothing is said of those.
 */
export async function askOwnLinks(
  strapi: Core.Strapi,
  hrefs: readonly string[],
): Promise<ReadonlyMap<string, LinkAnswer>> {
  const base = strapi.config.get<string>('server.absoluteUrl').replace(/\/$/, '');
  const paths = new Map(
    hrefs.flatMap((href): [string, string][] => {
      const path = base !== '' && href.startsWith(`${base}/`) ? href.slice(base.length) : href;
      return /^\/(?!\/)/.test(path) ? [[href, path]] : [];
    }),
  );
  const there = await uploadsThere(strapi, [...paths.values()]);
  const others = [...paths].filter(([, path]) => !UPLOAD.test(path)).slice(0, MOST);
  const asked = await Promise.all(
    others.map(async ([href, path]) => [href, await statusOf(strapi, path)] as const),
  );
  return new Map<string, LinkAnswer>([
    ...[...paths].flatMap(([href, path]): [string, LinkAnswer][] => {
      const file = UPLOAD.exec(path)?.[0];
      return file === undefined ? [] : [[href, there.has(file) ? 200 : 404]];
    }),
    ...asked.flatMap(([href, status]): [string, LinkAnswer][] => (status === null ? [] : [[href, status]])),
  ]);
}

async function uploadsThere(strapi: Core.Strapi, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const urls = paths.flatMap((path) => UPLOAD.exec(path)?.[0] ?? []);
  if (urls.length === 0) return new Set();
  const rows = (await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { url: { $in: urls } }, select: ['url'] })) as { readonly url: string }[];
  return new Set(rows.map(({ url }) => url));
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
