/** The service `webhooks`: what may be done with them. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { shanghaiInstant } from '../../../../../shanghai-time';
import { writePing } from '../../../domain/webhooks/message';
import {
  newWebhookSchema,
  webhookEditSchema,
  type Webhook,
  type WebhooksService,
} from '../../../shared/webhooks';
import { Refused } from '../../../../../plugin-parts/refused';
import { settingOnRecord } from '../setting-on-record';
import { secretsOf } from '../secrets';
import {
  deleteWebhook,
  insertWebhook,
  readWebhooks,
  updateWebhook,
  type WebhookRow,
} from './repositories/webhook-repository';
import { send } from './send';
import { newSecret } from './signature';
import { cancelWaiting, switchOff } from './switch-off';

const present = ({ id, name, url, active, types, madeAt, offReason }: WebhookRow): Webhook => ({
  id,
  name,
  url,
  active,
  types,
  madeAt: shanghaiInstant(madeAt),
  offReason,
});

const unknown = () => new Refused('WEBHOOK_UNKNOWN', '没有这个推送地址，可能已被删除。');

export default ({ strapi }: { strapi: Core.Strapi }): WebhooksService => {
  const knex = strapi.db.connection;
  const { seal, open } = secretsOf(strapi.plugin('channels').config<string>('encryptionKey'));

  const row = async (id: string): Promise<WebhookRow> => {
    const [found] = await readWebhooks(knex, id);
    if (!found) throw unknown();
    return found;
  };

  return {
    list: async () => (await readWebhooks(knex)).map(present),

    async make(webhook) {
      const made = newWebhookSchema.parse(webhook);
      const id = randomBytes(6).toString('hex');
      const secret = newSecret();
      await insertWebhook(knex, { ...made, id, sealedSecret: seal(secret) });
      await settingOnRecord(strapi, `推送地址 ${made.name}`, ['新建']);
      return { ...present(await row(id)), secret };
    },

    async change(id, edit) {
      const { active, ...rest } = webhookEditSchema.parse(edit);
      const { name } = await row(id);
      await updateWebhook(knex, id, active ? { ...rest, active } : rest);
      await settingOnRecord(strapi, `推送地址 ${name}`, Object.keys(webhookEditSchema.parse(edit)));
      if (active === false) await switchOff(strapi, id, null);
      return present(await row(id));
    },

    async remove(id) {
      const { name } = await row(id);
      if (!(await deleteWebhook(knex, id))) throw unknown();
      await settingOnRecord(strapi, `推送地址 ${name}`, ['删除']);
      await cancelWaiting(strapi, id);
    },

    async rotate(id) {
      const secret = newSecret();
      if (!(await updateWebhook(knex, id, { sealedSecret: seal(secret) }))) throw unknown();
      const changed = await row(id);
      await settingOnRecord(strapi, `推送地址 ${changed.name}`, ['更换密钥']);
      return { ...present(changed), secret };
    },

    async test(id) {
      const { url, sealedSecret } = await row(id);
      const body = writePing(new Date());
      const { outcome } = await send({ url, secret: open(sealedSecret), id: `ping_${randomUUID()}`, body });
      return {
        ok: outcome.kind === 'done',
        sentence: outcome.sentence,
        next: outcome.kind === 'person' ? outcome.next : null,
        code: 'code' in outcome ? outcome.code : null,
      };
    },
  };
};
