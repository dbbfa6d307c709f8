import { HIDDEN } from '../../../domain/problem';
import { columnOf, type Register } from '../../../domain/register';
import type { Row, Values } from '../../../domain/row';
import { keyOf, keyWords } from '../../../domain/row-reader';
import { written } from '../../../domain/template';
import { findRows, insertRows, updateRows, type NewRow } from '../repositories/rows';
import { BATCH, chunks, type ImportContext } from './import-context';
import type { Written } from './import-types';

/** Imports a register whose rows have a key: new rows are made, equal ones skipped, others refused or updated. */
export async function importKeyed(context: ImportContext): Promise<Written> {
  const { sql, table, register, rows, attributes, problems, now } = context;
  const all = register.columns.map((column) => column.attribute);
  const key = register.key[0] ?? '';
  const counts = { created: 0, updated: 0, skipped: 0 };

  for (const batch of chunks(rows, BATCH)) {
    const keys = batch.map((row) => row.values[key] ?? '');
    const found = await findRows(sql, table, all, { bodyCode: context.bodyCode, attribute: key, keys });
    const stored = new Map(found.map((row) => [keyOf(register, row.values), row]));
    const inserts: NewRow[] = [];
    const updates: NewRow[] = [];
    for (const row of batch) {
      const existing = stored.get(keyOf(register, row.values));
      if (!existing) {
        inserts.push({ documentId: context.newId(), values: row.values });
        continue;
      }
      // Who wrote it over the API may have left an empty text: a file has no other word for nothing.
      const changed = attributes.filter((each) => (existing.values[each] || null) !== row.values[each]);
      if (changed.length === 0) counts.skipped += 1;
      else if (!context.update) refuse(context, row, existing.values, changed);
      else if (staysSound(context, row, existing.values)) {
        updates.push({ documentId: existing.documentId, values: pick(row.values, attributes) });
      }
    }
    counts.created += inserts.length;
    counts.updated += updates.length;
    if (!problems.isEmpty) continue;
    await insertRows(sql, table, inserts, { bodyCode: context.bodyCode, importBatch: context.batch }, now);
    await updateRows(sql, table, updates, now);
    context.onProgress({
      phase: 'write',
      done: counts.created + counts.updated + counts.skipped,
      total: rows.length,
    });
  }
  return { ...counts, notes: register.note ? [register.note] : [] };
}

/** Names the columns in which a row differs from the one that is there; personal values stay hidden. */
export function differences(
  register: Register,
  existing: Values,
  given: Values,
  changed: readonly string[],
): string {
  return changed
    .map((attribute) => {
      const column = columnOf(register, attribute);
      const show = (value: string | null) => (value === null ? '空' : `“${short(written(column, value))}”`);
      const [before, after] = column.personal
        ? [HIDDEN, HIDDEN]
        : [show(existing[attribute] ?? null), show(given[attribute] ?? null)];
      return `${column.header}（已登记 ${before}，文件里 ${after}）`;
    })
    .join('、');
}

/** The cells of a row that differ from what is stored: their headers, and what the file says. */
export function differingCells(
  register: Register,
  given: Values,
  changed: readonly string[],
): { column: string; value: string } {
  const columns = changed.map((attribute) => columnOf(register, attribute));
  return {
    column: columns.map((column) => column.header).join('、'),
    value: columns
      .map((column) => {
        const value = given[column.attribute] ?? null;
        if (value === null) return '空';
        return column.personal ? HIDDEN : short(written(column, value));
      })
      .join('、'),
  };
}

export const short = (value: string) => (value.length > 30 ? `${value.slice(0, 30)}…` : value);

function refuse(context: ImportContext, row: Row, existing: Values, changed: readonly string[]): void {
  const { register, problems } = context;
  problems.add({
    line: row.line,
    ...differingCells(register, row.values, changed),
    code: 'ROW_CONFLICT',
    message: `${keyWords(register, row.values)}已经登记过，内容不同：${differences(register, existing, row.values, changed)}。要用文件里的内容替换，请选“更新”（命令行加 --update）`,
  });
}

/** A file without some columns updates part of a row: the whole must still obey the rules. */
function staysSound(context: ImportContext, row: Row, existing: Values): boolean {
  const merged = { ...existing, ...pick(row.values, context.attributes) };
  const faults = context.register.rules.flatMap((rule) => rule(merged) ?? []);
  for (const fault of faults) {
    const column = columnOf(context.register, fault.attribute);
    context.problems.add({
      line: row.line,
      column: column.header,
      value: null,
      code: fault.code,
      message: `与已登记的内容合在一起看：${fault.message}`,
    });
  }
  return faults.length === 0;
}

const pick = (values: Values, attributes: readonly string[]): Values =>
  Object.fromEntries(attributes.map((each) => [each, values[each] ?? null]));
