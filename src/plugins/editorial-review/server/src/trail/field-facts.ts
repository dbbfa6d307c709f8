import type { Core } from '@strapi/strapi';
import type { FieldFacts } from '../../../domain/trail/changes';
import { NAMED_FILES } from '../../../domain/versions/content';

interface Attribute {
  readonly private?: boolean;
  readonly pluginOptions?: { readonly gongkai?: { readonly label?: string } };
}

/** What the record calls a type's fields, and which of them are private. */
export function factsOf(strapi: Core.Strapi, uid: string): (field: string) => FieldFacts {
  const { attributes } = strapi.getModel(uid as 'api::body.body') as unknown as {
    attributes: Readonly<Record<string, Attribute>>;
  };
  return (field) => ({
    label:
      field === NAMED_FILES.field
        ? NAMED_FILES.label
        : (attributes[field]?.pluginOptions?.gongkai?.label ?? field),
    isPrivate: attributes[field]?.private === true,
  });
}
