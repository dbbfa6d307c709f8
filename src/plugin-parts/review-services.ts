/** What the review offers to every room: who acts, the office's record, and whose rows a person deals with,
 * and what an item says. */
import type { Core } from '@strapi/strapi';
import type { ActingService } from '../plugins/editorial-review/shared/acting';
import type { OwnBodiesService } from '../plugins/editorial-review/shared/bodies';
import type { ItemsService } from '../plugins/editorial-review/shared/items';
import type { TrailService } from '../plugins/editorial-review/shared/trail';

const review = (strapi: Core.Strapi) => strapi.plugin('editorial-review');

export const actingOf = (strapi: Core.Strapi): ActingService =>
  review(strapi).service<ActingService>('acting');
export const trailOf = (strapi: Core.Strapi): TrailService => review(strapi).service<TrailService>('trail');
export const itemsOf = (strapi: Core.Strapi): ItemsService => review(strapi).service<ItemsService>('items');
export const ownBodiesOf = (strapi: Core.Strapi): OwnBodiesService =>
  review(strapi).service<OwnBodiesService>('bodies');
