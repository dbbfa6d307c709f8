/** The texts that people have written for one year's report. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { TEXT_KEYS, type OwnTexts } from '../../../domain/narrative/texts';

const textsSchema = z.partialRecord(z.enum(TEXT_KEYS), z.string().nullable());

/** Empty where no 年度报告 entry of that body and year exists yet: the defaults then speak. */
export async function findTexts(strapi: Core.Strapi, bodyCode: string, year: number): Promise<OwnTexts> {
  const row: unknown = await strapi.db
    .query('api::annual-report.annual-report')
    .findOne({ where: { bodyCode, year }, select: [...TEXT_KEYS] });
  if (!row) return {};
  const known = Object.entries(row).filter(([key]) => (TEXT_KEYS as readonly string[]).includes(key));
  return textsSchema.parse(Object.fromEntries(known));
}
