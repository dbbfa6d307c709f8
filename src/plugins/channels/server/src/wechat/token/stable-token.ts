/** WeChat's call for a token that several systems may ask for without killing each other's. */
import { z } from 'zod';
import { readAnswer } from '../answer';
import { ask } from '../http';
import type { WechatAccount } from '../settings/configuration';

const answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

export interface FreshToken {
  readonly token: string;
  /** How long it is good for. */
  readonly seconds: number;
}

/**
 * Asks for a token. Without force WeChat gives the standing one as long as it is good, and a new one from five
 * minutes before its end; with force a new one, and the old one is dead at once.
 * @throws WechatFault
 */
export async function askForToken(
  { appId, appSecret, apiBase }: WechatAccount,
  force: boolean,
): Promise<FreshToken> {
  const read = await ask({
    method: 'POST',
    url: `${apiBase}/cgi-bin/stable_token`,
    body: { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: force },
    patience: 15_000,
    changes: false,
  });
  const { access_token, expires_in } = readAnswer(read, answer, { changes: false, forToken: true });
  return { token: access_token, seconds: expires_in };
}
