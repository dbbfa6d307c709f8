/** Puts on record what roles and access tokens are made, changed and removed. */
import type { Core } from '@strapi/strapi';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { changedFields, textOf, watchRows, type Row } from './watch-rows';

type Kind = 'role' | 'token';

const LABELS = {
  name: '名称',
  description: '说明',
  type: '类型',
  lifespan: '有效期',
  accessKey: '更换令牌',
};

function watchNamed(strapi: Core.Strapi, uid: string, kind: Kind): void {
  const put = (row: Row, changed: readonly string[]) =>
    trailOf(strapi).append({
      act: 'permission',
      subject: { type: kind, id: textOf(row, 'documentId') || textOf(row, 'id'), title: textOf(row, 'name') },
      details: { changed },
    });
  watchRows(strapi, uid, {
    populate: [],
    async written(before, after) {
      if (before && after) {
        const changed = changedFields(before, after, LABELS);
        if (changed.length > 0) await put(after, changed);
      } else if (after) await put(after, ['新建']);
      else if (before) await put(before, ['删除']);
    },
  });
}

export function watchRoles(strapi: Core.Strapi): void {
  watchNamed(strapi, 'admin::role', 'role');
  watchNamed(strapi, 'admin::api-token', 'token');
  watchNamed(strapi, 'admin::transfer-token', 'token');
}
