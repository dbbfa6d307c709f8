import { APPLICANT_COLUMNS } from '../form/applications-table';
import { applicationRows } from './cells';
import type { Rule } from './rule';

/** 总计 of each row of table three equals the sum of its six columns. */
export const rowSum: Rule = {
  source: '国办公开办函〔2021〕30号 表三：总计列为各申请人类型之和',
  check: ({ tables }) =>
    applicationRows(tables).flatMap(({ path, label, counts }) => {
      const expected = APPLICANT_COLUMNS.reduce((sum, column) => sum + counts[column.key], 0);
      if (counts.total === expected) return [];
      return [
        {
          code: 'ROW_SUM',
          severity: 'error',
          where: `${path}.total`,
          expected,
          actual: counts.total,
          message: `表三“${label}”一行：各列相加是 ${expected}，总计写的是 ${counts.total}。`,
          fix: '逐列核对这一行，改正写错的一列或总计。',
        },
      ];
    }),
};
