/** From a report to an edition: sealed, rendered in every form, its bytes sealed too. */
import type { Core } from '@strapi/strapi';
import { withoutReasons } from '../../../domain/assembly/without-reasons';
import type { SiteLabels } from '../../../render/html/page';
import type { Report } from '../../../shared/report';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { FORMS, renderForm } from '../renderings/forms';
import { addEdition, type NewEdition, type Transaction } from '../repositories/edition-repository';
import { addRenderings, type Rendering } from '../repositories/rendering-repository';
import { siteLabelsOf } from '../repositories/site-repository';
import { sealOf, sealOfFiles, sha256 } from '../seal';

/** How an edition came about. */
export type About = Pick<NewEdition, 'origin' | 'actor' | 'reason' | 'sourceFile'>;

/** The report as it is published: without findings and internal reasons, with its seal. */
export function sealed(report: Report): Report {
  const bare: Report = { ...withoutReasons(report), findings: [] };
  return { ...bare, edition: { ...bare.edition, seal: sealOf(bare) } };
}

/** Renders the forms that are asked for, one after another: they share one processor anyway. */
export async function renderAll(
  report: Report,
  site: SiteLabels,
  names?: ReadonlySet<string>,
): Promise<Rendering[]> {
  const renderings: Rendering[] = [];
  for (const form of FORMS.filter(({ name }) => names?.has(name) ?? true)) {
    const bytes = await renderForm(form, report, site);
    renderings.push({ name: form.name, mediaType: form.mediaType, sha256: sha256(bytes), bytes });
  }
  return renderings;
}

/**
 * Keeps a sealed report as an edition, with the bytes of all its forms. The turn on the trail is taken once they are
 * rendered: that may take seconds, and everybody else who writes would wait.
 */
export async function keepEdition(
  strapi: Core.Strapi,
  trx: Transaction,
  bodyCode: string,
  report: Report,
  about: About,
): Promise<void> {
  const { year, title, edition } = report;
  const renderings = await renderAll(report, await siteLabelsOf(strapi, bodyCode));
  await trailOf(strapi).lock();
  await addEdition(strapi, {
    ...about,
    bodyCode,
    year,
    title,
    number: edition.number,
    publishedOn: edition.publishedOn,
    corrects: edition.corrects,
    note: edition.note,
    seal: edition.seal ?? sealOf(report),
    filesSeal: sealOfFiles(renderings),
    json: JSON.stringify(report),
  });
  await addRenderings(trx, { bodyCode, year, number: edition.number }, renderings);
}
