/** The plugin's own services, by their contracts. */
import type { Core } from '@strapi/strapi';
import type { Reading } from '../../domain/attachments/reading';
import type { ActingService } from '../../shared/acting';
import type { TrailService } from '../../shared/trail';
import type { FilesService, StoredFile } from './files';

const plugin = (strapi: Core.Strapi) => strapi.plugin('editorial-review');

export const actingOf = (strapi: Core.Strapi): ActingService =>
  plugin(strapi).service<ActingService>('acting');
export const trailOf = (strapi: Core.Strapi): TrailService => plugin(strapi).service<TrailService>('trail');

/** Text and problems of a stored file. Never throws for what the file is: what cannot be read is a problem. */
export const readAttachment = (strapi: Core.Strapi, file: StoredFile): Promise<Reading> =>
  plugin(strapi).service<FilesService>('files').read(file);
