/** Rights of a role in words. The project's own were registered with Chinese names; the CMS's are put together here. */
import type { Json } from '../../../shared/trail';
import { listed, type Names } from './detail-words';

/** What a right is about, by the beginning of its name; the longer before the shorter. */
const AREAS: readonly (readonly [beginning: string, area: string])[] = [
  ['plugin::content-manager.explorer.', '内容'],
  ['plugin::content-manager.', '表单和列表的样子'],
  ['plugin::content-type-builder.', '内容类型'],
  ['plugin::upload.', '文件'],
  ['plugin::i18n.', '语言'],
  ['plugin::email.', '邮件设置'],
  ['admin::users.', '账号'],
  ['admin::roles.', '角色'],
  ['admin::api-tokens.', '访问令牌'],
  ['admin::admin-tokens.', '后台令牌'],
  ['admin::transfer.tokens.', '传输令牌'],
  ['admin::webhooks.', '推送'],
  ['admin::audit-logs.', '系统日志'],
  ['admin::marketplace.', '插件市场'],
  ['admin::', '系统设置'],
];

const DEEDS: Readonly<Record<string, string>> = {
  create: '新建',
  read: '查看',
  update: '修改',
  delete: '删除',
  publish: '发布和撤下',
  access: '打开',
  regenerate: '更换',
  download: '下载',
  export: '导出',
  'copy-link': '复制链接',
  'configure-view': '设置',
  'configure-layout': '设置',
};

const isChinese = (text: string | undefined): text is string => /\p{Script=Han}/u.test(text ?? '');

/** @param told `action` or `action（subject）`, as it is on record */
function rightWord(told: string, { kind, right }: Names): string {
  const [, action = '', subject] = /^([^（]*)(?:（(.*)）)?$/u.exec(told) ?? [];
  const name = right(action);
  if (isChinese(name)) return name;
  const area = subject ? kind(subject) : AREAS.find(([beginning]) => action.startsWith(beginning))?.[1];
  return `${DEEDS[action.split('.').at(-1) ?? ''] ?? '使用'}${area ?? '其他功能'}`;
}

/** A list of rights, each once. */
export const rightWords = (value: Json, names: Names): string =>
  [
    ...new Set((Array.isArray(value) ? value : [value]).map((each: Json) => rightWord(listed(each), names))),
  ].join('、');
