/** Calls to WeChat in the name of the account: token, quota count and faults are seen to here. */
import type { Core } from '@strapi/strapi';
import { FormData } from 'undici';
import type { z } from 'zod';
import { TOKEN_CODES } from '../../../domain/wechat/errors';
import { WechatFault } from '../../../domain/wechat/fault';
import { quotaDay } from '../../../domain/wechat/quota-day';
import { readAnswer } from './answer';
import { ask } from './http';
import { countCall } from './repositories/usage-repository';
import { accountOf, wechatConfiguration } from './settings/configuration';
import { accessTokens } from './token/access-tokens';

const PATIENCE = 15_000;
/** Ten megabytes over a township's line take their time. */
const PATIENCE_FOR_FILES = 60_000;

/** Posted, and yet nothing is different after them. */
const ONLY_READS = /\/(?:get|batchget|getarticle|count)$|^\/datacube\//;

export interface WechatFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * Paths are WeChat's, with their query but without a token: `/cgi-bin/draft/add`. Answers are read by the schema
 * once their errcode is 0 or absent. Everything throws WechatFault.
 */
export interface WechatClient {
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>;
  post<T>(path: string, body: object, schema: z.ZodType<T>): Promise<T>;
  /** Sends a file as the form's field `media`. */
  upload<T>(path: string, file: WechatFile, schema: z.ZodType<T>): Promise<T>;
}

/** @throws WechatFault NOT_CONNECTED where no account is set */
export async function wechatClient(strapi: Core.Strapi): Promise<WechatClient> {
  const account = accountOf(await wechatConfiguration(strapi));
  const tokens = accessTokens(strapi, account);

  async function call<T>(
    method: 'GET' | 'POST',
    path: string,
    schema: z.ZodType<T>,
    body?: () => object,
    patience = PATIENCE,
  ): Promise<T> {
    const [name = ''] = path.split('?');
    const changes = method === 'POST' && !ONLY_READS.test(name);
    const once = async (token: string): Promise<T> => {
      const url = new URL(account.apiBase + path);
      await countCall(strapi, quotaDay(new Date()), name);
      url.searchParams.set('access_token', token);
      const read = await ask({ method, url: url.href, patience, changes, ...(body && { body: body() }) });
      return readAnswer(read, schema, { changes });
    };
    const token = await tokens.current();
    try {
      return await once(token);
    } catch (error) {
      if (!(error instanceof WechatFault && TOKEN_CODES.has(Number(error.code)))) throw error;
      return once(await tokens.renew(token));
    }
  }

  return {
    get: (path, schema) => call('GET', path, schema),
    post: (path, body, schema) => call('POST', path, schema, () => body),
    upload: (path, file, schema) => call('POST', path, schema, () => formWith(file), PATIENCE_FOR_FILES),
  };
}

function formWith({ name, type, bytes }: WechatFile): FormData {
  const form = new FormData();
  form.append('media', new Blob([bytes], { type }), name);
  return form;
}
