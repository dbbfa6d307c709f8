import { UNCORRECTED } from '../figures/oddities';
import { oddityRule } from './oddity-rule';

/** An outcome for want of correction presupposes that the applicant was told what to correct. */
export const oddOutcome = oddityRule({
  code: 'ODD_OUTCOME',
  source: '政府信息公开条例第三十条',
  figures: UNCORRECTED,
  fix: '补填补正告知日期，或改正办理结果；确实无误的，提交时写明理由。',
});
