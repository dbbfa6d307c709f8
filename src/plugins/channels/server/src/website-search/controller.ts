/** `GET /api/search`: what is published, by words, column and day. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { BodiesService } from '../../../../registers/shared/bodies';
import { excerptOf } from '../../../domain/website-search/excerpt';
import { readSearch, SearchRefused, type Search } from '../../../domain/website-search/read-search';
import { shanghaiInstant } from '../../../../../shanghai-time';
import { itemTables } from '../changes/repositories/item-tables';
import { publicBase } from '../public-base';
import { searchItems } from './repositories/search-repository';

function read(query: Context['query']): Search {
  try {
    return readSearch(query);
  } catch (error) {
    if (error instanceof SearchRefused) throw new errors.ValidationError(error.message, { code: error.code });
    throw error;
  }
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const search = read(ctx.query);
    const body = await strapi.plugin('registers').service<BodiesService>('bodies').resolve(search.body);
    if (!body) throw new errors.NotFoundError('没有这个公开主体。', { code: 'BODY_UNKNOWN' });
    const { hits, total } = await searchItems(
      strapi.db.connection,
      itemTables(strapi),
      search,
      body.bodyCode,
    );
    const base = publicBase(strapi);
    const { page, pageSize } = search;
    ctx.set('Cache-Control', 'public, no-cache');
    ctx.body = {
      data: hits.map(
        ({ type, documentId, title, publishedOn, firstPublishedAt, columnCode, columnName, text }) => ({
          type,
          documentId,
          title,
          publishedOn,
          firstPublishedAt: firstPublishedAt && shanghaiInstant(firstPublishedAt),
          column: columnCode === null ? null : { code: columnCode, name: columnName },
          excerpt: excerptOf(text ?? '', search.words),
          links: {
            html: `${base}/api/${type}/${documentId}/page.html`,
            json: `${base}/api/${type}/${documentId}`,
          },
        }),
      ),
      meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
    };
  },
});
