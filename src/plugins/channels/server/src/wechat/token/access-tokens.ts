/** The access token that all processes share: one of them asks WeChat, the others use what it got. */
import type { Core } from '@strapi/strapi';
import { WechatFault } from '../../../../domain/wechat/fault';
import { forcingRefused } from '../../../../domain/wechat/forced-renewal';
import { opened, sealer } from '../sealer';
import type { WechatAccount } from '../settings/configuration';
import {
  noteAsked,
  noteForced,
  readToken,
  whileAlone,
  writeToken,
  type Connection,
} from '../repositories/token-repository';
import { Remembered } from './remembered';
import { askForToken } from './stable-token';

/** Renewed from ten minutes before its end on. WeChat renews five minutes before: until then it is asked now and then. */
const EARLY = 600;
const ASK_AGAIN = 60;

interface Standing {
  readonly token: string;
  readonly secondsLeft: number;
  readonly secondsSinceAsked: number;
}

export interface AccessTokens {
  /** One that is good as far as is known. */
  current(): Promise<string>;
  /** Another one in place of one that WeChat has refused. */
  renew(refused: string): Promise<string>;
  /** Asks WeChat in any case: proves that AppID and secret are right. */
  prove(): Promise<void>;
}

const due = ({ secondsLeft, secondsSinceAsked }: Standing): boolean =>
  secondsLeft < EARLY && secondsSinceAsked >= ASK_AGAIN;

/** All three throw WechatFault. */
export function accessTokens(strapi: Core.Strapi, account: WechatAccount): AccessTokens {
  const { appId } = account;
  const seals = sealer(strapi);
  const remembered = Remembered.of(strapi, appId);

  async function standing(db: Connection): Promise<Standing | undefined> {
    const stored = await readToken(db, appId);
    if (!stored || stored.secondsLeft <= 0) return undefined;
    const token = opened(seals, stored.sealed);
    if (token === undefined) return undefined;
    return { ...stored, token };
  }

  async function fetchInto(db: Connection, force: boolean): Promise<string> {
    const { token, seconds } = await askForToken(account, force);
    await writeToken(db, appId, { sealed: seals.seal(token), seconds });
    return token;
  }

  /** What was counted stays counted when WeChat refuses: a fault is carried out of the transaction, not thrown. */
  async function alone(wait: boolean, act: (db: Connection) => Promise<string>): Promise<string | undefined> {
    const result = await whileAlone(strapi, appId, wait, async (db) => {
      try {
        return await act(db);
      } catch (error) {
        if (!(error instanceof WechatFault)) throw error;
        await noteAsked(db, appId);
        return error;
      }
    });
    if (result instanceof WechatFault) throw result;
    return result;
  }

  const remember = async (token: string | undefined): Promise<string> => {
    if (token === undefined) throw stillAtIt();
    const stored = await readToken(strapi.db.connection, appId);
    if (stored) remembered.keep(token, stored.secondsLeft - EARLY);
    return token;
  };

  /** Early and without hurry: whoever finds another one at it, or WeChat out of reach, uses what stands. */
  async function renewEarly(old: Standing): Promise<string> {
    try {
      const token = await alone(false, async (db) => {
        const now = await standing(db);
        return now && !due(now) ? now.token : fetchInto(db, false);
      });
      return token ?? old.token;
    } catch (error) {
      if (!(error instanceof WechatFault)) throw error;
      strapi.log.warn(`公众号的接口凭证没能提前换新，先用原来的（${String(error.code)}）`);
      return old.token;
    }
  }

  return {
    async current() {
      const kept = remembered.token();
      if (kept !== undefined) return kept;
      const found = await standing(strapi.db.connection);
      if (found) return remember(due(found) ? await renewEarly(found) : found.token);
      return remembered.shared('any', async () => {
        const token = await alone(
          true,
          async (db) => (await standing(db))?.token ?? (await fetchInto(db, false)),
        );
        return remember(token);
      });
    },

    renew(refused) {
      remembered.forget(refused);
      return remembered.shared(`other than ${refused}`, async () => {
        const token = await alone(true, async (db) => {
          const other = await standing(db);
          if (other && other.token !== refused) return other.token;
          const given = await fetchInto(db, false);
          if (given !== refused) return given;
          const stored = await readToken(db, appId);
          const no = stored && forcingRefused(stored, new Date());
          if (no) throw no;
          await noteForced(db, appId);
          return fetchInto(db, true);
        });
        return remember(token);
      });
    },

    async prove() {
      const token = await remembered.inTurn(() => alone(true, (db) => fetchInto(db, false)));
      if (token === undefined) throw stillAtIt();
    },
  };
}

const stillAtIt = (): WechatFault =>
  new WechatFault({
    code: 'TIMEOUT',
    kind: 'again',
    sentence: '另一个进程一直在向微信换接口凭证，还没有换好。',
    next: '稍后自动再试；反复出现时，请查本系统到微信的网络。',
  });
