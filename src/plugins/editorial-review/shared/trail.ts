/** 留痕: the record of every act that matters. Rows are only added, each linked to the one before. */
import { z } from 'zod';
import { WAYS, type Acting } from './acting';

/** Every act, with the words for it. */
export const ACT_LABELS = {
  create: '新建',
  edit: '修改',
  delete: '删除',
  restore: '恢复旧版',
  submit: '提交审核',
  sign: '签字',
  return: '退回',
  publish: '发布',
  unpublish: '撤下',
  emergency: '紧急发布',
  correct: '更正',
  approve: '批准',
  abandon: '放弃更正',
  import: '导入',
  export: '导出',
  read: '查阅个人信息',
  schedule: '定时',
  unschedule: '取消定时',
  late: '补做定时',
  login: '登录',
  loginFailed: '登录失败',
  logout: '退出',
  account: '账号变更',
  permission: '权限变更',
  setting: '设置变更',
  file: '文件变更',
  anchor: '留痕接续',
} as const;
export type ActName = keyof typeof ACT_LABELS;
export const ACT_NAMES = Object.keys(ACT_LABELS) as ActName[];

/** Plain data, as JSON keeps it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What was acted on: a content type's uid, `report`, `account`, `role` …, and its name in that kind. */
export interface Subject {
  readonly type: string;
  readonly id: string;
  readonly title?: string | null | undefined;
}

/** An act to put on record. Personal data is masked on the way; of a private field say only that it changed. */
export interface NewAct {
  readonly act: ActName;
  readonly subject?: Subject | undefined;
  readonly bodyCode?: string | null | undefined;
  /** Fingerprint of the version acted on. */
  readonly fingerprint?: string | undefined;
  readonly details?: { readonly [key: string]: Json } | undefined;
  /** Where it is not whoever is acting now. */
  readonly by?: Acting | undefined;
}

/** A row as it is kept. */
export const trailRowSchema = z.object({
  seq: z.number().int(),
  /** ISO 8601 with +08:00, milliseconds. */
  at: z.string(),
  act: z.enum(ACT_NAMES as [ActName, ...ActName[]]),
  actorKey: z.string(),
  actorName: z.string(),
  way: z.enum(WAYS),
  bodyCode: z.string().nullable(),
  subjectType: z.string().nullable(),
  subjectId: z.string().nullable(),
  subjectTitle: z.string().nullable(),
  fingerprint: z.string().nullable(),
  details: z.record(z.string(), z.json()),
});
export type TrailRow = z.infer<typeof trailRowSchema>;

/** `strapi.plugin('editorial-review').service('trail')` */
export interface TrailService {
  /**
   * Puts an act on record, in the transaction that is running or in one of its own. From here to the end of that
   * transaction no other act is recorded: call it last, or `lock` first.
   */
  append(act: NewAct): Promise<void>;
  /** The same for many at once, in their order. */
  appendAll(acts: readonly NewAct[]): Promise<void>;
  /** Takes the turn of writing before rows are locked, so that two who write never wait for each other. */
  lock(): Promise<void>;
  /** Everything on record about one subject, first to last; of the named acts only, where some are named. */
  about(subject: Pick<Subject, 'type' | 'id'>, acts?: readonly ActName[]): Promise<TrailRow[]>;
}
