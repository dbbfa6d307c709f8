/** `GET /api/changes`: what a mirror follows. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readCursor, writeCursor, type Place } from '../../../domain/changes/cursor';
import { publicPath } from '../../../domain/changes/public-path';
import { shanghaiInstant } from '../../../../../shanghai-time';
import { publicBase } from '../public-base';
import { changesSince, whereWeAre } from './repositories/change-repository';

const MOST = 1000;
const USUAL = 100;

const BEGINNING: Omit<Place, 'origin'> = { sequence: 0, nonce: '' };

type Replies = Record<'badRequest' | 'gone', (message: string, details: object) => void>;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    const replies = ctx as unknown as Replies;
    const { since, limit, ...others } = ctx.query;
    const [stranger] = Object.keys(others);
    if (stranger !== undefined) {
      replies.badRequest('这里只有 since 和 limit 两个参数。', { code: 'UNKNOWN_PARAMETER' });
      return;
    }
    const told = typeof since === 'string' ? readCursor(since) : undefined;
    if (since !== undefined && !told) {
      replies.badRequest('since 不是本站给出的游标。请原样使用上一次答复里的 meta.next；第一次不写 since。', {
        code: 'CURSOR_INVALID',
      });
      return;
    }
    const wanted = limit === undefined ? USUAL : Number(limit);
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST) {
      replies.badRequest(`limit 须是 1 到 ${MOST} 的整数。`, { code: 'LIMIT_INVALID' });
      return;
    }
    const knex = strapi.db.connection;
    const place = told ?? BEGINNING;
    const { origin, known } = await whereWeAre(knex, place);
    if (told && (told.origin !== origin || (told.sequence > 0 && !known))) {
      replies.gone(
        '这个游标之后的记录已不在（数据库曾从备份恢复）。请不带 since 从头读一遍，读完后删去这一遍里没有出现、或最后一次是 remove 的条目。',
        { code: 'CURSOR_GONE' },
      );
      return;
    }
    // One more than asked for tells whether there is more.
    const found = await changesSince(knex, place.sequence, wanted + 1);
    const shown = found.slice(0, wanted);
    const base = publicBase(strapi);
    ctx.set('Cache-Control', 'public, no-cache');
    ctx.body = {
      data: shown.map((change) => ({
        cursor: writeCursor(change),
        op: change.op,
        type: change.type,
        documentId: change.documentId,
        at: shanghaiInstant(change.at),
        href: `${base}${publicPath(change)}`,
      })),
      meta: { next: writeCursor(shown.at(-1) ?? { ...place, origin }), more: found.length > wanted },
    };
  },
});
