/** The texts of a year beside those of last year's report. Reads only: what is worth keeping, people copy. */
import type { Core } from '@strapi/strapi';
import type { Body } from '../../../domain/assembly/body';
import { figureCatalogue } from '../../../domain/figures/catalogue';
import { tellTexts } from '../../../domain/narrative/tell-texts';
import { vocabularyOf } from '../../../domain/narrative/vocabulary';
import type { TextsOfYear } from '../../../shared/texts';
import { findTemplate, findTexts } from '../repositories/texts-repository';
import { answerFigures } from './answer-figures';
import { periodNow } from './working-calendar';

/** A text that cannot be filled is told with its fault; it does not keep the others from being read. */
export async function readTexts(
  strapi: Core.Strapi,
  options: { readonly body: Body; readonly year: number; readonly today: string },
): Promise<TextsOfYear> {
  const { body, year } = options;
  const period = await periodNow(strapi, year, options.today);
  const [{ definitions, answers, lastYear }, own, template] = await Promise.all([
    answerFigures(strapi, body, figureCatalogue(body), period),
    findTexts(strapi, body.bodyCode, year),
    findTemplate(strapi, body.bodyCode),
  ]);
  return {
    year,
    body: { name: body.name, bodyCode: body.bodyCode },
    quotes: lastYear ? { year: lastYear.year, edition: lastYear.edition.number } : null,
    texts: tellTexts(own, template, vocabularyOf(body, period, definitions, answers), lastYear),
  };
}
