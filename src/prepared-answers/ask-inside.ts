import type { Core } from '@strapi/strapi';
import inject from 'light-my-request';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly bytes: Buffer;
}

/**
 * Asks the project's own public address, without a network: the answer is the one that a reader gets.
 * @param path with its query, from the root: `/api/news-items?…`
 */
export async function askInside(
  strapi: Core.Strapi,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const handle = strapi.server.app.callback();
  const {
    statusCode,
    headers: told,
    rawPayload,
  } = await inject(
    (request, response) => {
      handle(request, response);
    },
    { method: 'GET', url: path, headers: { ...headers } },
  );
  return { status: statusCode, headers: told, bytes: rawPayload };
}
