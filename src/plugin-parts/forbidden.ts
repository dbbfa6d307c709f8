import { errors } from '@strapi/utils';

/**
 * A refusal with status 403 whose sentence the person gets to read. The CMS answers its own `ForbiddenError` with a
 * bare “Forbidden”; of this kind alone it keeps the words.
 */
export const forbidden = (code: string, sentence: string): Error =>
  new errors.PolicyError(sentence, { code });
