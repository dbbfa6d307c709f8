/** The account tried on the spot: what works, what does not, and what to do about it. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { WechatFault } from '../../../../domain/wechat/fault';
import type { WechatCheck } from '../../../../shared/wechat-settings';
import { wechatClient, type WechatClient } from '../client';
import { accessTokens } from '../token/access-tokens';
import { accountOf, wechatConfiguration, type WechatConfiguration } from './configuration';

/** One finding after the other, in plain words. Nothing is changed at WeChat. Faults are findings, not thrown. */
export async function testAccount(strapi: Core.Strapi): Promise<WechatCheck[]> {
  const configuration = await wechatConfiguration(strapi);
  const token = await finding('接口凭证', async () => {
    await accessTokens(strapi, accountOf(configuration)).prove();
    return 'AppID 和 AppSecret 正确，取到了接口凭证，本系统的 IP 在白名单里。';
  });
  if (!token.ok) return [token];
  const client = await wechatClient(strapi);
  return [
    token,
    await finding('草稿箱', () => drafts(client)),
    published(await finding('发布接口', () => publishing(client)), configuration),
    await finding('微信服务器的地址', () => callers(client)),
    callback(configuration),
  ];
}

async function finding(name: string, test: () => Promise<string>): Promise<WechatCheck> {
  try {
    return { name, ok: true, sentence: await test() };
  } catch (error) {
    if (!(error instanceof WechatFault)) throw error;
    return { name, ok: false, sentence: error.sentence, next: error.next };
  }
}

async function drafts(client: WechatClient): Promise<string> {
  const { total_count } = await client.get('/cgi-bin/draft/count', z.object({ total_count: z.number() }));
  return `可以推送草稿；草稿箱里现有 ${total_count} 篇。`;
}

async function publishing(client: WechatClient): Promise<string> {
  await client.post(
    '/cgi-bin/freepublish/batchget',
    { offset: 0, count: 1, no_content: 1 },
    z.object({ total_count: z.number() }),
  );
  return '可以用接口发布（账号已认证）。';
}

/** An account that may not publish by API still does all that the settings ask for, unless they ask for just that. */
function published(check: WechatCheck, { publishByApi }: WechatConfiguration): WechatCheck {
  if (check.ok || publishByApi) return check;
  return { ...check, next: `${check.next ?? ''}（现在的设置是由人发布，不影响使用。）` };
}

async function callers(client: WechatClient): Promise<string> {
  const { ip_list } = await client.get('/cgi-bin/getcallbackip', z.object({ ip_list: z.array(z.string()) }));
  return `微信会从 ${ip_list.length} 个地址（段）推送消息；防火墙若限制来源，请放行它们。`;
}

function callback({ credentials: { token, encodingAesKey } }: WechatConfiguration): WechatCheck {
  const name = '消息推送';
  if (token !== undefined && encodingAesKey !== undefined) {
    return { name, ok: true, sentence: 'Token 和 EncodingAESKey 都已填写，可以收明文和加密的消息。' };
  }
  return {
    name,
    ok: false,
    sentence:
      token === undefined
        ? '还没有填写 Token，收不到微信推送的消息。'
        : '还没有填写 EncodingAESKey，收不了加密的消息。',
    next: '要用关键词回复、菜单和发布通知的，请到微信开发者平台的“消息推送”里设好，再把同样的内容填到这里。',
  };
}
