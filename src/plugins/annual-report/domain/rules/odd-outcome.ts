import { UNCORRECTED } from '../figures/oddities';
import type { Rule } from './rule';

const NEED_CORRECTION = new Set(UNCORRECTED.map((figure) => figure.key));

/** An outcome for want of correction presupposes that the applicant was told what to correct. */
export const oddOutcome: Rule = {
  source: '政府信息公开条例第三十条',
  check: ({ oddities }) =>
    oddities
      .filter((oddity) => NEED_CORRECTION.has(oddity.key) && oddity.count > 0)
      .map(({ key, label, count }) => ({
        code: 'ODD_OUTCOME',
        severity: 'warning',
        where: key,
        expected: 0,
        actual: count,
        message: `${label}：${count} 件。`,
        fix: '补填补正告知日期，或改正办理结果；确实无误的，发布时写明理由。',
      })),
};
