/** What the checks before publication find in an item and its files. */
import { z } from 'zod';
import { isReason } from './reason';

/**
 * `error`: must be mended. `warning`: mended, or overridden with a written reason that stays on record.
 * `info`: advice.
 */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const FINDING_CODES = [
  // Personal data
  'ID_NUMBER',
  'OLD_ID_NUMBER',
  'BANK_CARD',
  'MOBILE',
  // Wording of the office's dictionary (错敏词)
  'WORDING',
  // Text
  'LINK_DEAD',
  'LINK_FOREIGN',
  'LINK_UNASKED',
  'ALT_MISSING',
  'DATE_NOT_SYSTEM',
  // Attachments
  'FILE_UNREADABLE',
  'FILE_COMMENTS',
  'FILE_CHANGES',
  'FILE_METADATA',
  'FILE_HIDDEN',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What was found, in the words of the record. */
export const FINDING_LABELS: Readonly<Record<FindingCode, string>> = {
  ID_NUMBER: '身份证号',
  OLD_ID_NUMBER: '旧 15 位身份证号',
  BANK_CARD: '银行卡号',
  MOBILE: '手机号',
  WORDING: '错敏词',
  LINK_DEAD: '打不开的链接',
  LINK_FOREIGN: '外部链接',
  LINK_UNASKED: '没有查的链接',
  ALT_MISSING: '没有替代文字的图片',
  DATE_NOT_SYSTEM: '不是系统填的发布日期',
  FILE_UNREADABLE: '读不出来的附件',
  FILE_COMMENTS: '附件里的批注',
  FILE_CHANGES: '附件里的修订',
  FILE_METADATA: '附件的作者等属性',
  FILE_HIDDEN: '附件里隐藏的内容',
};

/** Where something was found, in words that a person can follow. */
export const placeSchema = z.object({
  /** Attribute of the item: `title`, `content`, `attachments` … */
  field: z.string(),
  /** 标题, 正文, 附件 … */
  label: z.string(),
  /** Name of the file, where it was found inside one. */
  file: z.string().nullable(),
  /** 第3段, 第2页, 工作表“名单”B7 …; null: the field as a whole. */
  at: z.string().nullable(),
});
export type Place = z.infer<typeof placeSchema>;

export const findingSchema = z.object({
  /** The same finding at the same place has the same id at every check; an override names it. */
  id: z.string(),
  code: z.enum(FINDING_CODES),
  severity: z.enum(SEVERITIES),
  place: placeSchema,
  /** Masked: never the personal data itself. */
  excerpt: z.string(),
  message: z.string(),
  /** What to do. */
  remedy: z.string(),
});
export type Finding = z.infer<typeof findingSchema>;

/** Why a warning may stand. */
export const overrideSchema = z.strictObject({
  id: z.string().max(500),
  reason: z.string().trim().max(1_000).refine(isReason, '请写明理由，至少两个字'),
});
export type Override = z.infer<typeof overrideSchema>;
