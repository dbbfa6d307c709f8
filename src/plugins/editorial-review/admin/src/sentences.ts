import { codeOf, isUnanswered, sentence } from '../../../../admin/parts/sentence';

/** What she had before her is not there any more. */
const OUT_OF_DATE = new Set(['CHANGED_MEANWHILE', 'NOT_SUBMITTED', 'ITEM_UNKNOWN']);

/** Whether it was refused because what she had before her is not there any more. */
export const isOutOfDate = (error: unknown): boolean => OUT_OF_DATE.has(codeOf(error) ?? '');

/** What to tell a person of something that she filled in and that was not done. */
export const actSentence = (error: unknown): string =>
  isUnanswered(error) ? '连不上服务器，您填的内容还在，请稍后再按一次。' : sentence(error);
