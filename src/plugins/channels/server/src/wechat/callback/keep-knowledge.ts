import type { Core } from '@strapi/strapi';
import type { BodiesService } from '../../../../../registers/shared/bodies';
import type { Knowledge } from '../../../../domain/wechat/callback/knowledge';
import type { ChangesService } from '../../../../shared/changes';
import { noticeOf } from '../../notice';
import { publicBase } from '../../public-base';
import { publicItems, publicReports } from './repositories/knowledge-repository';
import { within } from './within';

/** A database that has not answered by then is asked anew. */
const GIVEN_UP_MS = 30_000;

/** `strapi.plugin('channels').service('wechatKnowledge')` */
export interface KnowledgeService {
  /**
   * What replies are made of, as it is now; where the database does not answer within `patience` milliseconds,
   * as it was when it last did. Undefined only where it never has.
   */
  read(patience: number): Promise<Knowledge | undefined>;
}

/** Holds in memory what is public, and asks the change log at each question whether it still is so. */
export default ({ strapi }: { strapi: Core.Strapi }): KnowledgeService => {
  let known: { readonly sequence: number; readonly knowledge: Knowledge } | undefined;
  let update: Promise<void> | undefined;

  async function load(): Promise<void> {
    const changes = strapi.plugin('channels').service<ChangesService>('changes');
    // First the number, then the content: what comes between the two is read again next time.
    const sequence = await changes.latest();
    if (known?.sequence === sequence) return;
    const body = await strapi.plugin('registers').service<BodiesService>('bodies').resolve();
    const items = await publicItems(strapi);
    const reports = body ? await publicReports(strapi, body.bodyCode) : [];
    const knowledge = {
      office: body?.name ?? '',
      home: publicBase(strapi),
      notice: noticeOf(strapi),
      items,
      reports,
    };
    known = { sequence, knowledge };
  }

  /** One at a time, however many ask: a database that hangs is not asked again and again. */
  function bringUpToDate(): Promise<void> {
    update ??= within(GIVEN_UP_MS, load(), undefined)
      .catch((error: unknown) => {
        strapi.log.warn(`wechat: no fresh content for replies (${String(error)})`);
      })
      .finally(() => {
        update = undefined;
      });
    return update;
  }

  return {
    async read(patience) {
      await within(patience, bringUpToDate(), undefined);
      return known?.knowledge;
    },
  };
};
