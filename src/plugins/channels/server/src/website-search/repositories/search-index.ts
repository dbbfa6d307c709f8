/**
 * An index that finds Chinese words of any length without an extension: of every published text its single
 * characters and its pairs of neighbours, as a set of numbers (the code points themselves, so none is confused
 * with another).
 */
import type { Core } from '@strapi/strapi';
import type { ItemTable } from '../../changes/repositories/item-tables';

const GRAMS = 'channels_grams';

const FUNCTION = `
  create or replace function ${GRAMS}(input text, singles boolean) returns bigint[]
  language plpgsql immutable parallel safe as $$
  declare
    letters text[] := string_to_array(lower(input), null);
  begin
    return array(select (ascii(a)::bigint << 21) | ascii(b) from unnest(letters, letters[2:]) as pairs (a, b)
                  where b is not null)
        || case when singles then array(select ascii(letter)::bigint from unnest(letters) as letter) else '{}' end;
  end $$`;

/** What of an item is searched: what names it, and what it says. */
const NAMES = ['title', 'document_no', 'index_no'];
const textsOf = ({ type }: ItemTable) => [
  'summary',
  'content',
  ...(type === 'personnel-notices' ? ['appointments', 'removals'] : []),
];

/** Those first that cost least to read. */
export const searchedColumns = (table: ItemTable): string[] => [...NAMES, ...textsOf(table)];

/** A null would swallow the rest. */
const joined = (names: readonly string[], row: string): string =>
  names.map((name) => `coalesce(${row}${name}, '')`).join(" || E'\\n' || ");

/** What an excerpt is cut from. */
export const printedText = (table: ItemTable, row: string): string => joined(textsOf(table), row);

/** Indexed and asked in the same words, or the index is not used. */
const grams = (table: ItemTable, row: string): string =>
  `${GRAMS}(${joined(searchedColumns(table), row)}, true)`;

/** Whether a row's text may hold a word: exact for words of one and two characters. Takes the word, twice. */
export const mayHold = (table: ItemTable, row: string): string =>
  `${grams(table, row)} @> ${GRAMS}(?, char_length(?) = 1)`;

/** Idempotent; the CMS leaves indexes alone that it does not know. */
export async function ensureSearchIndex(
  knex: Core.Strapi['db']['connection'],
  tables: readonly ItemTable[],
): Promise<void> {
  await knex.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('channels:search', 0))");
    await trx.raw(FUNCTION);
    for (const table of tables) {
      await trx.raw(`create index if not exists channels_${table.table}_grams on ${table.table}
        using gin (${grams(table, '')}) where published_at is not null`);
    }
  });
}
