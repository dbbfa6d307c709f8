import type { Core } from '@strapi/strapi';
import { reportSchema } from '../../../shared/report';
import { FORM_NAMES } from '../renderings/forms';
import { findEdition, lockYear, type Transaction } from '../repositories/edition-repository';
import { addRenderings, editionsLacking, renderingsOf } from '../repositories/rendering-repository';
import { renderAll } from './edition-of';

/**
 * Gives editions the forms that they lack: those published before a form existed. What is there is
 * never rendered again.
 */
export async function renderMissing(strapi: Core.Strapi): Promise<void> {
  for (const { bodyCode, year, number } of await editionsLacking(strapi, FORM_NAMES)) {
    await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
      await lockYear(trx, bodyCode, year);
      const edition = await findEdition(strapi, bodyCode, year, number);
      if (!edition) return;
      const there = new Set(
        (await renderingsOf(strapi, bodyCode))
          .filter((each) => each.year === year && each.number === number)
          .map(({ name }) => name),
      );
      const missing = new Set(FORM_NAMES.filter((name) => !there.has(name)));
      const report = reportSchema.parse(JSON.parse(edition.json));
      await addRenderings(trx, { bodyCode, year, number }, await renderAll(report, missing));
      strapi.log.info(
        `annual-report: rendered ${bodyCode} ${year} edition ${number}: ${[...missing].join(', ')}`,
      );
    });
  }
}
