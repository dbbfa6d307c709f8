/** The table of what is set for a minute. */
import type { Core } from '@strapi/strapi';
import { makeTables } from '../../repositories/make-tables';

const STATEMENTS = [
  `CREATE TABLE IF NOT EXISTS editorial_schedules (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid varchar(120) NOT NULL,
     document_id varchar(40) NOT NULL,
     body_code varchar(255) NOT NULL,
     action varchar(10) NOT NULL CHECK (action IN ('publish', 'unpublish')),
     due_at timestamptz NOT NULL CHECK (extract(epoch FROM due_at) % 60 = 0),
     state varchar(10) NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'failed', 'cancelled')),
     actor_key varchar(80) NOT NULL,
     actor_name text NOT NULL,
     created_at timestamptz NOT NULL,
     settled_at timestamptz CHECK ((settled_at IS NULL) = (state = 'waiting')),
     late boolean NOT NULL DEFAULT false,
     problem text CHECK ((problem IS NOT NULL) = (state = 'failed')))`,
  // Whoever sets it twice at the same moment, one of them waits.
  `CREATE UNIQUE INDEX IF NOT EXISTS editorial_schedules_waiting ON editorial_schedules (document_id, action)
     WHERE state = 'waiting'`,
  `CREATE INDEX IF NOT EXISTS editorial_schedules_due ON editorial_schedules (due_at) WHERE state = 'waiting'`,
  `CREATE INDEX IF NOT EXISTS editorial_schedules_item ON editorial_schedules (document_id, action, id)`,
];

export async function ensureSchedules(knex: Core.Strapi['db']['connection']): Promise<void> {
  await makeTables(knex, STATEMENTS);
}
