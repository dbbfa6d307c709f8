import type { Core } from '@strapi/strapi';
import { closeDoors } from './closed-doors';
import { readEnvironment } from './environment';
import { endSessionsWithPassword } from './log-in/end-sessions';
import { guardLogIn } from './log-in/guard-log-in';
import { keepIdentity } from './own-identity';
import { nameThePanel } from './panel/name-the-panel';
import { prepareAnswers, stopPreparingAnswers } from './prepared-answers';
import { keepUsedColumns } from './publication/keep-used-columns';
import { watchPublication } from './publication/watch-publication';
import { watchReceipts } from './publication/watch-receipts';
import { cleanTextsOnSave } from './rich-text/clean-on-save';
import { makeUploadsPrivate } from './published-files/private-uploads';
import { ensurePublishedFileIndexes } from './published-files/repositories/published-file-repository';

/** Wiring only: each line hands the CMS to the part that does the work. */
export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    makeUploadsPrivate(strapi, readEnvironment().secrets.encryptionKey, Date.now);
    closeDoors(strapi);
    keepIdentity(strapi);
    cleanTextsOnSave(strapi);
    guardLogIn(strapi, () => performance.now());
    watchPublication(strapi, () => new Date());
    watchReceipts(strapi);
    keepUsedColumns(strapi);
    prepareAnswers(strapi, readEnvironment(), { ticks: () => performance.now(), date: Date.now });
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    endSessionsWithPassword(strapi);
    await ensurePublishedFileIndexes(strapi.db.connection);
    await nameThePanel(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await stopPreparingAnswers(strapi);
  },
};
