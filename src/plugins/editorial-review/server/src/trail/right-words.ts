/** Rights of a role in words. The project's own were registered with Chinese names; the CMS's are put together here. */
import { WHOLE, type AlteredRight, type Difference, type RightOnRecord } from '../../../domain/trail/rights';
import type { Json } from '../../../shared/trail';
import type { Names } from './detail-words';

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
  find: '查看',
  findOne: '查看单条',
  upload: '上传',
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

/** In which cases alone a right holds. */
const CASES: Readonly<Record<string, string>> = {
  'admin::is-creator': '只限本人新建的',
  'admin::has-same-role-as-creator': '只限同一角色的人新建的',
};

type About = Pick<RightOnRecord, 'action' | 'subject'>;

function rightWord({ action, subject }: About, { kind, right }: Names): string {
  const name = right(action);
  if (isChinese(name)) return name;
  const [, type = '', deed = ''] = /^(.*)\.([^.]*)$/u.exec(action) ?? [];
  // Of an access token the right itself names the type.
  const uid = subject ?? (type.startsWith('api::') ? type : undefined);
  const area = uid ? kind(uid) : AREAS.find(([beginning]) => action.startsWith(beginning))?.[1];
  return `${DEEDS[deed] ?? '使用'}${area ?? '其他功能'}`;
}

/** Fields as people know them; a part of one is told with it. */
function fieldWords(subject: string | null, fields: readonly string[], { field }: Names): string {
  const labels = fields.map((name) =>
    name === WHOLE ? '全部' : subject ? field(subject, name.split('.')[0] ?? name) : name,
  );
  return [...new Set(labels)].join('、');
}

const caseWords = (conditions: readonly string[]): string =>
  [...new Set(conditions.map((each) => CASES[each] ?? '另有条件'))].join('、');

/** A right with what it is limited to; of fields what it leaves out, or what alone it is about where that is shorter. */
function wholeRight(right: RightOnRecord, names: Names): string {
  const { subject, fields, conditions } = right;
  const all = subject ? names.fields(subject) : [];
  const known = new Set(fields?.map((name) => name.split('.')[0]));
  const without = all.filter((name) => !known.has(name));
  const limits = [
    ...(!fields || without.length === 0
      ? []
      : [
          without.length < known.size
            ? `不含 ${fieldWords(subject, without, names)}`
            : `只有 ${fieldWords(subject, fields, names)}`,
        ]),
    ...(conditions.length > 0 ? [caseWords(conditions)] : []),
  ];
  return `${rightWord(right, names)}${limits.length > 0 ? `（${limits.join('；')}）` : ''}`;
}

/** A list of rights, each once. */
export const rightWords = (value: Json, names: Names): string =>
  [...new Set((value as readonly RightOnRecord[]).map((right) => wholeRight(right, names)))].join('、');

/** What became of rights that are still there, one sentence each: `查看依申请公开：增加字段 申请人、联系方式`. */
export const alteredWords = (value: Json, names: Names): string[] =>
  (value as readonly AlteredRight[]).map((right) => {
    const { subject, fields, conditions } = right;
    const differences = (
      what: string,
      { added, taken }: Difference,
      words: (of: readonly string[]) => string,
    ) => [
      ...(added.length > 0 ? [`增加${what} ${words(added)}`] : []),
      ...(taken.length > 0 ? [`取消${what} ${words(taken)}`] : []),
    ];
    const told = [
      ...differences('字段', fields, (some) => fieldWords(subject, some, names)),
      ...differences('条件', conditions, caseWords),
    ];
    return `${rightWord(right, names)}：${told.join('；')}`;
  });
