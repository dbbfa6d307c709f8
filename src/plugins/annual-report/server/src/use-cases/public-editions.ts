/** The edition of a year that holds today, and whether it was withdrawn. */
import type { Core } from '@strapi/strapi';
import { editionsOf, type EditionSummary } from '../repositories/edition-repository';
import { withdrawalsOf, type Withdrawal } from '../repositories/step-repository';

/** An edition as the public meets it. */
export interface PublicEdition extends EditionSummary {
  /** Its public explanation and day, where it was withdrawn. */
  readonly withdrawn: Withdrawal | null;
}

/** Every edition of a body, or of one of its years: newest year first, newest edition first. */
export async function publicEditions(
  strapi: Core.Strapi,
  bodyCode: string,
  year?: number,
): Promise<PublicEdition[]> {
  const editions = await editionsOf(strapi, bodyCode, year);
  const withdrawals = await withdrawalsOf(strapi, bodyCode, year);
  return editions.map((edition) => ({
    ...edition,
    withdrawn:
      withdrawals.find((each) => each.year === edition.year && each.number === edition.number) ?? null,
  }));
}
