/** A row of the trail as a person reads it. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { TrailLine } from '../../../shared/audit';
import { contentAttributes } from '../../../domain/versions/content';
import { GATE_LABELS, GATES } from '../../../shared/gates';
import { SCHEDULE_LABELS } from '../../../shared/schedules';
import { ACT_LABELS, type ActName, type Json, type TrailRow } from '../../../shared/trail';
import { filterWords, listed, toleratedWords, type Names } from './detail-words';
import { factsOf } from './field-facts';
import { alteredWords, rightWords } from './right-words';

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
  'admin::user': '账号',
  'plugin::upload.file': '文件',
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

/** What a detail is called; how it is told where its value alone would not do. */
const DETAILS: Readonly<Record<string, string | ((value: Json, act: ActName, names: Names) => string[])>> = {
  kind: (value) => [listed(value)],
  text: '说明',
  reason: '理由',
  action: (value) => [SCHEDULE_LABELS[value as keyof typeof SCHEDULE_LABELS]],
  at: (value) => [`定在 ${listed(value)}`],
  failed: '没有做成',
  late: () => ['到时间时系统没有开着，开机后才办'],
  done: (value) => [`补做于 ${listed(value)}`],
  from: (value) => [`恢复的是第 ${listed(value)} 版`],
  changes: changeWords,
  gate: (value) => {
    const gate = GATES.find((each) => each === value);
    return gate ? [GATE_LABELS[gate]] : [];
  },
  version: (value) => [`第 ${listed(value)} 版`],
  overrides: toleratedWords,
  overridden: toleratedWords,
  wasPublic: (value) => (value === true ? ['删除时是公开的'] : []),
  rows: '行数',
  created: '新增',
  updated: '更新',
  skipped: '跳过',
  file: '文件',
  line: (value) => [`第 ${listed(value)} 行`],
  batch: '批次',
  count: '条数',
  ids: '文档号',
  email: '登录邮箱',
  address: '来自',
  added: (value, _act, names) => [`增加：${rightWords(value, names)}`],
  taken: (value, _act, names) => [`取消：${rightWords(value, names)}`],
  altered: (value, _act, names) => alteredWords(value, names),
  joined: '加入',
  left: '移出',
  roles: '角色',
  changed: '改了',
  size: '大小（KB）',
  filter: (value, _act, names) => filterWords(value, names),
  format: (value) => [`格式：${value === 'csv' ? 'CSV' : 'Excel'}`],
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

/** The details of a row in words, one sentence each. */
export function wordsOf({ act, details }: Pick<TrailRow, 'act' | 'details'>, names: Names): string[] {
  // Kept with their keys in alphabetical order; told in the order of the list above.
  const order = Object.keys(DETAILS);
  const entries = Object.entries(details).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return entries.flatMap(([key, value]): string[] => {
    const told = DETAILS[key];
    const known = value as Json;
    if (known === null || (Array.isArray(known) && known.length === 0)) return [];
    return typeof told === 'function' ? told(known, act, names) : [`${told ?? '其他'}：${listed(known)}`];
  });
}

/** The names of every detail that has words. */
export const DETAIL_NAMES: ReadonlySet<string> = new Set(Object.keys(DETAILS));

/** A minute that came to nothing is no setting of one. */
export const didOf = ({ act, details }: Pick<TrailRow, 'act' | 'details'>): string =>
  act === 'schedule' && 'failed' in details ? '定时没有做成' : ACT_LABELS[act];

interface ActionProvider {
  readonly actionProvider: { get(action: string): { readonly displayName?: string } | undefined };
}

/** One of ours: of the CMS's own types nobody gave the fields Chinese names. */
const isType = (strapi: Core.Strapi, type: string): type is 'api::body.body' =>
  type.startsWith('api::') && type in strapi.contentTypes;

const namesIn = (strapi: Core.Strapi): Names => ({
  kind: (type) => {
    const types: object = strapi.contentTypes;
    const known = (types as Readonly<Record<string, { info: { displayName: string } } | undefined>>)[type];
    return KINDS[type] ?? known?.info.displayName ?? '其他';
  },
  right: (action) =>
    (strapi.service('admin::permission') as unknown as ActionProvider).actionProvider.get(action)
      ?.displayName,
  field: (type, field) => (isType(strapi, type) ? factsOf(strapi, type)(field).label : field),
  fields: (type) =>
    isType(strapi, type)
      ? contentAttributes(strapi.contentType(type).attributes).map(([field]) => field)
      : [],
});

function whatOf({ subjectType, subjectTitle, subjectId }: TrailRow, names: Names): string {
  if (subjectType === null) return '';
  const name = subjectTitle ?? subjectId;
  return `${names.kind(subjectType)}${name ? `《${name}》` : ''}`;
}

export function lineOf(strapi: Core.Strapi, row: TrailRow): TrailLine {
  const names = namesIn(strapi);
  return { ...row, did: didOf(row), what: whatOf(row, names), words: wordsOf(row, names) };
}
