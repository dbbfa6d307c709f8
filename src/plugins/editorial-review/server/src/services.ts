/** The plugin's services for its own rooms, by their contracts. */
import type { Core } from '@strapi/strapi';
import type { Reading } from '../../domain/attachments/reading';
import type { ChecksService } from '../../shared/checks';
import type { FilesService, StoredFile } from './files';

const plugin = (strapi: Core.Strapi) => strapi.plugin('editorial-review');

export const checksOf = (strapi: Core.Strapi): ChecksService =>
  plugin(strapi).service<ChecksService>('checks');

/** Text and problems of a stored file. Never throws for what the file is: what cannot be read is a problem. */
export const readAttachment = (strapi: Core.Strapi, file: StoredFile): Promise<Reading> =>
  plugin(strapi).service<FilesService>('files').read(file);
