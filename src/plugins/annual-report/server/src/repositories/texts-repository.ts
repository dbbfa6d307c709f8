/** The texts that people have written: for one year's report, and for every year's. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  NO_TEMPLATE,
  PART_KEYS,
  TEXT_KEYS,
  type BodyTemplate,
  type OwnTexts,
  type PartKey,
  type PartShown,
} from '../../../domain/narrative/texts';

const words = z.string().nullish();
const textFields = Object.fromEntries(TEXT_KEYS.map((key) => [key, words])) as Record<
  (typeof TEXT_KEYS)[number],
  typeof words
>;
const textsRow = z.object(textFields);

/** The words of the panel for what of a part is printed. */
const SHOWN: Readonly<Record<string, PartShown>> = {
  标题和文字: 'whole',
  只写文字: 'textOnly',
  不写: 'nothing',
};
const templateRow = z.looseObject(textFields);

/** Empty where no 年度报告 entry of that body and year exists yet: other texts then speak. */
export async function findTexts(strapi: Core.Strapi, bodyCode: string, year: number): Promise<OwnTexts> {
  const row: unknown = await strapi.db
    .query('api::annual-report.annual-report')
    .findOne({ where: { bodyCode, year }, select: [...TEXT_KEYS] });
  return row ? textsRow.parse(row) : {};
}

/** The body's 年度报告文字模板; without one, the built-in texts and headings speak. */
export async function findTemplate(strapi: Core.Strapi, bodyCode: string): Promise<BodyTemplate> {
  const found: unknown = await strapi.db
    .query('api::report-template.report-template')
    .findOne({ where: { bodyCode } });
  if (!found) return NO_TEMPLATE;
  const row = templateRow.parse(found);
  const ofParts = <Value>(suffix: string, read: (value: string | null) => Value) =>
    Object.fromEntries(
      PART_KEYS.map((key) => [key, read(words.parse(row[`${key}${suffix}`]) ?? null)]),
    ) as Record<PartKey, Value>;
  return {
    texts: textsRow.parse(row),
    headings: ofParts('Heading', (value) => value),
    shown: ofParts('Shown', (value) => SHOWN[value ?? ''] ?? 'whole'),
  };
}

const UID = 'api::annual-report.annual-report';

const author = z
  .object({ documentId: z.string() })
  .nullish()
  .transform((user) => (user ? [`user:${user.documentId}`] : []));
const authors = z
  .object({ createdBy: author, updatedBy: author })
  .transform(({ createdBy, updatedBy }) => [...createdBy, ...updatedBy]);

/** Keys of the people of the panel who wrote a year's texts, and who edited them last. */
export async function writersOf(strapi: Core.Strapi, bodyCode: string, year: number): Promise<string[]> {
  const rows: unknown = await strapi.db
    .query(UID)
    .findMany({ where: { bodyCode, year }, select: ['id'], populate: ['createdBy', 'updatedBy'] });
  return z.array(authors).parse(rows).flat();
}

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
