import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Part } from '../../../../../plugin-parts/part';
import { keepDigests } from '../../../../../published-files/stored-digest';
import { uploadAdmission } from './admit-upload';
import { type AskWorker, workerAsker } from './ask-worker';
import { fileInUse } from './file-in-use';
import { guardUploads } from './guard-uploads';
import { attachmentReader } from './read-attachment';

export type { StoredFile } from './read-attachment';

/** `strapi.plugin('editorial-review').service('files')` */
export interface FilesService {
  /** Text and problems of a stored file; never throws for what the file is. */
  readonly read: ReturnType<typeof attachmentReader>;
  readonly ask: AskWorker;
}

function filesService(strapi: Core.Strapi): FilesService {
  const ask = workerAsker(path.join(strapi.dirs.app.src, 'plugins', 'editorial-review', 'file-worker.mjs'));
  return { ask, read: attachmentReader(path.join(strapi.dirs.static.public, 'uploads'), ask) };
}

export const files: Part = {
  services: { files: ({ strapi }) => filesService(strapi) },
  register(strapi) {
    const { ask } = strapi.plugin('editorial-review').service<FilesService>('files');
    guardUploads(strapi, uploadAdmission(ask), fileInUse(strapi));
    keepDigests(strapi);
  },
};
