import { REVIEW_COLUMNS } from '../form/reviews-table';
import { reviewGroups } from './cells';
import type { Rule } from './rule';

/** 总计 of each group of table four equals 结果维持 + 结果纠正 + 其他结果 + 尚未审结. */
export const reviewSum: Rule = {
  source: '国办公开办函〔2021〕30号 表四：总计为前四列之和',
  check: ({ tables }) =>
    reviewGroups(tables).flatMap(({ path, label, counts }) => {
      const expected = REVIEW_COLUMNS.reduce((sum, column) => sum + counts[column.key], 0);
      if (counts.total === expected) return [];
      return [
        {
          code: 'REVIEW_SUM',
          severity: 'error',
          where: path,
          expected,
          actual: counts.total,
          message: `表四“${label}”：前四列相加是 ${expected}，总计写的是 ${counts.total}。`,
          fix: '逐案核对结果，改正写错的一列或总计。',
        },
      ];
    }),
};
