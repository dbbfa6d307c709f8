import type { Core } from '@strapi/strapi';
import { open, type Part } from '../../../../../../plugin-parts/part';
import controller from './controller';
import { hideQuery } from './hide-query';
import wechatKnowledge, { type KnowledgeService } from './keep-knowledge';
import { ensureMessages } from './repositories/message-repository';

/** Once it serves, and only where it serves: replies need no database after that. */
function getReady(strapi: Core.Strapi): void {
  const knowledge = strapi.plugin('channels').service<KnowledgeService>('wechatKnowledge');
  strapi.server.httpServer.once('listening', () => void knowledge.read(0));
}

/** WeChat's callback: what followers ask is answered, what WeChat reports is passed on. */
export const wechatCallback: Part = {
  controllers: { 'wechat-callback': controller },
  services: { wechatKnowledge },
  publicRoutes: [
    open('GET', '/wechat/callback', 'wechat-callback.check'),
    open('POST', '/wechat/callback', 'wechat-callback.receive'),
  ],
  register: hideQuery,
  async start(strapi) {
    await ensureMessages(strapi);
    getReady(strapi);
  },
};
