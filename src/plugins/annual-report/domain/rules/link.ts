import { COUNT_COLUMNS } from '../form/cells';
import type { Rule } from './rule';

/** 第一项加第二项之和，等于第三项加第四项之和, in every column: the rule printed in the form. */
export const link: Rule = {
  source: '国办公开办函〔2021〕30号 表三表头所印勾稽关系',
  check: ({ cells }) =>
    COUNT_COLUMNS.flatMap(({ key, label }) => {
      const received = cells.count(`applications.newReceived.${key}`);
      const carriedIn = cells.count(`applications.carriedIn.${key}`);
      const concluded = cells.count(`applications.result.total.${key}`);
      const carriedOut = cells.count(`applications.carriedOut.${key}`);
      if (received === null || carriedIn === null || concluded === null || carriedOut === null) return [];
      const expected = received + carriedIn;
      const actual = concluded + carriedOut;
      if (actual === expected) return [];
      return [
        {
          code: 'LINK',
          severity: 'error',
          where: `applications.${key}`,
          expected,
          actual,
          message:
            `表三“${label}”一列勾稽不符：新收 ${received} 加上年结转 ${carriedIn} 等于 ${expected}，` +
            `办理结果总计 ${concluded} 加结转下年度 ${carriedOut} 等于 ${actual}。`,
          fix: '核对有没有漏登办结、漏登结转，或把同一件申请计了两次。',
        },
      ];
    }),
};
