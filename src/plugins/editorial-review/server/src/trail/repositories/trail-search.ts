/** Looks through the trail. */
import { z } from 'zod';
import { trailRowSchema, type TrailRow } from '../../../../shared/trail';
import type { TrailFilter } from '../../../../shared/audit';
import type { Reach } from '../../../../shared/bodies';
import type { Knex } from '../../transaction';

const found = trailRowSchema.extend({
  seq: z.coerce.number().int(),
  details: z.string().transform((text) => z.record(z.string(), z.json()).parse(JSON.parse(text))),
});

const literally = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

type Condition = readonly [sql: string, binding: unknown];

/** Times are kept in one spelling and one zone: they compare as texts. */
function conditions(filter: TrailFilter, bodies: Reach): Condition[] {
  const { act, person, type, id, body, from, until, text } = filter;
  const wanted: [string, unknown][] = [
    ['act = any(?::text[])', act],
    ["actor_name like ? escape '\\'", person && literally(person)],
    ['subject_type = ?', type],
    ['subject_id = ?', id],
    ['body_code = ?', body],
    ['at >= ?', from],
    ['at < ?', until && nextDay(until)],
    ["subject_title ilike ? escape '\\'", text && literally(text)],
    ['body_code = any(?::text[])', bodies === 'all' ? undefined : bodies],
  ];
  return wanted.filter(([, binding]) => binding !== undefined && binding !== '');
}

interface Stretch {
  /** Which rows beyond which number, and in which order. */
  readonly beyond: Condition | null;
  readonly order: 'asc' | 'desc';
  readonly limit: number;
}

export async function searchTrail(
  knex: Knex,
  filter: TrailFilter,
  bodies: Reach,
  { beyond, order, limit }: Stretch,
): Promise<TrailRow[]> {
  const all = [...conditions(filter, bodies), ...(beyond ? [beyond] : [])];
  const where = all.length > 0 ? `where ${all.map(([sql]) => sql).join(' and ')}` : '';
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select seq, at, act, actor_key as "actorKey", actor_name as "actorName", way, body_code as "bodyCode",
            subject_type as "subjectType", subject_id as "subjectId", subject_title as "subjectTitle", fingerprint,
            details
       from editorial_trail ${where} order by seq ${order} limit ?`,
    [...all.map(([, binding]) => binding), limit] as never,
  );
  return z.array(found).parse(rows);
}

export async function countTrail(knex: Knex, filter: TrailFilter, bodies: Reach): Promise<number> {
  const all = conditions(filter, bodies);
  const where = all.length > 0 ? `where ${all.map(([sql]) => sql).join(' and ')}` : '';
  const { rows } = await knex.raw<{ rows: { n: string }[] }>(
    `select count(*) as n from editorial_trail ${where}`,
    all.map(([, binding]) => binding) as never,
  );
  return Number(rows[0]?.n);
}
