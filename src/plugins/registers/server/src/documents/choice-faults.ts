import type { Core } from '@strapi/strapi';
import type { Change, FieldFault } from './change';

interface Attribute {
  readonly customField?: string;
  readonly options?: { readonly choices?: readonly string[] };
  readonly pluginOptions?: { readonly gongkai?: { readonly label?: string } };
}

/** Values that are not in the closed list of their field, in any content type. */
export function choiceFaults(strapi: Core.Strapi, change: Change): FieldFault[] {
  const { attributes } = strapi.getModel(change.uid as 'api::body.body') as unknown as {
    attributes: Record<string, Attribute>;
  };
  return Object.entries(attributes).flatMap(([path, attribute]) => {
    const choices =
      attribute.customField === 'plugin::registers.choice' ? attribute.options?.choices : undefined;
    const value = change.data[path];
    if (!choices || value === undefined || value === null || value === '') return [];
    if (typeof value === 'string' && choices.includes(value)) return [];
    const label = attribute.pluginOptions?.gongkai?.label ?? path;
    return { path, message: `${label}没有这个选项，可选：${choices.join('、')}` };
  });
}
