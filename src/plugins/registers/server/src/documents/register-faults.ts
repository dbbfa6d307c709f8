import { DEFAULT_BODY } from '../../../../../public-content/default-body';
import type { Core } from '@strapi/strapi';
import { checkStored } from '../../../domain/check-stored';
import { columnOf, type Register } from '../../../domain/register';
import { keyWords } from '../../../domain/row-reader';
import { registerOfType } from '../../../domain/registers';
import type { Change, FieldFault } from './change';

/** What import would refuse of a register's row, looked at whole: what changes over what is there. */
export async function registerFaults(strapi: Core.Strapi, change: Change): Promise<FieldFault[]> {
  const register = registerOfType(change.uid);
  // Receipts are written by channels too; their own fields are checked as choices.
  if (!register || register.name === 'items' || change.action === 'publish') return [];
  const existing = change.documentId
    ? ((await strapi.db.query(change.uid).findOne({ where: { documentId: change.documentId } })) as Record<
        string,
        unknown
      > | null)
    : null;
  const merged: Record<string, unknown> = { ...existing, ...change.data };
  const faults = checkStored(register, merged).map((fault) => ({
    path: fault.attribute,
    message: fault.message,
  }));
  if (faults.length > 0) return faults;
  return duplicate(strapi, register, change, merged);
}

async function duplicate(
  strapi: Core.Strapi,
  register: Register,
  change: Change,
  merged: Readonly<Record<string, unknown>>,
): Promise<FieldFault[]> {
  const [first] = register.key;
  if (!first) return [];
  const key = Object.fromEntries(
    register.key.map((attribute) => [attribute, String(merged[attribute]).trim()]),
  );
  const own = change.action === 'update' ? change.documentId : undefined;
  const taken = await strapi.db.query(register.uid).count({
    where: {
      bodyCode: merged['bodyCode'] ?? DEFAULT_BODY,
      ...key,
      ...(own ? { documentId: { $ne: own } } : {}),
    },
  });
  if (taken === 0) return [];
  const label = columnOf(register, first).header;
  const words = keyWords(register, key);
  return [{ path: first, message: `${words}已经有了：请打开原来那一条修改，或换一个${label}` }];
}
