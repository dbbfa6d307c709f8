import type { Core } from '@strapi/strapi';
import { reportSchema } from '../../../shared/report';
import { FORM_NAMES } from '../renderings/forms';
import { findEdition, lockYear, type Transaction } from '../repositories/edition-repository';
import { addRenderings, editionsLacking } from '../repositories/rendering-repository';
import { siteLabelsOf } from '../repositories/site-repository';
import { renderAll } from './edition-of';

/**
 * Gives editions the forms that they lack: those published before a form existed. What is there is
 * never rendered again. An edition that cannot be rendered is logged and does not keep the others.
 */
export async function renderMissing(strapi: Core.Strapi): Promise<void> {
  for (const { bodyCode, year, number, missing } of await editionsLacking(strapi, FORM_NAMES)) {
    const what = `${bodyCode} ${year} edition ${number}: ${missing.join(', ')}`;
    try {
      await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
        await lockYear(trx, bodyCode, year);
        const edition = await findEdition(strapi, bodyCode, year, number);
        if (!edition) return;
        const report = reportSchema.parse(JSON.parse(edition.json));
        const site = await siteLabelsOf(strapi, bodyCode);
        await addRenderings(trx, { bodyCode, year, number }, await renderAll(report, site, new Set(missing)));
      });
      strapi.log.info(`annual-report: rendered ${what}`);
    } catch (error) {
      strapi.log.error(`annual-report: could not render ${what}: ${String(error)}`);
    }
  }
}
