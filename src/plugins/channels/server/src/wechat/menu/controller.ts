import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { WechatFault } from '../../../../domain/wechat/fault';
import { menuSchema } from '../../../../domain/wechat/menu';
import { createMenu } from './create-menu';

type Replies = Record<'badRequest' | 'badGateway', (message: string, details: object) => void>;

/** Told with every new menu: the switch is on WeChat's side, and it takes the editors by surprise. */
const NOTE = '启用服务器配置以后，在公众平台网页上设置的自动回复和菜单不再起作用，以这里的为准。';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Body: `{ buttons }`, or nothing for the usual three. */
  async create(ctx: Context) {
    const replies = ctx as unknown as Replies;
    const { body } = ctx.request as { body?: unknown };
    const isEmpty = !body || (typeof body === 'object' && Object.keys(body).length === 0);
    const menu = isEmpty ? undefined : menuSchema.safeParse(body);
    if (menu && !menu.success) {
      replies.badRequest('菜单写法不对。', { code: 'MENU_INVALID' });
      return;
    }
    try {
      const outcome = await createMenu(strapi, menu?.data);
      if (outcome.ok) ctx.body = { data: { ok: true, note: NOTE } };
      else replies.badRequest(outcome.faults.join(''), { code: 'MENU_INVALID' });
    } catch (error) {
      if (!(error instanceof WechatFault)) throw error;
      replies.badGateway(`${error.sentence}${error.next}`, { code: `WECHAT_${error.code}` });
    }
  },
});
