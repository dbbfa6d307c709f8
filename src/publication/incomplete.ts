import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ItemUid } from '../public-content/item-facts';

interface Fault {
  readonly path: readonly string[];
  readonly value?: unknown;
}

/**
 * What the CMS says in English of fields that keep an item from being published, by the names that the panel shows:
 * one sentence for all, and one for each field. Any other refusal as it was said.
 */
export function incompleteInWords(strapi: Core.Strapi, uid: ItemUid, error: unknown): unknown {
  if (!(error instanceof errors.YupValidationError)) return error;
  const { attributes } = strapi.contentType(uid);
  const label = ({ path: [name = ''] }: Fault): string => {
    const options = attributes[name]?.pluginOptions as { gongkai?: { label?: string } } | undefined;
    return options?.gongkai?.label ?? name;
  };
  const { errors: faults = [] } = error.details as { errors?: readonly Fault[] };
  const names = [...new Set(faults.map(label))].join('、');
  return new errors.ValidationError(`这条信息还不完整，没有公布。请在后台补上：${names}。`, {
    code: 'ITEM_INCOMPLETE',
    errors: faults.map((fault) => ({ ...fault, message: `请补上${label(fault)}。` })),
  });
}
