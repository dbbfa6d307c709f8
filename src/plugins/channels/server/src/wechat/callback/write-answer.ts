import { randomInt } from 'node:crypto';
import type { Message } from '../../../../domain/wechat/callback/message';
import { writeXml } from '../../../../domain/wechat/callback/xml';
import { encrypt, sign } from './crypto';
import type { Seal } from './open-envelope';

/** What tells WeChat that nothing will be said: anything else is shown to the follower as a fault. */
export const SUCCESS = 'success';

/** A text for the sender of a message, as WeChat takes it; sealed where the message was. */
export function writeAnswer(
  { account, from }: Message,
  text: string,
  seal: Seal | undefined,
  now: Date,
): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const reply = writeXml({
    ToUserName: from,
    FromUserName: account,
    CreateTime: seconds,
    MsgType: 'text',
    Content: text,
  });
  if (!seal) return reply;
  const encrypted = encrypt({ message: reply, appId: seal.appId }, seal.key);
  const nonce = String(randomInt(1e9, 1e10));
  return writeXml({
    Encrypt: encrypted,
    MsgSignature: sign(seal.token, String(seconds), nonce, encrypted),
    TimeStamp: seconds,
    Nonce: nonce,
  });
}
