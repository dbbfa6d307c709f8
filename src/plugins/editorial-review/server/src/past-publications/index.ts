import type { Part } from '../../../../../plugin-parts/part';
import { shanghaiTime } from '../../../../../shanghai-time';
import type { PastPublicationsService } from '../../../shared/past-publications';
import { inTransaction } from '../transaction';
import { recordPast } from './record-past';
import { onlyImported } from './repositories/only-imported';

export const pastPublications: Part = {
  services: {
    pastPublications: ({ strapi }): PastPublicationsService => ({
      untouched: (documentIds) => inTransaction(strapi, (trx) => onlyImported(trx, documentIds)),
      record: (written, write) => recordPast(strapi, shanghaiTime(new Date()), written, write),
    }),
  },
};
