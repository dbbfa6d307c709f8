import { DOCUMENT_ROWS } from '../form/proactive-table';
import { lastYear } from './last-year';
import type { Rule } from './rule';

/**
 * 现行有效 follows from last year's, plus issued, minus repealed. Documents that lapse or are found
 * by a clean-up break it rightly, so it asks for a reason. The form of 2019 has no 现行有效.
 */
export const inForceContinuity: Rule = {
  source: '国办公开办函〔2021〕30号 表二：现行有效＝上年现行有效＋本年制发－本年废止',
  check(subject) {
    const before = lastYear(subject);
    if (!before) return [];
    return DOCUMENT_ROWS.flatMap(({ key, label }) => {
      const where = `proactive.${key}.inForce`;
      const last = before.cells.count(where);
      const issued = subject.cells.count(`proactive.${key}.issued`);
      const repealed = subject.cells.count(`proactive.${key}.repealed`);
      const actual = subject.cells.count(where);
      if (last === null || issued === null || repealed === null || actual === null) return [];
      const expected = last + issued - repealed;
      if (actual === expected) return [];
      return [
        {
          code: 'IN_FORCE_CONTINUITY',
          severity: 'warning',
          where,
          expected,
          actual,
          message:
            `表二“${label}”：${before.year}年底现行有效 ${last} 件，加本年制发 ${issued} 件、` +
            `减本年废止 ${repealed} 件，应是 ${expected} 件，写的是 ${actual} 件。`,
          fix: '核对有没有漏登制发或废止；因有效期届满、清理或上年统计有误的，写明理由。',
        },
      ];
    });
  },
};
