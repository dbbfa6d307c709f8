/** A refusal of what a person may not do (403) whose sentence she gets to read. */
import { errors } from '@strapi/utils';

/** Of every other forbidden error the CMS answers the status alone. */
export const forbidden = (sentence: string, details: object = {}): Error =>
  new errors.PolicyError(sentence, details);
