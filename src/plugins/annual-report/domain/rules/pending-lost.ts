import { reviewGroups } from '../form/cells';
import { REVIEW_COLUMNS } from '../form/reviews-table';
import { sumOf } from './cells';
import { lastYear } from './last-year';
import type { Rule } from './rule';

/** A case that was pending last year is concluded or pending this year, so its group counts at least as many. */
export const pendingLost: Rule = {
  source: '国办公开办函〔2021〕30号 表四：上年尚未审结的，本年应列入结果或仍列尚未审结',
  check(subject) {
    const before = lastYear(subject);
    if (!before) return [];
    return reviewGroups().flatMap(({ path, label }) => {
      const expected = before.cells.count(`${path}.pending`);
      const total = subject.cells.count(`${path}.total`);
      // A total that belies its columns is another finding; the cases are not lost for that.
      const listed = sumOf(
        subject.cells,
        REVIEW_COLUMNS.map((column) => `${path}.${column.key}`),
      );
      if (expected === null || total === null) return [];
      const actual = Math.max(total, listed ?? 0);
      if (actual >= expected) return [];
      return [
        {
          code: 'PENDING_LOST',
          severity: 'warning',
          where: path,
          expected,
          actual,
          message:
            `表四“${label}”：${before.year}年报告有 ${expected} 件尚未审结，` +
            `今年这一组总计只有 ${actual} 件，至少 ${expected - actual} 件没有下落。`,
          fix: '找出上年未审结的案件，把结果登记在今年，或仍列为尚未审结；上年报告有误的，写明理由。',
        },
      ];
    });
  },
};
