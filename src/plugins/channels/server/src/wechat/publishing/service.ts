import type { Core } from '@strapi/strapi';
import { findType } from './sources';
import { followUp } from './follow-up';
import { harvest } from './harvest';
import { push, recordAddress, remove } from './push';
import { listArticles, wechatStatus } from './views';

/** `strapi.plugin('channels').service('wechatArticles')`: what the panel and the command line do with articles. */
export const wechatArticles = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: listArticles.bind(null, strapi),
  status: wechatStatus.bind(null, strapi),
  push: push.bind(null, strapi),
  recordAddress: recordAddress.bind(null, strapi),
  remove: remove.bind(null, strapi),
  harvest: harvest.bind(null, strapi),
  followUp: followUp.bind(null, strapi),
  findType: findType.bind(null, strapi),
});

export type WechatArticlesService = ReturnType<typeof wechatArticles>;
