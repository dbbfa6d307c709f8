import type { Part } from '../../../../../plugin-parts/part';
import type { ChecksService } from '../../../shared/checks';
import { linkAsker } from './ask-links';
import { textsChecker } from './check-texts';
import { checkVersion } from './check-version';

export const checks: Part = {
  services: {
    checks: ({ strapi }): ChecksService => {
      const world = { strapi, askLinks: linkAsker(), now: () => new Date() };
      return {
        ofDraft: (uid, documentId) => checkVersion(world, uid, documentId, 'draft'),
        ofPublic: (uid, documentId) => checkVersion(world, uid, documentId, 'public'),
        ofTexts: (bodyCode, alsoOwn) => textsChecker(strapi, world.now, bodyCode, alsoOwn),
      };
    },
  },
};
