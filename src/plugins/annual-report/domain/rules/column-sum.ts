import { COLUMNS, outcomeRows } from './cells';
import type { Rule } from './rule';

/** （七）总计 of each column of table three equals the sum of the 21 outcome rows above it. */
export const columnSum: Rule = {
  source: '国办公开办函〔2021〕30号 表三：（七）总计为（一）至（六）之和',
  check: ({ tables }) =>
    COLUMNS.flatMap(({ key, label }) => {
      const expected = outcomeRows(tables).reduce((sum, row) => sum + row.counts[key], 0);
      const actual = tables.applications.result.total[key];
      if (actual === expected) return [];
      return [
        {
          code: 'COLUMN_SUM',
          severity: 'error',
          where: `applications.result.total.${key}`,
          expected,
          actual,
          message: `表三“${label}”一列：（一）至（六）相加是 ${expected}，（七）总计写的是 ${actual}。`,
          fix: '逐行核对这一列的办理结果，改正写错的一行或（七）总计。',
        },
      ];
    }),
};
