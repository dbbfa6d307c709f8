/** The service `audit`: the trail looked through, exported, proven and gone on with. */
import type { Core } from '@strapi/strapi';
import { Refused } from '../../../../../plugin-parts/refused';
import type { AuditService, TrailFilter, TrailLine } from '../../../shared/audit';
import type { Reach } from '../../../shared/bodies';
import type { Json } from '../../../shared/trail';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { headPath, writeHead } from './head-file';
import { forget } from './last-written';
import { countTrail, searchTrail } from './repositories/trail-search';
import { lastLink } from './repositories/trail-rows';
import { keyOf } from './trail';
import { trailFile } from './trail-file';
import { prove } from './verify';
import { lineOf } from './words';

const MOST = 100_000;
const STRETCH = 2_000;

export function auditService(strapi: Core.Strapi): AuditService {
  const key = keyOf(strapi);
  const knex = strapi.db.connection;

  async function all(filter: TrailFilter, bodies: Reach): Promise<TrailLine[]> {
    const lines: TrailLine[] = [];
    for (;;) {
      const beyond = ['seq > ?', lines.at(-1)?.seq ?? 0] as const;
      const rows = await searchTrail(knex, filter, bodies, { beyond, order: 'asc', limit: STRETCH });
      lines.push(...rows.map((row) => lineOf(strapi, row)));
      if (rows.length < STRETCH) return lines;
    }
  }

  return {
    async list({ before, limit, ...filter }, bodies = 'all') {
      const beyond = before === undefined ? null : (['seq < ?', before] as const);
      const rows = await searchTrail(knex, filter, bodies, { beyond, order: 'desc', limit: limit + 1 });
      const shown = rows.slice(0, limit);
      return {
        rows: shown.map((row) => lineOf(strapi, row)),
        next: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null,
      };
    },

    async export(filter, format, bodies = 'all') {
      const count = await countTrail(knex, filter, bodies);
      if (count > MOST) {
        throw new Refused(
          'TOO_MANY',
          `这样的记录有 ${count} 行，一个文件最多 ${MOST} 行。请按日期分几次导出。`,
        );
      }
      const lines = await all(filter, bodies);
      const bytes = await trailFile(lines, format);
      await trailOf(strapi).append({
        act: 'export',
        subject: { type: 'trail', id: 'export', title: '留痕' },
        details: { count: lines.length, format, filter: filter as Record<string, Json> },
      });
      return bytes;
    },

    verify: async (against, bodies) => (await prove(strapi, key, against, bodies)).verdict,

    async anchor(reason) {
      const { walk, known } = await prove(strapi, key);
      const { broken, last: end } = walk;
      if (broken && broken.kind !== 'cut' && broken.kind !== 'replaced') {
        throw new Refused(
          'CHAIN_BROKEN',
          '留痕中间有行被改动过，登记接续也不会变回完整。请用 gongkai audit verify 看是哪一行。',
        );
      }
      if (!broken && (known.kind === 'head' || !end)) {
        throw new Refused('NOTHING_MISSING', '留痕的末尾没有缺，不用登记接续。');
      }
      const missing = broken && { from: broken.seq, to: broken.to ?? broken.seq };
      // What is missing goes on record here: it is no reason any more to refuse.
      forget(strapi);
      await trailOf(strapi).append({
        act: 'anchor',
        subject: { type: 'trail', id: 'end', title: '留痕接续' },
        details: {
          text: reason,
          ...(missing ? { missing } : {}),
          ...(known.kind === 'head' ? { head: known.head.hash } : {}),
        },
      });
      const last = await lastLink(knex);
      const file = headPath(strapi.plugin('editorial-review').config<string>('dataFolder'));
      if (last) await writeHead(file, key, last);
      return (await prove(strapi, key)).verdict;
    },
  };
}
