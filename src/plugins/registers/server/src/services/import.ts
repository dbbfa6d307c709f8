import type { Core } from '@strapi/strapi';
import type { BodiesService } from '../../../shared/bodies';
import type { PastPublicationsService } from '../../../../editorial-review/shared/past-publications';
import { checksOf, trailOf } from '../../../../../plugin-parts/review-services';
import { IMPORTED } from '../../../../../publication/receipt-rules';
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
        review: {
          ...strapi.plugin('editorial-review').service<PastPublicationsService>('pastPublications'),
          checker: (bodyCode) => checksOf(strapi).ofTexts(bodyCode),
        },
        lockRecord: () => trailOf(strapi).lock(),
        record: ({ register, bodyCode, notes: _notes, ...details }) =>
          trailOf(strapi).append({
            act: 'import',
            subject: { type: 'register', id: register.name, title: register.title },
            bodyCode,
            // The one way past the review (补录) says so.
            details: register.name === 'items' ? { kind: IMPORTED, ...details } : details,
          }),
      },
      request,
    ),
});
