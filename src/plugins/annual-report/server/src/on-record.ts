import type { NewAct } from '../../../editorial-review/shared/trail';

/** What the record calls a report: one subject for all editions of a body's year; its title says which edition an act was about. */
export const aboutReport = (
  bodyCode: string,
  year: number,
  number: number,
): Pick<NewAct, 'subject' | 'bodyCode'> => ({
  subject: { type: 'report', id: `${bodyCode}/${year}`, title: `${year}年度报告 第${number}版` },
  bodyCode,
});
