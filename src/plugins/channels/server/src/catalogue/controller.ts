/** `GET /api/columns`: what a website needs to lay out its pages. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { BodiesService } from '../../../../registers/shared/bodies';
import { UNNAMED_BODY } from '../../../../registers/shared/unnamed-body';
import { itemTables } from '../changes/repositories/item-tables';
import { noticeOf } from '../notice';
import { publicBase } from '../public-base';
import { bodyOf, columnsOf, type BodyRow } from './repositories/column-repository';

const MOST = 10;

/** What the labels of government websites say of the site as a whole. */
function siteOf(body: BodyRow) {
  const domain = body.websiteUrl && URL.canParse(body.websiteUrl) ? new URL(body.websiteUrl).hostname : null;
  return {
    siteName: body.websiteName,
    siteDomain: domain,
    siteIdCode: body.siteIdCode,
    siteUrl: domain && body.websiteUrl,
    wechatName: body.wechatName,
    body: { name: body.name === UNNAMED_BODY ? null : body.name, code: body.code },
    contact: { office: body.contactOffice, address: body.contactAddress, phone: body.contactPhone },
  };
}

function readQuery({ body, newest, ...others }: Context['query']) {
  const refuse = (code: string, message: string) => new errors.ValidationError(message, { code });
  if (Object.keys(others).length > 0) throw refuse('UNKNOWN_PARAMETER', '这里只有 newest 和 body 两个参数。');
  if (body !== undefined && typeof body !== 'string') throw refuse('BODY_INVALID', 'body 只能写一个值。');
  const wanted =
    newest === undefined ? 0 : typeof newest === 'string' && /^\d{1,2}$/.test(newest) ? Number(newest) : NaN;
  if (!(wanted <= MOST)) throw refuse('NEWEST_INVALID', `newest 须是 0 到 ${MOST} 的整数。`);
  return { wanted: body, newest: wanted };
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    const { wanted, newest } = readQuery(ctx.query);
    const knex = strapi.db.connection;
    const found = await strapi.plugin('registers').service<BodiesService>('bodies').resolve(wanted);
    const body = found && (await bodyOf(knex, found.bodyCode));
    if (!found || !body) throw new errors.NotFoundError('没有这个公开主体。', { code: 'BODY_UNKNOWN' });
    const columns = await columnsOf(knex, itemTables(strapi), found.bodyCode, newest);
    const base = publicBase(strapi);
    ctx.set('Cache-Control', 'public, no-cache');
    ctx.body = {
      data: columns.map(({ newest: entries, ...column }) => ({
        ...column,
        ...(newest > 0 ? { newest: entries } : {}),
        links: { html: `${base}/columns/${column.code}`, rss: `${base}/api/feeds/${column.code}.rss` },
      })),
      meta: {
        site: siteOf(body),
        notice: noticeOf(strapi),
      },
    };
  },
});
