/** The project connected to a stand-in for WeChat, with the clock in the test's hand. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from '../../src/plugins/channels/domain/delivery/outcome';
import { deliverArticle } from '../../src/plugins/channels/server/src/wechat/publishing/attempt';
import { startWechat, type Wechat, type WechatOptions } from '../fakes/wechat/index.mjs';
import { startApp, type App } from './app';

export const NEWS = 'api::news-item.news-item';

/** The smallest PNG. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export interface WechatApp extends App {
  readonly wechat: Wechat;
  /** A published news item; its documentId. */
  readonly publish: (data?: object) => Promise<string>;
  /** One attempt. */
  readonly deliver: (documentId: string, op?: 'upsert' | 'remove', attempts?: number) => Promise<Outcome>;
  /** Attempts until one ends, the clock moved on by as much as each asks for; all of them. */
  readonly deliverToEnd: (documentId: string, op?: 'upsert' | 'remove') => Promise<Outcome[]>;
  readonly article: (documentId: string) => Promise<Record<string, unknown> | undefined>;
  readonly receipts: (documentId: string) => Promise<Record<string, unknown>[]>;
  readonly settings: (preferences: object) => Promise<void>;
  readonly upload: (name: string, bytes?: Uint8Array) => void;
  readonly now: () => Date;
  /** Moves the clocks of both on. */
  readonly advance: (milliseconds: number) => void;
}

/** Starts both. Call `stop` in `afterAll`. */
export async function startWechatApp(options: WechatOptions = {}): Promise<WechatApp> {
  const wechat = await startWechat({ publishTakes: 20, articleBase: 'https://mp.weixin.qq.com', ...options });
  Object.assign(process.env, {
    WECHAT_APP_ID: wechat.appId,
    WECHAT_APP_SECRET: wechat.secret,
    WECHAT_API_BASE: wechat.address,
  });
  const app = await startApp();
  const { strapi } = app;
  let offset = 0;
  let count = 0;
  const attempts = new Map<string, number>();
  const now = () => new Date(Date.now() + offset);
  const advance = (milliseconds: number) => {
    offset += milliseconds;
    wechat.advance(milliseconds);
  };
  const deliver = (documentId: string, op: 'upsert' | 'remove' = 'upsert', attempts = 0) =>
    deliverArticle(strapi, { op, type: 'news-items', documentId, attempts }, now);
  return {
    ...app,
    wechat,
    now,
    advance,
    deliver,
    async publish(data = {}) {
      const title = `界石镇第${String((count += 1))}号工作动态`;
      const { documentId } = await strapi.documents(NEWS).create({
        data: { title, content: '正文', bodyCode: 'default', ...data } as never,
        status: 'published',
      });
      return documentId;
    },
    async deliverToEnd(documentId, op) {
      const outcomes: Outcome[] = [];
      for (let attempt = 0; attempt < 30; attempt += 1) {
        // Tried again by a person, it is the same delivery.
        const before = attempts.get(documentId) ?? 0;
        attempts.set(documentId, before + 1);
        const outcome = await deliver(documentId, op, before);
        outcomes.push(outcome);
        if (outcome.kind === 'done' || outcome.kind === 'person') return outcomes;
        advance((outcome.afterSeconds ?? 60) * 1000);
      }
      throw new Error(`no end: ${JSON.stringify(outcomes)}`);
    },
    async article(documentId) {
      const { rows } = await strapi.db.connection.raw<{ rows: Record<string, unknown>[] }>(
        'select * from channels_wechat_articles where document_id = ?',
        [documentId],
      );
      return rows[0];
    },
    receipts: (documentId) =>
      strapi.db
        .query('api::receipt.receipt')
        .findMany({ where: { itemDocumentId: documentId, channel: '微信公众号' } }) as Promise<
        Record<string, unknown>[]
      >,
    async settings(preferences) {
      await strapi.db.connection.raw(
        `insert into channels_wechat_settings (id, preferences, credentials) values (1, ?::jsonb, '{}')
         on conflict (id) do update set preferences = excluded.preferences`,
        [JSON.stringify(preferences)],
      );
      await strapi.db.connection.raw(
        "delete from strapi_core_store_settings where key like '%wechat-manual%'",
      );
    },
    upload: (name, bytes = PNG) =>
      writeFileSync(path.join(strapi.dirs.static.public, 'uploads', name), bytes),
    async stop() {
      await app.stop();
      await wechat.stop();
    },
  };
}
