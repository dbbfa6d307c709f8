import { APPLICANT_COLUMNS } from '../form/applications-table';
import { applicationRows } from '../form/cells';
import { sumOf } from './cells';
import type { Rule } from './rule';

/** 总计 of each row of table three equals the sum of its six columns. */
export const rowSum: Rule = {
  source: '国办公开办函〔2021〕30号 表三：总计列为各申请人类型之和',
  check: ({ layout, cells }) =>
    applicationRows(layout).flatMap(({ path, label }) => {
      const where = `${path}.total`;
      const expected = sumOf(
        cells,
        APPLICANT_COLUMNS.map((column) => `${path}.${column.key}`),
      );
      const actual = cells.count(where);
      if (expected === null || actual === null || actual === expected) return [];
      return [
        {
          code: 'ROW_SUM',
          severity: 'error',
          where,
          expected,
          actual,
          message: `表三“${label}”一行：各列相加是 ${expected}，总计写的是 ${actual}。`,
          fix: '逐列核对这一行，改正写错的一列或总计。',
        },
      ];
    }),
};
