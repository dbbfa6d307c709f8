/** Websites that want to be told: the channel `webhook`. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { askInside } from '../../../../../prepared-answers/ask-inside';
import { publicPath } from '../../../domain/changes/public-path';
import type { Outcome } from '../../../domain/delivery/outcome';
import { readKey, writeKey } from '../../../domain/webhooks/key';
import { writeMessage } from '../../../domain/webhooks/message';
import { addressIn } from '../../../domain/webhooks/receiver-answer';
import { changesSince, whereWeAre } from '../changes/repositories/change-repository';
import type { Channel, Delivery } from '../delivery/channel';
import { titlesOf } from '../delivery/repositories/titles';
import { publicBase } from '../public-base';
import { SealBroken, secretsOf } from '../secrets';
import { completeReceipts } from './receipts';
import { readWebhooks } from './repositories/webhook-repository';
import { send } from './send';
import { switchOff, WEBHOOK } from './switch-off';

const answered = z.object({ data: z.record(z.string(), z.unknown()) });

export const webhook: Channel = {
  name: WEBHOOK,
  newestOnly: true,

  async plan(strapi, changes) {
    const targets = (await readWebhooks(strapi.db.connection)).filter(({ active }) => active);
    if (targets.length === 0) return [];
    const titles = await titlesOf(strapi, changes);
    return changes.flatMap((change) =>
      targets
        .filter(({ since, types }) => since < change.sequence && types.includes(change.type))
        .map(({ id }) => ({
          channel: WEBHOOK,
          target: id,
          key: writeKey(id, change),
          op: change.op,
          type: change.type,
          documentId: change.documentId,
          title: titles.get(change.documentId) ?? '',
        })),
    );
  },

  async deliver(strapi, delivery) {
    const [target] = await readWebhooks(strapi.db.connection, delivery.target);
    if (!target?.active) return TARGET_OFF;
    const item = await readItem(strapi, delivery);
    if (item === 'unreadable') return UNREADABLE;
    const body = writeMessage({ change: await changeOf(strapi, delivery), item, base: publicBase(strapi) });
    let secret: string;
    try {
      secret = secretsOf(strapi.plugin('channels').config<string>('encryptionKey')).open(target.sealedSecret);
    } catch (error) {
      if (error instanceof SealBroken) return SECRET_BROKEN;
      throw error;
    }
    const { outcome, answer } = await send({ url: target.url, secret, id: delivery.key, body });
    if (outcome.kind === 'person' && outcome.code === 'HTTP_410') {
      await switchOff(strapi, target.id, outcome.sentence);
    }
    const address = outcome.kind === 'done' && item ? addressIn(answer) : undefined;
    if (address === undefined) return outcome;
    await completeReceipts(strapi, delivery.documentId, address);
    return { kind: 'done', sentence: '对方已收下，并回报了它的网址；网站回执已登记。' };
  },
};

/**
 * The document as the public address answers now, whatever the change was: what is told is always true.
 * @returns null where it is not public (any more)
 */
async function readItem(
  strapi: Core.Strapi,
  { type, documentId }: Delivery,
): Promise<Record<string, unknown> | null | 'unreadable'> {
  const path = publicPath({ type, documentId });
  const { status, bytes } = await askInside(strapi, type === 'annual-reports' ? path : `${path}?populate=*`);
  // 410: an annual report that was withdrawn.
  if (status === 404 || status === 410) return null;
  return status === 200 ? answered.parse(JSON.parse(bytes.toString('utf8'))).data : 'unreadable';
}

/** The entry of the log that the delivery was planned for. */
async function changeOf(strapi: Core.Strapi, { key, type, documentId }: Delivery) {
  const place = readKey(key);
  if (!place) throw new Error('not a key of a webhook');
  const [entry] = await changesSince(strapi.db.connection, place.sequence - 1, 1);
  if (entry?.sequence === place.sequence && entry.nonce === place.nonce) return entry;
  const { origin } = await whereWeAre(strapi.db.connection, place);
  return { ...place, origin, type, documentId, at: new Date() };
}

const TARGET_OFF: Outcome = {
  kind: 'person',
  code: 'TARGET_OFF',
  sentence: '这个推送地址已停用或删除。',
  next: '仍要推送时，在“推送地址”里启用它，再点“重试”；否则点“取消”。',
};
const SECRET_BROKEN: Outcome = {
  kind: 'person',
  code: 'SEAL_BROKEN',
  sentence: '保存的签名密钥打不开（服务器的 ENCRYPTION_KEY 换过）。',
  next: '请在“推送地址”里更换密钥，把新密钥交给网站技术人员，再点“重试”。',
};
const UNREADABLE: Outcome = {
  kind: 'again',
  code: 'ITEM_UNREADABLE',
  sentence: '本系统一时读不出这条信息，稍后自动重试。',
};
