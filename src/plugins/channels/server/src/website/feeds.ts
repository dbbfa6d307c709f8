/** `GET /api/feeds/all.rss`, `.atom`, `.json`; `/api/feeds/{column}.rss` …: the newest, whole. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { PublicReportsService } from '../../../../annual-report/shared/public-reports';
import { renderAtom } from '../../../domain/website/feeds/atom';
import { itemEntry, newestFirst, reportEntry, type DatedReport } from '../../../domain/website/feeds/entries';
import type { Entry, Feed } from '../../../domain/website/feeds/feed';
import { renderJsonFeed } from '../../../domain/website/feeds/json-feed';
import { renderRss } from '../../../domain/website/feeds/rss';
import type { Site } from '../../../domain/website/item';
import { newestItems } from './repositories/item-repository';
import { findColumns } from './repositories/site-repository';
import { publicBase } from '../public-base';
import { readSites } from './site';

const NOTATIONS = {
  rss: { render: renderRss, type: 'application/rss+xml; charset=utf-8' },
  atom: { render: renderAtom, type: 'application/atom+xml; charset=utf-8' },
  json: { render: renderJsonFeed, type: 'application/feed+json; charset=utf-8' },
} as const;

const ADDRESS = /^([a-z][a-z0-9-]{0,39})\.(rss|atom|json)$/;
const EVERYTHING = 'all';
const USUAL = 50;
const MOST = 100;

type Replies = Record<'badRequest' | 'notFound', (message: string, details: object) => void>;

const one = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export default ({ strapi }: { strapi: Core.Strapi }) => {
  async function reportEntries(body: string | undefined, siteFor: (code?: string) => Site): Promise<Entry[]> {
    const reports = await strapi
      .plugin('annual-report')
      .service<PublicReportsService>('public-reports')
      .list();
    return reports
      .filter((report): report is DatedReport => report.latest && report.publishedOn !== null)
      .filter(({ bodyCode }) => body === undefined || bodyCode === body)
      .map((report) => reportEntry(report, siteFor(report.bodyCode)));
  }

  return {
    async read(ctx: Context) {
      const replies = ctx as unknown as Replies;
      const { file } = ctx.params as { file: string };
      const [, name = '', notation = ''] = ADDRESS.exec(file) ?? [];
      if (!name) {
        replies.notFound('没有这个订阅。地址写作 all.rss、all.atom、all.json，或把 all 换成栏目代号。', {
          code: 'FEED_NOT_FOUND',
        });
        return;
      }
      if (Object.keys(ctx.query).some((each) => each !== 'limit' && each !== 'body')) {
        replies.badRequest('这里只有 limit 和 body 两个参数。', { code: 'UNKNOWN_PARAMETER' });
        return;
      }
      const limit = ctx.query.limit === undefined ? USUAL : Number(one(ctx.query.limit) ?? NaN);
      if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
        replies.badRequest(`limit 须是 1 到 ${MOST} 的整数。`, { code: 'LIMIT_INVALID' });
        return;
      }
      const column =
        name === EVERYTHING ? undefined : (await findColumns(strapi)).find(({ code }) => code === name);
      if (name !== EVERYTHING && !column) {
        replies.notFound('没有这个栏目。栏目代号见 /api/columns；全部内容用 all。', {
          code: 'COLUMN_NOT_FOUND',
        });
        return;
      }
      const body = one(ctx.query.body);
      const siteFor = await readSites(strapi);
      const base = publicBase(strapi);
      const items = await newestItems(
        strapi,
        { limit, ...(column ? { column: column.code } : {}), ...(body ? { body } : {}) },
        base,
      );
      const entries = [
        ...items.map((item) => itemEntry(item, siteFor(item.bodyCode))),
        ...(column ? [] : await reportEntries(body, siteFor)),
      ];
      const site = siteFor(body);
      const said = new URLSearchParams({
        ...(limit === USUAL ? {} : { limit: String(limit) }),
        ...(body ? { body } : {}),
      }).toString();
      const title = `${site.bodyName}政府信息公开${column ? `·${column.name}` : ''}`;
      const feed: Feed = {
        self: `${base}/api/feeds/${file}${said ? `?${said}` : ''}`,
        home: column ? `${base}/columns/${column.code}` : `${base}/`,
        title: site.notice ? `${title}（${site.notice}）` : title,
        description: column?.description ?? `${site.bodyName || '本机关'}最新公开的政府信息`,
        publisher: site.bodyName || '本机关',
        entries: newestFirst(entries, limit),
      };
      const { render, type } = NOTATIONS[notation as keyof typeof NOTATIONS];
      ctx.set('Cache-Control', 'public, no-cache');
      ctx.set('X-Content-Type-Options', 'nosniff');
      ctx.type = type;
      ctx.body = render(feed);
    },
  };
};
