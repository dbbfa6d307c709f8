/** The plugin's own services, by their contracts. */
import type { Core } from '@strapi/strapi';
import type { Reading } from '../../domain/attachments/reading';
import type { ActingService } from '../../shared/acting';
import type { OwnBodiesService } from '../../shared/bodies';
import type { ChecksService } from '../../shared/checks';
import type { TrailService } from '../../shared/trail';
import type { FilesService, StoredFile } from './files';

const plugin = (strapi: Core.Strapi) => strapi.plugin('editorial-review');

export const actingOf = (strapi: Core.Strapi): ActingService =>
  plugin(strapi).service<ActingService>('acting');
export const checksOf = (strapi: Core.Strapi): ChecksService =>
  plugin(strapi).service<ChecksService>('checks');
export const trailOf = (strapi: Core.Strapi): TrailService => plugin(strapi).service<TrailService>('trail');
export const bodiesService = (strapi: Core.Strapi): OwnBodiesService =>
  plugin(strapi).service<OwnBodiesService>('bodies');

/** Text and problems of a stored file. Never throws for what the file is: what cannot be read is a problem. */
export const readAttachment = (strapi: Core.Strapi, file: StoredFile): Promise<Reading> =>
  plugin(strapi).service<FilesService>('files').read(file);
