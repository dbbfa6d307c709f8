import { shanghaiDay } from '../../../../shanghai-time';
import type { DraftFinding } from './draft-finding';

/** The date of publication as an item has it. */
export interface Publication {
  /** `YYYY-MM-DD`; null before the first publication. */
  readonly publishedOn: string | null;
  /** ISO 8601; null before the first publication, and of what was imported. */
  readonly firstPublishedAt: string | null;
  /** 补录: a past publication, whose date comes from the office's records. */
  readonly imported: boolean;
}

/**
 * DATE_NOT_SYSTEM: a date of publication that the system did not set. Forged dates fail a website at inspection
 * (国办秘函〔2019〕19号, 单项否决: 伪造发稿日期).
 */
export function publicationDate({ publishedOn, firstPublishedAt, imported }: Publication): DraftFinding[] {
  const right = firstPublishedAt === null ? null : shanghaiDay(new Date(firstPublishedAt));
  if (imported || publishedOn === right) return [];
  return [
    {
      code: 'DATE_NOT_SYSTEM',
      severity: 'error',
      place: { field: 'publishedOn', label: '发布日期', file: null, at: null },
      excerpt: publishedOn ?? '',
      message:
        right === null
          ? `这条信息还没有发布过，却已经有发布日期 ${publishedOn ?? ''}。`
          : `发布日期${publishedOn === null ? '是空的' : `是 ${publishedOn}`}，系统记下的首次发布是 ${right}。`,
      remedy:
        '发布日期由系统在首次发布时填写，不能自定；以前公开过的信息请用“导入”补录。请管理员清除或改回这个日期。',
    },
  ];
}
