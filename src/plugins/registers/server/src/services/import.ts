import type { Core } from '@strapi/strapi';
import type { BodiesService } from '../../../shared/bodies';
import { newDocumentId } from '../adapters/document-id';
import { transactions } from '../repositories/sql';
import { tableOf } from '../repositories/table';
import { importRegister } from '../use-cases/import-register';
import type { ImportRequest, ImportResult } from '../use-cases/import-types';

/** `strapi.plugin('registers').service('import')`: spreadsheets into registers. */
export interface ImportService {
  importRegister(request: ImportRequest): Promise<ImportResult>;
}

const bodiesOf = (strapi: Core.Strapi) => strapi.plugin('registers').service<BodiesService>('bodies');

export default ({ strapi }: { strapi: Core.Strapi }): ImportService => ({
  importRegister: (request) =>
    importRegister(
      {
        transact: transactions(strapi),
        tableOf: (uid) => tableOf(strapi, uid),
        resolveBody: (name) => bodiesOf(strapi).resolve(name),
        bodyNames: async () => (await bodiesOf(strapi).list()).map((body) => body.name),
        now: () => new Date(),
        newId: newDocumentId,
        log: (message) => strapi.log.info(message),
      },
      request,
    ),
});
