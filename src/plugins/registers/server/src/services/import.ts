import type { Core } from '@strapi/strapi';
import { newDocumentId } from '../adapters/document-id';
import { listBodies, resolveBody } from '../repositories/bodies';
import { transactions } from '../repositories/sql';
import { tableOf } from '../repositories/table';
import { importRegister } from '../use-cases/import-register';
import type { ImportRequest, ImportResult } from '../use-cases/import-types';

/** `strapi.plugin('registers').service('import')`: spreadsheets into registers. */
export interface ImportService {
  importRegister(request: ImportRequest): Promise<ImportResult>;
}

export default ({ strapi }: { strapi: Core.Strapi }): ImportService => ({
  importRegister: (request) =>
    importRegister(
      {
        transact: transactions(strapi),
        tableOf: (uid) => tableOf(strapi, uid),
        resolveBody: (name) => resolveBody(strapi, name),
        bodyNames: async () => (await listBodies(strapi)).map((body) => body.name),
        now: () => new Date(),
        newId: newDocumentId,
        log: (message) => strapi.log.info(message),
      },
      request,
    ),
});
