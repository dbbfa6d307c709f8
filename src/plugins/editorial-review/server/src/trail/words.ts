/** A row of the trail as a person reads it. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { TrailLine } from '../../../shared/audit';
import { GATE_LABELS, GATES } from '../../../shared/gates';
import type { ActName, Json, TrailRow } from '../../../shared/trail';

/** What is no content type. */
const KINDS: Readonly<Record<string, string>> = {
  report: '年度报告',
  account: '账号',
  role: '角色',
  token: '访问令牌',
  setting: '设置',
  file: '文件',
  trail: '留痕',
  register: '登记簿',
  package: '导出包',
};

const changesSchema = z.array(
  z.union([
    z.object({ label: z.string(), changed: z.literal(true) }),
    z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ]),
);

const quoted = (text: string | null): string => (text === null ? '空' : `“${text}”`);

/** Of what was made there is nothing before, of what was deleted nothing after. */
function changeWords(value: Json, act: ActName): string[] {
  return changesSchema.parse(value).map((change) => {
    const { label } = change;
    if ('changed' in change) return `${label}：已改，不记内容`;
    const { before, after } = change;
    if (act === 'create') return `${label}：${quoted(after)}`;
    if (act === 'delete') return `${label}：${quoted(before)}`;
    return `${label}：${quoted(before)} 改为 ${quoted(after)}`;
  });
}

const list = (value: Json): string =>
  Array.isArray(value)
    ? value.map((each: Json) => list(each)).join('、')
    : typeof value === 'object' && value !== null
      ? Object.values(value)
          .map((each: Json) => list(each))
          .join('：')
      : String(value);

/** What a detail is called; how it is told where its value alone would not do. */
const DETAILS: Readonly<Record<string, string | ((value: Json, act: ActName) => string[])>> = {
  kind: (value) => [list(value)],
  text: '说明',
  changes: changeWords,
  gate: (value) => {
    const gate = GATES.find((each) => each === value);
    return gate ? [GATE_LABELS[gate]] : [];
  },
  version: (value) => [`第 ${list(value)} 版`],
  overrides: '放行的提醒',
  overridden: '放行的提醒',
  wasPublic: (value) => (value === true ? ['删除时是公开的'] : []),
  rows: '行数',
  created: '新增',
  updated: '更新',
  skipped: '跳过',
  file: '文件',
  line: (value) => [`第 ${list(value)} 行`],
  batch: '批次',
  count: '条数',
  ids: '文档号',
  email: '登录邮箱',
  address: '来自',
  added: '增加',
  taken: '取消',
  roles: '角色',
  changed: '改了',
  size: '大小（KB）',
  filter: '条件',
  format: '格式',
  missing: (value) => {
    const { from, to } = value as { from: number; to: number };
    return [`失去第 ${from} 至 ${to} 行`];
  },
  public: (value) => [`${Array.isArray(value) ? value.length : 0} 条`],
  // Numbers of the proof, for no reader.
  first: () => [],
  schema: () => [],
  head: () => [],
};

function wordsOf({ act, details }: TrailRow): string[] {
  // Kept with their keys in alphabetical order; told in the order of the list above.
  const order = Object.keys(DETAILS);
  const entries = Object.entries(details).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return entries.flatMap(([key, value]): string[] => {
    const told = DETAILS[key];
    const known = value as Json;
    if (known === null || (Array.isArray(known) && known.length === 0)) return [];
    return typeof told === 'function' ? told(known, act) : [`${told ?? key}：${list(known)}`];
  });
}

function kindOf(strapi: Core.Strapi, type: string): string {
  const types: object = strapi.contentTypes;
  const known = (types as Readonly<Record<string, { info: { displayName: string } } | undefined>>)[type];
  return KINDS[type] ?? known?.info.displayName ?? type;
}

function whatOf(strapi: Core.Strapi, { subjectType, subjectTitle, subjectId }: TrailRow): string {
  if (subjectType === null) return '';
  const name = subjectTitle ?? subjectId;
  return `${kindOf(strapi, subjectType)}${name ? `《${name}》` : ''}`;
}

export const lineOf = (strapi: Core.Strapi, row: TrailRow): TrailLine => ({
  ...row,
  what: whatOf(strapi, row),
  words: wordsOf(row),
});
