import type { Core } from '@strapi/strapi';
import type { Register } from '../../../domain/register';
import { written } from '../../../domain/template';
import { templateFile } from '../adapters/template-file';

/** Whether a register leaves as a file that anybody may pass on: its rows name nobody, and each has a key. */
export const isExportable = ({ key, columns, name }: Register): boolean =>
  name !== 'items' && key.length > 0 && !columns.some(({ personal }) => personal);

/** A body's rows of a register as a workbook that imports again as it is. */
export async function exportRegister(
  strapi: Core.Strapi,
  register: Register,
  bodyCode: string,
): Promise<Buffer> {
  const rows = (await strapi.db.query(register.uid).findMany({
    where: { bodyCode },
    orderBy: register.key.map((each) => ({ [each]: 'asc' })),
  })) as Readonly<Record<string, string | number | null>>[];
  const lines = rows.map((row) =>
    register.columns.map((column) => {
      const value = row[column.attribute];
      return written(column, value === null || value === undefined ? null : String(value));
    }),
  );
  return templateFile(register, 'xlsx', lines);
}
