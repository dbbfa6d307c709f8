import type { Part } from '../../../../../plugin-parts/part';
import type { ChecksService } from '../../../shared/checks';
import { linkAsker } from './ask-links';
import { checkDraft } from './check-draft';
import { textsChecker } from './check-texts';

export const checks: Part = {
  services: {
    checks: ({ strapi }): ChecksService => {
      const askLinks = linkAsker();
      return {
        ofDraft: (uid, documentId) =>
          checkDraft({ strapi, askLinks, now: () => new Date() }, uid, documentId),
        ofTexts: (bodyCode, alsoOwn) => textsChecker(strapi, () => new Date(), bodyCode, alsoOwn),
      };
    },
  },
};
