/** Puts on record which files are uploaded, replaced, described anew and deleted. */
import type { Core } from '@strapi/strapi';
import { changesBetween } from '../../../domain/trail/changes';
import { digestOf, shortDigest } from '../../../domain/versions/digest';
import type { Json } from '../../../shared/trail';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { maskText } from './mask';
import { textOf, watchRows, type Row } from './watch-rows';

/** What of a file is told when it changes. */
const LABELS: Readonly<Record<string, string>> = {
  name: '文件名',
  content: '内容',
  alternativeText: '替代文字',
  caption: '说明',
};
const facts = (field: string) => ({ label: LABELS[field] ?? field, isPrivate: false });

function told(row: Row): Record<string, Json> {
  const digest = digestOf(row);
  return {
    name: textOf(row, 'name'),
    // Of bytes from before digests were kept there is only their length.
    content: digest === undefined ? `${String(Number(row.size ?? 0))} KB` : shortDigest(digest),
    alternativeText: textOf(row, 'alternativeText') || null,
    caption: textOf(row, 'caption') || null,
  };
}

export function watchFiles(strapi: Core.Strapi): void {
  const put = (row: Row, details: Record<string, Json>) =>
    trailOf(strapi).append({
      act: 'file',
      subject: { type: 'file', id: textOf(row, 'documentId'), title: textOf(row, 'name') },
      // Which bytes were there is told by their digest.
      ...(digestOf(row) === undefined ? {} : { fingerprint: `sha256:${digestOf(row)}` }),
      details: { ...details, size: Number(row.size ?? 0) },
    });
  watchRows(strapi, 'plugin::upload.file', {
    populate: [],
    async written(before, after) {
      if (before && after) {
        const changes = changesBetween(told(before), told(after), facts, maskText);
        const isReplaced = changes.some(({ field }) => field === 'content');
        if (changes.length > 0)
          await put(after, { ...(isReplaced ? { kind: '替换' } : {}), changes: changes });
      } else if (after) await put(after, { kind: '上传' });
      else if (before) await put(before, { kind: '删除' });
    },
  });
}
