/** Puts on record which files are uploaded, replaced, described anew and deleted. */
import type { Core } from '@strapi/strapi';
import { digestOf } from '../../../domain/versions/digest';
import type { Json } from '../../../shared/trail';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { changedFields, textOf, watchRows, type Row } from './watch-rows';

const LABELS = {
  name: '文件名',
  alternativeText: '替代文字',
  caption: '说明文字',
};

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
        const isReplaced = digestOf(before) !== digestOf(after) || before.size !== after.size;
        const changed = changedFields(before, after, LABELS);
        if (isReplaced) await put(after, { kind: '替换', changed });
        else if (changed.length > 0) await put(after, { changed });
      } else if (after) await put(after, { kind: '上传' });
      else if (before) await put(before, { kind: '删除' });
    },
  });
}
