import type { Core } from '@strapi/strapi';

/** How a publication by API ended, as WeChat tells it. */
export interface PublishJobEvent {
  readonly publishId: string;
  readonly status: number;
  readonly articleId?: string;
  readonly articles: readonly { readonly idx: number; readonly url: string }[];
  readonly failed: readonly number[];
}

/** Records how a publication by API ended. Harmless if repeated. */
export function publishJobFinished(
  strapi: Core.Strapi,
  { publishId, status }: PublishJobEvent,
): Promise<void> {
  strapi.log.info(`wechat: publication ${publishId} ended with status ${status}`);
  return Promise.resolve();
}
