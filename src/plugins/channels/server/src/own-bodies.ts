/** Whoever is at the panel deals with what her own bodies publish. */
import type { Core } from '@strapi/strapi';
import { ownBodiesOf } from '../../../../plugin-parts/review-services';
import type { Change } from '../../shared/changes';
import { itemTables } from './changes/repositories/item-tables';

/** @throws PolicyError (403) where an item or report is another body's */
export async function demandOwn(
  strapi: Core.Strapi,
  { type, documentId }: Pick<Change, 'type' | 'documentId'>,
): Promise<void> {
  const item = itemTables(strapi).find((each) => each.type === type);
  if (item) await ownBodiesOf(strapi).demandDocument(item.uid, documentId);
  // A report is named by its body and year.
  else await ownBodiesOf(strapi).demand(documentId.slice(0, -'-2023'.length));
}
