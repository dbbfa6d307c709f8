import type { Place } from '../../shared/findings';

/** A place in words: 正文第3段, 附件“名单.xlsx”工作表“名单”B7. */
export const wordsOf = ({ label, file, at }: Place): string =>
  `${label}${file === null ? '' : `“${file}”`}${at ?? ''}`;
