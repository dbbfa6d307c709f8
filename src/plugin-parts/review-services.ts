/**
 * What the review offers to every room: who acts, the office's record, the checks, what an item says, and whose
 * rows a person deals with.
 */
import type { Core } from '@strapi/strapi';
import type { ActingService } from '../plugins/editorial-review/shared/acting';
import type { OwnBodiesService } from '../plugins/editorial-review/shared/bodies';
import type { ChecksService } from '../plugins/editorial-review/shared/checks';
import type { ItemsService } from '../plugins/editorial-review/shared/items';
import type { TrailService } from '../plugins/editorial-review/shared/trail';

const review = (strapi: Core.Strapi) => strapi.plugin('editorial-review');

export const actingOf = (strapi: Core.Strapi): ActingService =>
  review(strapi).service<ActingService>('acting');
export const checksOf = (strapi: Core.Strapi): ChecksService =>
  review(strapi).service<ChecksService>('checks');
export const trailOf = (strapi: Core.Strapi): TrailService => review(strapi).service<TrailService>('trail');
export const itemsOf = (strapi: Core.Strapi): ItemsService => review(strapi).service<ItemsService>('items');
export const ownBodiesOf = (strapi: Core.Strapi): OwnBodiesService =>
  review(strapi).service<OwnBodiesService>('bodies');
