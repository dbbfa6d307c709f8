import { DEFAULT_BODY } from '../../../../../public-content/default-body';
import type { Core } from '@strapi/strapi';
import { checksOf } from '../../../../../plugin-parts/review-services';
import type { CheckedText } from '../../../../editorial-review/shared/checks';
import type { Change, FieldFault } from './change';

interface Attribute {
  readonly type: string;
  readonly private?: boolean;
  readonly pluginOptions?: { readonly gongkai?: { readonly label?: string } };
}

/** What the public reads as it is saved, without a review. */
const PUBLIC = new Set(['api::column.column', 'api::body.body']);
const WRITTEN = new Set(['string', 'text']);
/** Numbers of offices, which have a shape of their own. */
const CODES = new Set(['code', 'bodyCode', 'creditCode', 'siteIdCode']);

/** Numbers of persons in what becomes public with the save. */
export async function textFaults(
  strapi: Core.Strapi,
  { uid, action, documentId, data }: Change,
): Promise<FieldFault[]> {
  if (!PUBLIC.has(uid) || action === 'publish') return [];
  const { attributes } = strapi.getModel(uid as 'api::body.body') as unknown as {
    attributes: Readonly<Record<string, Attribute>>;
  };
  const texts = Object.entries(attributes).flatMap(([field, attribute]): CheckedText[] => {
    const text = data[field];
    if (!WRITTEN.has(attribute.type) || attribute.private || CODES.has(field)) return [];
    const label = attribute.pluginOptions?.gongkai?.label ?? field;
    return typeof text === 'string' && text !== '' ? [{ field, label, text, kind: 'plain' }] : [];
  });
  if (texts.length === 0) return [];
  const check = await checksOf(strapi).ofTexts(
    await bodyCodeOf(strapi, { uid, documentId, data }),
    ownIn(data),
  );
  return check(texts)
    .filter(({ code }) => code !== 'WORDING')
    .map(({ place, message, remedy }) => ({ path: place.field, message: `${message}${remedy}` }));
}

const ownIn = ({ ownNumbers }: Change['data']) => (typeof ownNumbers === 'string' ? ownNumbers : '');

async function bodyCodeOf(
  strapi: Core.Strapi,
  { uid, documentId, data }: Pick<Change, 'uid' | 'documentId' | 'data'>,
): Promise<string> {
  const kept =
    documentId === undefined
      ? null
      : ((await strapi.db.query(uid).findOne({ where: { documentId }, select: ['bodyCode'] })) as {
          bodyCode?: string;
        } | null);
  const said = data['bodyCode'] ?? kept?.bodyCode;
  return typeof said === 'string' ? said : DEFAULT_BODY;
}
