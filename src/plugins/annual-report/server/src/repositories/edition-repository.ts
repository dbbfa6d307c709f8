/** Editions: written once, read by everyone. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

export type Transaction = Pick<Core.Strapi['db']['connection'], 'raw'>;

const UID = 'plugin::annual-report.edition';

const summarySchema = z.object({
  bodyCode: z.string(),
  year: z.number().int(),
  number: z.number().int(),
  title: z.string(),
  publishedOn: z.string().nullable(),
  corrects: z.number().int().nullable(),
  note: z.string().nullable(),
  seal: z.string(),
  /** Over the bytes of every form; null for editions that are older than their forms. */
  filesSeal: z.string().nullable(),
});

const editionSchema = summarySchema.extend({ json: z.string() });

export type EditionSummary = z.infer<typeof summarySchema>;
export type StoredEdition = z.infer<typeof editionSchema>;

export interface NewEdition extends StoredEdition {
  readonly origin: 'assembled' | 'imported';
  /** Why warnings were accepted. Kept with the edition, never public. */
  readonly reason: string | null;
  readonly actor: string;
  readonly sourceFile: string | null;
}

const SUMMARY_FIELDS = Object.keys(summarySchema.shape);

/** Every edition of a body, or of one of its years: newest year first, newest edition first. */
export async function editionsOf(
  strapi: Core.Strapi,
  bodyCode: string,
  year?: number,
): Promise<EditionSummary[]> {
  return z.array(summarySchema).parse(
    await strapi.db.query(UID).findMany({
      where: { bodyCode, ...(year === undefined ? {} : { year }) },
      select: SUMMARY_FIELDS,
      orderBy: [{ year: 'desc' }, { number: 'desc' }],
    }),
  );
}

/** One edition of a year: the one asked for, else the latest. */
export async function findEdition(
  strapi: Core.Strapi,
  bodyCode: string,
  year: number,
  number?: number,
): Promise<StoredEdition | null> {
  const row: unknown = await strapi.db.query(UID).findOne({
    where: { bodyCode, year, ...(number === undefined ? {} : { number }) },
    orderBy: [{ number: 'desc' }],
  });
  return row ? editionSchema.parse(row) : null;
}

/** Adds an edition. The database refuses a second one of the same body, year and number. */
export async function addEdition(strapi: Core.Strapi, edition: NewEdition): Promise<void> {
  await strapi.documents(UID).create({ data: { ...edition } as never });
}

const yearKey = (bodyCode: string, year: number): string => `annual-report:${bodyCode}:${year}`;

/** The same without waiting: false where somebody else is at it. */
export async function lockYearNow(trx: Transaction, bodyCode: string, year: number): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: { locked: boolean }[] }>(
    'SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) AS locked',
    [yearKey(bodyCode, year)],
  );
  return rows[0]?.locked === true;
}

/** Serialises everything that makes editions of one body and year, until the transaction ends. */
export async function lockYear(trx: Transaction, bodyCode: string, year: number): Promise<void> {
  await trx.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [yearKey(bodyCode, year)]);
}
