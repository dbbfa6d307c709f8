import type { Rule } from './rule';

/** （六）其他处理 has three rows in the form of 2021; printed as one, it is read as one. */
export const unsplitRow: Rule = {
  source: '国办公开办函〔2021〕30号 表三：（六）其他处理分三行',
  check: ({ layout }) =>
    layout === '2021-unsplit'
      ? [
          {
            code: 'STRUCTURE',
            severity: 'info',
            where: 'applications.result.other',
            expected: 3,
            actual: 1,
            message: '表三“（六）其他处理”合成了一行，没有按格式分为三行；已按一行核对。',
            fix: '按格式分为“逾期不补正”“逾期未缴费”“其他”三行填写。',
          },
        ]
      : [],
};
