/** The WeChat articles in the panel. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  wechatAddressRequest,
  wechatArticleFilter,
  wechatDeleteRequest,
  wechatDocument,
  wechatPushRequest,
} from '../../../../shared/wechat-articles';
import { answering } from '../../../../../../plugin-parts/answering';
import { actingOf } from '../../../../../../plugin-parts/review-services';
import { demandOwn } from '../../own-bodies';
import type { WechatArticlesService } from './service';

const bodyOf = (ctx: Context): unknown => (ctx.request as { body?: unknown }).body ?? {};

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const articles = (): WechatArticlesService => strapi.plugin('channels').service('wechatArticles');
  const documentOf = async (ctx: Context) => {
    const document = wechatDocument.parse(ctx.params);
    await demandOwn(strapi, document);
    return document;
  };
  return {
    list: (ctx: Context) =>
      answering(ctx, async () => {
        const { data, counts } = await articles().list(wechatArticleFilter.parse(ctx.query));
        return { data, meta: { counts } };
      }),
    status: (ctx: Context) => answering(ctx, async () => ({ data: await articles().status() })),
    push: (ctx: Context) =>
      answering(ctx, async () => ({
        data: await articles().push(await documentOf(ctx), wechatPushRequest.parse(bodyOf(ctx))),
      })),
    address: (ctx: Context) =>
      answering(ctx, async () => ({
        data: await articles().recordAddress(
          await documentOf(ctx),
          wechatAddressRequest.parse(bodyOf(ctx)),
          actingOf(strapi).current().name,
        ),
      })),
    remove: (ctx: Context) =>
      answering(ctx, async () => ({
        data: await articles().remove(await documentOf(ctx), wechatDeleteRequest.parse(bodyOf(ctx))),
      })),
  };
};
