import { reviewGroups } from '../form/cells';
import { REVIEW_COLUMNS } from '../form/reviews-table';
import { sumOf } from './cells';
import type { Rule } from './rule';

/** 总计 of each group of table four equals 结果维持 + 结果纠正 + 其他结果 + 尚未审结. */
export const reviewSum: Rule = {
  source: '国办公开办函〔2021〕30号 表四：总计为前四列之和',
  check: ({ cells }) =>
    reviewGroups().flatMap(({ path, label }) => {
      const expected = sumOf(
        cells,
        REVIEW_COLUMNS.map((column) => `${path}.${column.key}`),
      );
      const actual = cells.count(`${path}.total`);
      if (expected === null || actual === null || actual === expected) return [];
      return [
        {
          code: 'REVIEW_SUM',
          severity: 'error',
          where: path,
          expected,
          actual,
          message: `表四“${label}”：前四列相加是 ${expected}，总计写的是 ${actual}。`,
          fix: '逐案核对结果，改正写错的一列或总计。',
        },
      ];
    }),
};
