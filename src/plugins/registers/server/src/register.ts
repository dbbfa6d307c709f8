import type { Core } from '@strapi/strapi';
import { refuseUnsoundRows } from './documents/refuse-unsound-rows';

/** Fields and document rules must exist before the content types are read. */
export function register(strapi: Core.Strapi): void {
  // A closed list of Chinese values; the values stand in the attribute's `options.choices`.
  strapi.customFields.register({ name: 'choice', plugin: 'registers', type: 'string' });
  // An amount that is stored in 分 and shown in 元.
  strapi.customFields.register({ name: 'yuan', plugin: 'registers', type: 'biginteger' });
  strapi.documents.use(refuseUnsoundRows(strapi));
}
