import { ITEM_TYPES } from '../../../../../../public-content/item-facts';
import type { ActName } from '../../../../shared/trail';
import type { Knex } from '../../transaction';

const IMPORT: ActName = 'import';

/** The items about which imports are on record, and nothing else. */
export async function onlyImported(knex: Knex, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select subject_id as id from editorial_trail
      where subject_type = any(?::text[]) and subject_id = any(?::text[])
      group by subject_id having bool_and(act = ?)`,
    [Object.keys(ITEM_TYPES), ids, IMPORT],
  );
  return new Set(rows.map(({ id }) => id));
}
