import type { Core } from '@strapi/strapi';
import type { Outcome } from '../../../../domain/delivery/outcome';
import { toOutcome } from '../../../../domain/wechat/errors';
import { WechatFault } from '../../../../domain/wechat/fault';
import type { Delivery } from '../../delivery/channel';
import { readWechatSettings } from '../settings/read-settings';
import { bring } from './bring';
import { openDesk, type Desk } from './desk';
import {
  changeArticle,
  ensureArticle,
  findArticle,
  type Article,
  type ArticleKey,
} from './repositories/articles';
import { inTurn } from './repositories/turn';
import { flagSettled, flagWithdrawn } from './take-down';

export const BUSY: Outcome = {
  kind: 'wait',
  sentence: '另一个进程正在办理这一篇，稍后再看。',
  afterSeconds: 10,
};

/** One attempt of a delivery. Faults of WeChat come back as an outcome. */
export const deliverArticle = async (
  strapi: Core.Strapi,
  { op, type, documentId, attempts }: Pick<Delivery, 'op' | 'type' | 'documentId' | 'attempts'>,
  now: () => Date = () => new Date(),
): Promise<Outcome> => {
  if (op === 'upsert') return atDesk(strapi, { type, documentId }, now, bring, attempts);
  const { appId } = await readWechatSettings(strapi);
  if (appId !== undefined) return atDesk(strapi, { type, documentId }, now, flagWithdrawn, attempts);
  return flagSettled(strapi, await ensureArticle(strapi, { appId: '', type, documentId }));
};

/** Does something with an article, alone, and writes down in a sentence how it ended. */
export async function atDesk(
  strapi: Core.Strapi,
  document: Omit<ArticleKey, 'appId'>,
  now: () => Date,
  act: (desk: Desk, article: Article) => Promise<Outcome>,
  attempts = 0,
): Promise<Outcome> {
  try {
    const desk = await openDesk(strapi, now, attempts);
    const key = { ...document, appId: desk.appId };
    const outcome = await inTurn(strapi, key, async () => {
      const ended = await act(desk, await ensureArticle(strapi, key)).catch(asOutcome);
      await noteEnd(strapi, key, ended);
      return ended;
    });
    return outcome ?? BUSY;
  } catch (error) {
    return asOutcome(error);
  }
}

function asOutcome(error: unknown): Outcome {
  if (error instanceof WechatFault) return toOutcome(error);
  throw error;
}

async function noteEnd(strapi: Core.Strapi, key: ArticleKey, outcome: Outcome): Promise<void> {
  const article = await findArticle(strapi, key);
  if (!article) return;
  const next = outcome.kind === 'person' ? outcome.next : '';
  await changeArticle(strapi, article, { sentence: outcome.sentence, next });
}
