import type { Core } from '@strapi/strapi';
import { environmentOf, wechatConfiguration } from './configuration';

export interface CallbackSettings {
  readonly appId?: string | undefined;
  readonly token?: string | undefined;
  readonly encodingAesKey?: string | undefined;
}

/** A database that has not answered by then has had its chance: what is known must do. */
const PATIENCE_MS = 800;

const known = new WeakMap<Core.Strapi, CallbackSettings>();

/**
 * What the callback needs to know of the account: as it is set now, or, where the database does not say so in
 * time, as it was when it last did, or as the environment says.
 */
export async function readCallbackSettings(strapi: Core.Strapi): Promise<CallbackSettings> {
  const fresh = wechatConfiguration(strapi).then(
    ({ credentials: { appId, token, encodingAesKey } }) => {
      known.set(strapi, { appId, token, encodingAesKey });
    },
    // Told where it is used for sending; the callback goes on with what it knows.
    () => undefined,
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([fresh, late]);
  clearTimeout(timer);
  return known.get(strapi) ?? environmentOf(strapi);
}
