import { endedUncountedKey } from '../figures/documents';
import { DOCUMENT_ROWS } from '../form/proactive-table';
import type { Rule } from './rule';

/**
 * What was issued in the year and not repealed in it is in force at its end. Repeals of older
 * documents only weaken the bound. The one sound exception, a document that was issued and lapsed
 * within the year, is known where the registers are here, and is allowed for; a report from
 * elsewhere that has one has to say so, and an inspector asks.
 */
export const inForceTooSmall: Rule = {
  source: '国办公开办函〔2021〕30号 表二：现行有效件数截至当年年底，含当年制发而未废止的',
  check: ({ cells, own }) =>
    DOCUMENT_ROWS.flatMap(({ key, label }) => {
      const where = `proactive.${key}.inForce`;
      const issued = cells.count(`proactive.${key}.issued`);
      const repealed = cells.count(`proactive.${key}.repealed`);
      const actual = cells.count(where);
      if (issued === null || repealed === null || actual === null) return [];
      const ended = own?.oddities.find((each) => each.key === endedUncountedKey(key))?.count ?? 0;
      const expected = issued - repealed - ended;
      if (actual >= expected) return [];
      return [
        {
          code: 'IN_FORCE_TOO_SMALL',
          severity: 'error',
          where,
          expected,
          actual,
          message:
            `表二“${label}”：本年制发 ${issued} 件、废止 ${repealed} 件，` +
            `现行有效至少应有 ${expected} 件，写的是 ${actual} 件。`,
          fix: '核对制发、废止和现行有效件数：现行有效是截至年底的全部件数，不只是往年的。',
        },
      ];
    }),
};
