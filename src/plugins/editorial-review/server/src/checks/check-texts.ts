import type { Core } from '@strapi/strapi';
import { shanghaiDay } from '../../../../../shanghai-time';
import { knownOf } from '../../../domain/checks/check-passages';
import { checkTexts } from '../../../domain/checks/check-texts';
import type { CheckTexts } from '../../../shared/checks';
import { dictionaryOf, lines, settingsOf } from './settings';

/** Reads an office's dictionary and own numbers once; what it gives back looks at any number of texts. */
export async function textsChecker(
  strapi: Core.Strapi,
  now: () => Date,
  bodyCode: string,
  alsoOwn = '',
): Promise<CheckTexts> {
  // One after the other: inside a transaction they share a connection.
  const { ownNumbers } = await settingsOf(strapi, bodyCode);
  const dictionary = await dictionaryOf(strapi, bodyCode);
  const today = shanghaiDay(now());
  return checkTexts(knownOf({ dictionary, ownNumbers: [...ownNumbers, ...lines(alsoOwn)], today }));
}
