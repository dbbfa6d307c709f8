import { COLUMNS } from './cells';
import type { Rule } from './rule';

/** 第一项加第二项之和，等于第三项加第四项之和, in every column: the rule printed in the form. */
export const link: Rule = {
  source: '国办公开办函〔2021〕30号 表三表头所印勾稽关系',
  check: ({ tables }) =>
    COLUMNS.flatMap(({ key, label }) => {
      const { newReceived, carriedIn, result, carriedOut } = tables.applications;
      const expected = newReceived[key] + carriedIn[key];
      const actual = result.total[key] + carriedOut[key];
      if (actual === expected) return [];
      return [
        {
          code: 'LINK',
          severity: 'error',
          where: `applications.${key}`,
          expected,
          actual,
          message:
            `表三“${label}”一列勾稽不符：新收 ${newReceived[key]} 加上年结转 ${carriedIn[key]} 等于 ${expected}，` +
            `办理结果总计 ${result.total[key]} 加结转下年度 ${carriedOut[key]} 等于 ${actual}。`,
          fix: '核对有没有漏登办结、漏登结转，或把同一件申请计了两次。',
        },
      ];
    }),
};
