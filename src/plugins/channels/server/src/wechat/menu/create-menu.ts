import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { checkMenu, DEFAULT_MENU, toWechatMenu, type Menu } from '../../../../domain/wechat/menu';
import { wechatClient } from '../client';

export type MenuOutcome = { readonly ok: true } | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Puts the menu in place of the account's present one; followers see it within five minutes.
 * @returns what is wrong with the menu, where WeChat would not take it
 * @throws WechatFault
 */
export async function createMenu(strapi: Core.Strapi, menu: Menu = DEFAULT_MENU): Promise<MenuOutcome> {
  const faults = checkMenu(menu);
  if (faults.length > 0) return { ok: false, faults };
  const client = await wechatClient(strapi);
  await client.post('/cgi-bin/menu/create', toWechatMenu(menu), z.unknown());
  return { ok: true };
}
