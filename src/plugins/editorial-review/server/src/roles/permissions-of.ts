/** From the table of roles to rights as the CMS keeps them. */
import type { Core } from '@strapi/strapi';
import type { RoleDefinition } from '../../../domain/roles/definitions';
import type { Right } from '../../../domain/roles/plan-rights';

interface Model {
  readonly attributes: Readonly<Record<string, { readonly private?: boolean }>>;
}
interface ContentTypeService {
  readonly getNestedFields: (model: Model, options: { components: object }) => string[];
}

const NO_FIELDS: readonly string[] = ['delete', 'publish'];

/** All rights of a role, with every field by name: a field of a later version is a new one. */
export function rightsOfRole(strapi: Core.Strapi, role: RoleDefinition): Right[] {
  const { getNestedFields } = strapi.service('admin::content-type') as unknown as ContentTypeService;
  const fieldsOf = (uid: string, withPrivate: boolean) => {
    const model = strapi.contentTypes[uid as 'api::body.body'] as unknown as Model;
    const all = getNestedFields(model, { components: strapi.components });
    return all.filter((field) => withPrivate || !model.attributes[field.split('.')[0] ?? '']?.private);
  };
  const content = role.content.flatMap(({ types, may, withPrivate = false, fields }) =>
    types.flatMap((subject) =>
      may.map((access) => ({
        action: `plugin::content-manager.explorer.${access}`,
        subject,
        fields: NO_FIELDS.includes(access) ? null : (fields ?? fieldsOf(subject, withPrivate)),
        conditions: [],
      })),
    ),
  );
  const other = role.other.map(({ action, own }) => ({
    action,
    subject: null,
    fields: null,
    conditions: own ? ['admin::is-creator'] : [],
  }));
  return [...content, ...other];
}
