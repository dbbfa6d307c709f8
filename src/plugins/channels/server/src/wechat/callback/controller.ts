/** `GET` and `POST /api/wechat/callback`: WeChat's check of the server, and what followers and WeChat tell us. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readCallbackSettings, type CallbackSettings } from '../settings/read-callback-settings';
import { messageAnswerer } from './answer-message';
import { queryOf } from './hide-query';
import { openEnvelope, readEcho } from './open-envelope';
import { within } from './within';
import { SUCCESS } from './write-answer';

const SETTINGS_PATIENCE_MS = 1000;
/** WeChat waits five seconds. */
const DEADLINE_MS = 4000;

const STATUS = { refused: 401, malformed: 400 } as const;

interface Answer {
  readonly status: number;
  readonly body: string;
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const answerTo = messageAnswerer(strapi);

  /** The account as it is set; undefined where the callback is not set up, which is told to nobody. */
  async function settings(): Promise<(CallbackSettings & { token: string }) | undefined> {
    const found = await within(SETTINGS_PATIENCE_MS, readCallbackSettings(strapi), undefined);
    return found?.token ? { ...found, token: found.token } : undefined;
  }

  async function receive(ctx: Context): Promise<Answer | undefined> {
    const account = await settings();
    if (!account) return undefined;
    const { body } = ctx.request as { body?: unknown };
    const envelope = openEnvelope(queryOf(ctx), typeof body === 'string' ? body : '', account, new Date());
    switch (envelope.kind) {
      case 'refused':
      case 'malformed':
        return { status: STATUS[envelope.kind], body: '' };
      case 'unreadable':
        strapi.log.warn('wechat: a sealed message that is no XML');
        return { status: 200, body: SUCCESS };
      case 'message':
        return { status: 200, body: await answerTo(envelope.xml, envelope.seal) };
    }
  }

  function send(ctx: Context, answer: Answer | undefined): void {
    if (!answer) {
      (ctx as unknown as { notFound: () => void }).notFound();
      return;
    }
    ctx.set('Cache-Control', 'no-store');
    ctx.status = answer.status;
    ctx.type = answer.body.startsWith('<xml>') ? 'text/xml; charset=utf-8' : 'text/plain; charset=utf-8';
    ctx.body = answer.body;
  }

  return {
    async check(ctx: Context) {
      const account = await settings();
      const echo = account && readEcho(queryOf(ctx), account.token);
      send(ctx, account && (echo === undefined ? { status: 401, body: '' } : { status: 200, body: echo }));
    },

    async receive(ctx: Context) {
      const late = { status: 200, body: SUCCESS };
      const answer = receive(ctx).catch((error: unknown) => {
        strapi.log.error(`wechat: no answer to a message (${String(error)})`);
        return late;
      });
      send(ctx, await within(DEADLINE_MS, answer, late));
    },
  };
};
