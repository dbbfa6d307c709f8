import { COUNT_COLUMNS } from '../form/cells';
import { lastYear } from './last-year';
import type { Rule } from './rule';

/** 二、上年结转 of a year is 四、结转下年度 of the year before, in every column. */
export const carryOver: Rule = {
  source: '国办公开办函〔2021〕30号 表三：上年结转即上一年度报告的“结转下年度继续办理”',
  check(subject) {
    const before = lastYear(subject);
    if (!before) return [];
    return COUNT_COLUMNS.flatMap(({ key, label }) => {
      const where = `applications.carriedIn.${key}`;
      const expected = before.cells.count(`applications.carriedOut.${key}`);
      const actual = subject.cells.count(where);
      if (expected === null || actual === null || actual === expected) return [];
      return [
        {
          code: 'CARRY_OVER',
          severity: 'warning',
          where,
          expected,
          actual,
          message:
            `表三“${label}”一列：${before.year}年报告的结转下年度是 ${expected} 件，` +
            `今年的上年结转是 ${actual} 件。`,
          fix: '核对跨年申请的收到日期、办结日期和申请人类型；上年报告有误的，写明理由，必要时更正上年报告。',
        },
      ];
    });
  },
};
