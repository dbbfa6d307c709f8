/** What the panel says of one field. */
export interface FieldText {
  readonly label: string;
  readonly hint: string;
}

interface Attribute {
  readonly pluginOptions?: { readonly gongkai?: { readonly label?: string; readonly hint?: string } };
}

/** The fields that the CMS adds to every type, in plain Chinese. */
const SYSTEM_FIELDS: Readonly<Record<string, string>> = {
  id: '序号',
  documentId: '文档号',
  createdAt: '创建时间',
  updatedAt: '最后修改时间',
  publishedAt: '公开时间',
  createdBy: '创建人',
  updatedBy: '最后修改人',
};

/** The Chinese label and hint of every field of a type or component, from its schema. */
export function modelTexts(attributes: Readonly<Record<string, unknown>>): Record<string, FieldText> {
  const own = Object.entries(attributes).flatMap(([name, attribute]) => {
    const text = (attribute as Attribute).pluginOptions?.gongkai;
    return text?.label ? [[name, { label: text.label, hint: text.hint ?? '' }] as const] : [];
  });
  const system = Object.entries(SYSTEM_FIELDS).map(([name, label]) => [name, { label, hint: '' }] as const);
  return Object.fromEntries([...system, ...own]);
}
