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

const UID = 'api::annual-report.annual-report';

/** Writes texts for a year where it has none of its own; what somebody has written stays. */
export async function fillTexts(
  strapi: Core.Strapi,
  bodyCode: string,
  year: number,
  texts: OwnTexts,
): Promise<void> {
  const entry = await strapi.documents(UID).findFirst({ filters: { bodyCode, year } as never });
  if (!entry) {
    await strapi.documents(UID).create({ data: { ...texts, bodyCode, year } as never });
    return;
  }
  const written = entry as unknown as Record<string, string | null>;
  const missing = Object.entries(texts).filter(([key]) => !written[key]?.trim());
  if (missing.length === 0) return;
  const { documentId } = entry;
  await strapi.documents(UID).update({ documentId, data: Object.fromEntries(missing) as never });
}
