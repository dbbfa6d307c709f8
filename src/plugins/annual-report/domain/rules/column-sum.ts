import { COUNT_COLUMNS, outcomeRows } from '../form/cells';
import { sumOf } from './cells';
import type { Rule } from './rule';

/** （七）总计 of each column of table three equals the sum of the outcome rows above it. */
export const columnSum: Rule = {
  source: '国办公开办函〔2021〕30号 表三：（七）总计为（一）至（六）之和',
  check: ({ layout, cells }) =>
    COUNT_COLUMNS.flatMap(({ key, label }) => {
      const where = `applications.result.total.${key}`;
      const expected = sumOf(
        cells,
        outcomeRows(layout).map((row) => `${row.path}.${key}`),
      );
      const actual = cells.count(where);
      if (expected === null || actual === null || actual === expected) return [];
      return [
        {
          code: 'COLUMN_SUM',
          severity: 'error',
          where,
          expected,
          actual,
          message: `表三“${label}”一列：（一）至（六）相加是 ${expected}，（七）总计写的是 ${actual}。`,
          fix: '逐行核对这一列的办理结果，改正写错的一行或（七）总计。',
        },
      ];
    }),
};
