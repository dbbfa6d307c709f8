import type { Core } from '@strapi/strapi';

/** What marks everything of ours that is not real, such as 演示数据; null where it is real. */
export const noticeOf = (strapi: Core.Strapi): string | null =>
  strapi.plugin('channels').config<string | undefined>('notice') ?? null;
