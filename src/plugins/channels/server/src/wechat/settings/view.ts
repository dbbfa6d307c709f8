/** The settings as the panel may see them: of a secret only whether it is there. */
import type { Core } from '@strapi/strapi';
import { quotaDay } from '../../../../domain/wechat/quota-day';
import { shanghaiInstant } from '../../../../../../shanghai-time';
import {
  CREDENTIALS,
  wechatPreferences,
  type Credential,
  type CredentialState,
  type WechatSettingsView,
} from '../../../../shared/wechat-settings';
import { storedSettings, type StoredSettings } from '../repositories/settings-repository';
import { callsOn } from '../repositories/usage-repository';
import { opened, sealer } from '../sealer';
import { environmentOf } from './configuration';

export async function viewSettings(strapi: Core.Strapi): Promise<WechatSettingsView> {
  const [stored, usage] = await Promise.all([storedSettings(strapi), callsOn(strapi, quotaDay(new Date()))]);
  const environment = environmentOf(strapi);
  const seals = sealer(strapi);
  const appId = stored.credentials.appId;
  return {
    appId: environment.appId ?? (appId ? opened(seals, appId.sealed) : undefined) ?? null,
    credentials: Object.fromEntries(
      CREDENTIALS.map((name) => [
        name,
        environment[name] === undefined
          ? stateOf(stored.credentials[name], seals)
          : { set: true, from: 'environment' },
      ]),
    ) as Record<Credential, CredentialState>,
    preferences: wechatPreferences.parse(stored.preferences),
    usage,
  };
}

function stateOf(
  stored: StoredSettings['credentials'][Credential],
  seals: ReturnType<typeof sealer>,
): CredentialState {
  if (!stored) return { set: false };
  const changedAt = shanghaiInstant(new Date(stored.changedAt));
  return opened(seals, stored.sealed) === undefined
    ? { set: false, from: 'panel', changedAt, unreadable: true }
    : { set: true, from: 'panel', changedAt };
}
