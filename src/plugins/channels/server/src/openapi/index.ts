import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { open, type Part } from '../../../../../plugin-parts/part';
import { publicBase } from '../public-base';
import type { Json } from './build';
import { openApiDocument } from './document';

const controller = ({ strapi }: { strapi: Core.Strapi }) => {
  let made: Json | undefined;
  return {
    document(ctx: Context) {
      made ??= openApiDocument(publicBase(strapi), strapi.config.get<string>('info.version', '0.1.0'));
      ctx.set('Cache-Control', 'public, no-cache');
      ctx.body = made;
    },
  };
};

/** `GET /api/openapi.json`. */
export const openApi: Part = {
  controllers: { openapi: controller },
  publicRoutes: [open('GET', '/openapi.json', 'openapi.document')],
};
