/** The forms of a year's report as files: those of an edition as they were published, or of the draft as it stands. */
import type { Core } from '@strapi/strapi';
import type { PrintableReport } from '../../../domain/document/to-document';
import { Failure } from '../failure';
import { FORMS, renderForm } from '../renderings/forms';
import { findRendering } from '../repositories/rendering-repository';
import { publicEditions } from './public-editions';

export interface FormFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Renders forms of a report, whoever made it. Names that are no form are left out. */
export async function formsOf(report: PrintableReport, names: readonly string[]): Promise<FormFile[]> {
  const files: FormFile[] = [];
  for (const form of FORMS.filter(({ name }) => names.includes(name))) {
    files.push({ name: form.name, bytes: await renderForm(form, report) });
  }
  return files;
}

/**
 * The sealed bytes of an edition, withdrawn ones included: this is for the office, not for the public.
 * @param number absent: the latest edition
 * @throws Failure REPORT_NOT_FOUND
 */
export async function formsOfEdition(
  strapi: Core.Strapi,
  where: { readonly bodyCode: string; readonly year: number; readonly number: number | undefined },
  names: readonly string[],
): Promise<FormFile[]> {
  const { bodyCode, year } = where;
  const editions = await publicEditions(strapi, bodyCode, year);
  const edition =
    where.number === undefined ? editions[0] : editions.find(({ number }) => number === where.number);
  if (!edition) throw new Failure('REPORT_NOT_FOUND');
  const found = await Promise.all(
    names.map((name) => findRendering(strapi, { bodyCode, year, number: edition.number, name })),
  );
  return found.filter((each) => each !== null);
}
