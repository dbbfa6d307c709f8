import { canonicalRow } from '../../../domain/canonical';
import { countLookAlikes, findBatch, insertRows } from '../repositories/rows';
import { BATCH, chunks, type ImportContext } from './import-context';
import type { Written } from './import-types';

/**
 * Imports a register whose rows have no key. The file is known by its content: the same rows again
 * are skipped whole, as CSV or as a workbook, in whatever order; equal rows within one file all count.
 */
export async function importBatch(context: ImportContext): Promise<Written> {
  const { sql, table, register, rows, now } = context;
  const attributes = register.columns.map((column) => column.attribute);
  const earlier = await findBatch(sql, table, attributes, context.bodyCode, context.batch);
  if (earlier.length > 0) {
    const left = new Map<string, number>();
    for (const row of earlier) {
      const line = canonicalRow(register, row.values);
      left.set(line, (left.get(line) ?? 0) + 1);
    }
    let gone = 0;
    for (const row of rows) {
      const line = canonicalRow(register, row.values);
      const count = left.get(line) ?? 0;
      if (count > 0) left.set(line, count - 1);
      else gone += 1;
    }
    const notes = ['这个文件以前导入过，内容相同，这次没有重复登记'];
    if (gone > 0) {
      notes.push(
        `其中 ${gone} 行后来在系统里改过或删掉了，没有恢复；要恢复请在面板里改，或把这几行单独存成文件导入`,
      );
    }
    return { created: 0, updated: 0, skipped: rows.length, notes };
  }

  const alike = await countLookAlikes(
    sql,
    table,
    context.bodyCode,
    rows.map((row) => row.values),
  );
  let created = 0;
  for (const batch of chunks(rows, BATCH)) {
    const inserts = batch.map((row) => ({ documentId: context.newId(), values: row.values }));
    await insertRows(sql, table, inserts, { bodyCode: context.bodyCode, importBatch: context.batch }, now);
    created += inserts.length;
    context.onProgress({ phase: 'write', done: created, total: rows.length });
  }
  return { created, updated: 0, skipped: 0, notes: alike > 0 ? [lookAlike(alike, rows.length)] : [] };
}

function lookAlike(alike: number, rows: number): string {
  return `文件里的 ${rows} 行中，有 ${alike} 行与原来已登记的行内容相同，已照样登记、分别计数；如果是重复的，请在面板里删掉多出的行`;
}
