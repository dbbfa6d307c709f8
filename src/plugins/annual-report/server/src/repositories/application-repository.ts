/** What the clock looks at of applications: dates and the number, nothing personal. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

type Knex = Core.Strapi['db']['connection'];
interface RawResult {
  readonly rows: readonly unknown[];
}

const date = z.iso.date().nullable();
const rowSchema = z.object({
  documentId: z.string(),
  registrationNo: z.string(),
  bodyCode: z.string(),
  receivedOn: date,
  correctionNotifiedOn: date,
  correctionReceivedOn: date,
  consultedOn: date,
  consultationAnsweredOn: date,
  extendedTo: date,
  /** 分; the driver gives a bigint as text. */
  feeNotified: z.coerce.number().nullable(),
  feeReceivedOn: date,
  concludedOn: date,
});
export type ApplicationRow = z.infer<typeof rowSchema>;

const COLUMNS = `document_id AS "documentId", coalesce(registration_no, '') AS "registrationNo",
  body_code AS "bodyCode", received_on::text AS "receivedOn",
  correction_notified_on::text AS "correctionNotifiedOn", correction_received_on::text AS "correctionReceivedOn",
  consulted_on::text AS "consultedOn", consultation_answered_on::text AS "consultationAnsweredOn",
  extended_to::text AS "extendedTo", fee_notified AS "feeNotified", fee_received_on::text AS "feeReceivedOn",
  concluded_on::text AS "concludedOn"`;

export async function findApplication(knex: Knex, documentId: string): Promise<ApplicationRow | null> {
  const { rows } = await knex.raw<RawResult>(
    `SELECT ${COLUMNS} FROM disclosure_applications WHERE document_id = ? LIMIT 1`,
    [documentId],
  );
  return rows[0] ? rowSchema.parse(rows[0]) : null;
}

/** Those that are not concluded, of the bodies with these codes or of all. */
export async function findUnfinished(
  knex: Knex,
  bodies: 'all' | readonly string[],
): Promise<ApplicationRow[]> {
  const { rows } = await knex.raw<RawResult>(
    `SELECT ${COLUMNS} FROM disclosure_applications
      WHERE concluded_on IS NULL${bodies === 'all' ? '' : ' AND body_code = ANY(?::text[])'} ORDER BY id`,
    bodies === 'all' ? [] : [[...bodies]],
  );
  return z.array(rowSchema).parse(rows);
}
