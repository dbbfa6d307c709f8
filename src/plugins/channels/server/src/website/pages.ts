/** `GET /api/{type}/{documentId}/page.html` and `fragment.html`. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { renderFragment } from '../../../domain/website/fragment';
import type { Item, Site } from '../../../domain/website/item';
import { renderMissingPage, renderPage } from '../../../domain/website/page';
import { isItemType, type ItemType } from '../../../shared/item-types';
import { noticeOf } from '../notice';
import { publicBase } from '../public-base';
import { findItem } from './repositories/item-repository';
import { securePage } from './secure';
import { readSites } from './site';

const ADDRESS = /^\/api\/([a-z-]+)\/([a-z0-9]{8,40})\/[a-z]+\.html$/;

/** Which item the path names: the route tells only its id. */
function asked(path: string): { type: ItemType; documentId: string } | undefined {
  const [, type = '', documentId = ''] = ADDRESS.exec(path) ?? [];
  return isItemType(type) ? { type, documentId } : undefined;
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  async function answer(ctx: Context, render: (item: Item, site: Site) => string): Promise<void> {
    const base = publicBase(strapi);
    const place = asked(ctx.path);
    const item = place && (await findItem(strapi, place.type, place.documentId, base));
    securePage(ctx, base);
    ctx.type = 'text/html; charset=utf-8';
    ctx.status = item ? 200 : 404;
    ctx.body = item
      ? render(item, (await readSites(strapi))(item.bodyCode))
      : renderMissingPage(noticeOf(strapi));
  }

  return {
    page: (ctx: Context) => answer(ctx, renderPage),
    fragment: (ctx: Context) => answer(ctx, renderFragment),
  };
};
