/** Whoever is at the panel deals with what her own bodies publish. */
import type { Core } from '@strapi/strapi';
import type { OwnBodiesService } from '../../../editorial-review/shared/bodies';
import type { Change } from '../../shared/changes';
import { itemTables } from './changes/repositories/item-tables';

export const ownBodies = (strapi: Core.Strapi): OwnBodiesService =>
  strapi.plugin('editorial-review').service('bodies');

/** @throws PolicyError (403) where an item or report is another body's */
export async function demandOwn(
  strapi: Core.Strapi,
  { type, documentId }: Pick<Change, 'type' | 'documentId'>,
): Promise<void> {
  const item = itemTables(strapi).find((each) => each.type === type);
  if (item) await ownBodies(strapi).demandDocument(item.uid, documentId);
  // A report is named by its body and year.
  else await ownBodies(strapi).demand(documentId.slice(0, -'-2023'.length));
}
