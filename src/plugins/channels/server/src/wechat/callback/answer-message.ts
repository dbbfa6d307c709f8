import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { readMessage, type Message } from '../../../../domain/wechat/callback/message';
import { replyTo } from '../../../../domain/wechat/callback/reply';
import type { XmlElement } from '../../../../domain/wechat/callback/xml';
import { publishJobFinished } from '../publishing/finished';
import type { KnowledgeService } from './keep-knowledge';
import type { Seal } from './open-envelope';
import { takeOn } from './repositories/message-repository';
import { SUCCESS, writeAnswer } from './write-answer';

/** WeChat waits five seconds for an answer. */
const PATIENCE_MS = 1500;
/** It repeats a message that was not answered within as many seconds, three times. */
const REMEMBERED_MS = 10 * 60_000;
const MOST_REMEMBERED = 2000;

/** Answers messages; one that comes again, or several times at once, is given the very same answer. */
export function messageAnswerer(strapi: Core.Strapi) {
  const given = new LRUCache<string, Promise<string>>({ max: MOST_REMEMBERED, ttl: REMEMBERED_MS });

  async function compose(message: Message, seal: Seal | undefined): Promise<string> {
    const knowledge = await strapi
      .plugin('channels')
      .service<KnowledgeService>('wechatKnowledge')
      .read(PATIENCE_MS);
    const text = knowledge && replyTo(message, knowledge);
    return text === undefined ? SUCCESS : writeAnswer(message, text, seal, new Date());
  }

  /** What an event asks to be done, done after it was answered. If it fails, asking WeChat finds the same later. */
  function act(message: Message, key: string): void {
    if (message.kind !== 'published') return;
    const { job } = message;
    setImmediate(() => {
      void takeOn(strapi, key)
        .then((isNew) => (isNew ? publishJobFinished(strapi, job) : undefined))
        .catch((error: unknown) => {
          strapi.log.warn(`wechat: event of publication ${job.publishId} was not handled (${String(error)})`);
        });
    });
  }

  return async (xml: XmlElement, seal: Seal | undefined): Promise<string> => {
    const message = readMessage(xml);
    if (!message) {
      strapi.log.warn('wechat: a message that could not be read; in safe mode the EncodingAESKey is needed');
      return SUCCESS;
    }
    const key = createHash('sha256').update(message.identity).digest('hex');
    // An answer fits the mode in which it was asked for.
    const place = `${seal ? 'sealed' : 'plain'}:${key}`;
    const known = given.get(place);
    if (known) return known;
    const answer = compose(message, seal);
    given.set(place, answer);
    act(message, key);
    return answer;
  };
}
