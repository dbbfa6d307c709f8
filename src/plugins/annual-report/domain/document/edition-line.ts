import type { Edition } from '../../shared/report';
import type { EditionLine } from './tree';

/** What stands below the title: the date, and from the second edition on which one it corrects. */
export function editionLine(edition: Edition): EditionLine {
  const parts: string[] = [];
  if (edition.state === 'draft') parts.push('草稿，尚未发布');
  if (edition.publishedOn) parts.push(`发布日期：${edition.publishedOn}`);
  if (edition.number > 1) {
    const corrected = edition.corrects ? `（更正第${edition.corrects}版）` : '';
    parts.push(`第${edition.number}版${corrected}`);
  }
  return {
    publishedOn: edition.state === 'published' ? edition.publishedOn : null,
    parts,
    note: edition.note ? `${edition.number > 1 ? '更正说明' : '说明'}：${edition.note}` : null,
  };
}
