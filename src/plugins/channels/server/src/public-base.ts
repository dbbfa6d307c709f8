import type { Core } from '@strapi/strapi';

/** Where we are read: absolute, without a slash at its end. */
export const publicBase = (strapi: Core.Strapi): string =>
  strapi.config.get<string>('server.absoluteUrl').replace(/\/$/, '');
