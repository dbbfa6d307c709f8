import type { Core } from '@strapi/strapi';
import {
  CREDENTIALS,
  CREDENTIAL_NAMES,
  wechatSettingsInput,
  type Credential,
} from '../../../../shared/wechat-settings';
import { changeSettings, type StoredCredential } from '../repositories/settings-repository';
import { settingOnRecord } from '../../setting-on-record';
import { sealer } from '../sealer';
import { knowAccount } from '../publishing/repositories/accounts';
import { environmentOf } from './configuration';
import { readWechatSettings } from './read-settings';

/** What keeps settings from being saved, by field. */
export interface Complaint {
  readonly field: string;
  readonly message: string;
}

/**
 * Saves what the panel sends, or nothing of it.
 * @returns what is wrong with it; empty where it is saved
 */
export async function saveSettings(strapi: Core.Strapi, input: unknown): Promise<Complaint[]> {
  const parsed = wechatSettingsInput.safeParse(input);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) =>
      issue.code === 'unrecognized_keys'
        ? { field: issue.keys.join('、'), message: `没有这项设置：${issue.keys.join('、')}` }
        : { field: issue.path.join('.'), message: issue.message },
    );
  }
  const environment = environmentOf(strapi);
  const sent = CREDENTIALS.filter((name) => parsed.data[name] !== undefined);
  const fixed = sent.filter((name) => environment[name] !== undefined);
  if (fixed.length > 0) {
    return fixed.map((name) => ({
      field: name,
      message: `${CREDENTIAL_NAMES[name]} 由服务器的环境变量给出，不能在这里改；请改环境变量后重新启动。`,
    }));
  }
  const { defaultCover } = parsed.data;
  if (typeof defaultCover === 'string' && !(await isPicture(strapi, defaultCover))) {
    return [{ field: 'defaultCover', message: '默认封面须是媒体库里的一张图片，请重新选择。' }];
  }
  const seals = sealer(strapi);
  const changedAt = new Date().toISOString();
  const credentials: Partial<Record<Credential, StoredCredential | null>> = {};
  for (const name of sent) {
    const value = parsed.data[name];
    credentials[name] = typeof value === 'string' ? { sealed: seals.seal(value), changedAt } : null;
  }
  const preferences = Object.fromEntries(
    Object.entries(parsed.data).filter(([name]) => !(CREDENTIALS as readonly string[]).includes(name)),
  );
  await changeSettings(strapi, { preferences, credentials });
  await settingOnRecord(strapi, '公众号设置', Object.keys(parsed.data));
  const { appId } = await readWechatSettings(strapi);
  if (appId !== undefined) await knowAccount(strapi, appId);
  strapi.log.info(`公众号设置已保存：${Object.keys(parsed.data).join('、')}`);
  return [];
}

async function isPicture(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  const file = (await strapi.db
    .query('plugin::upload.file')
    .findOne({ select: ['mime'], where: { documentId } })) as { mime?: string } | null;
  return file?.mime?.startsWith('image/') ?? false;
}
