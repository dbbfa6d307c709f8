/** That an account may not publish by API is remembered, so that it is not tried with each article. */
import type { Core } from '@strapi/strapi';

/** An account may be verified meanwhile: then it is tried anew. */
const DAYS = 30;

const store = (strapi: Core.Strapi, appId: string) =>
  strapi.store({ type: 'plugin', name: 'channels', key: `wechat-manual-${appId}` });

export async function isManual(strapi: Core.Strapi, appId: string, now: Date): Promise<boolean> {
  const since: unknown = await store(strapi, appId).get({});
  return typeof since === 'string' && now.getTime() - Date.parse(since) < DAYS * 86_400_000;
}

export async function rememberManual(strapi: Core.Strapi, appId: string, now: Date): Promise<void> {
  await store(strapi, appId).set({ value: now.toISOString() });
}

export async function forgetManual(strapi: Core.Strapi, appId: string): Promise<void> {
  await store(strapi, appId).delete({});
}
