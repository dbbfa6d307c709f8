import { labelKey } from '../../../domain/values/normalise';
import type { Sql } from './sql';

/** A 栏目 of a body. */
export interface SiteColumn {
  readonly id: number;
  readonly name: string;
  readonly code: string;
}

/** The columns of a body in their order. */
export async function listSiteColumns(sql: Sql, bodyCode: string): Promise<SiteColumn[]> {
  const rows = await sql('select id, name, code from columns where body_code = ? order by position, id', [
    bodyCode,
  ]);
  return rows.map((row) => ({ id: Number(row['id']), name: String(row['name']), code: String(row['code']) }));
}

/** The column that a spreadsheet names, by name or code. */
export function siteColumnOf(columns: readonly SiteColumn[], written: string): SiteColumn | undefined {
  const key = labelKey(written);
  return (
    columns.find((each) => labelKey(each.name) === key) ?? columns.find((each) => labelKey(each.code) === key)
  );
}
