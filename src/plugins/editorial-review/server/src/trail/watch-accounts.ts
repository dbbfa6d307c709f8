/** Puts on record what becomes of accounts. Of passwords and keys it says that they changed; addresses are masked. */
import type { Core } from '@strapi/strapi';
import type { Json } from '../../../shared/trail';
import { personOf } from '../acting/acting';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { maskAddress } from './mask';
import { changedFields, textOf, watchRows, type Row } from './watch-rows';

const ACCOUNT = 'admin::user';
const LABELS = {
  firstname: '名',
  lastname: '姓',
  username: '用户名',
  email: '登录邮箱',
  password: '密码',
};

const rolesOf = (row: Row): string[] =>
  ((row.roles as readonly Row[] | undefined) ?? []).map((role) => textOf(role, 'name')).sort();

function changesOf(before: Row, after: Row): string[] {
  const [was, is] = [rolesOf(before), rolesOf(after)];
  const switched = (field: string, on: string, off: string) =>
    before[field] === after[field] ? [] : [after[field] ? on : off];
  return [
    ...changedFields(before, after, LABELS),
    ...switched('isActive', '启用', '停用'),
    ...switched('blocked', '锁定', '解除锁定'),
    ...is.filter((role) => !was.includes(role)).map((role) => `增加角色“${role}”`),
    ...was.filter((role) => !is.includes(role)).map((role) => `取消角色“${role}”`),
  ];
}

export function watchAccounts(strapi: Core.Strapi): void {
  const put = (row: Row, details: Record<string, Json>) => {
    const { name } = personOf({ ...row, email: maskAddress(textOf(row, 'email')) });
    return trailOf(strapi).append({
      act: 'account',
      subject: { type: 'account', id: textOf(row, 'documentId'), title: name },
      details,
    });
  };
  watchRows(strapi, ACCOUNT, {
    populate: ['roles'],
    async written(before, after) {
      if (before && after) {
        const changed = changesOf(before, after);
        if (changed.length > 0) await put(after, { changed });
      } else if (after) {
        await put(after, {
          kind: '新建',
          email: maskAddress(textOf(after, 'email')),
          roles: rolesOf(after),
        });
      } else if (before) await put(before, { kind: '删除', roles: rolesOf(before) });
    },
  });
}
