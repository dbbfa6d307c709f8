/** The office's record and who acts, as the review's plugin offers them; and what the record calls a report. */
import type { Core } from '@strapi/strapi';
import type { ActingService } from '../../../editorial-review/shared/acting';
import type { NewAct, TrailService } from '../../../editorial-review/shared/trail';

const plugin = (strapi: Core.Strapi) => strapi.plugin('editorial-review');

export const actingOf = (strapi: Core.Strapi): ActingService =>
  plugin(strapi).service<ActingService>('acting');
export const trailOf = (strapi: Core.Strapi): TrailService => plugin(strapi).service<TrailService>('trail');

/** One subject for all editions of a body's year; its title says which edition an act was about. */
export const aboutReport = (
  bodyCode: string,
  year: number,
  number: number,
): Pick<NewAct, 'subject' | 'bodyCode'> => ({
  subject: { type: 'report', id: `${bodyCode}/${year}`, title: `${year}年度报告 第${number}版` },
  bodyCode,
});
