/** What can be done with a year's report: the steps of its life, and 零报告, which submits in one. */
import type { Core } from '@strapi/strapi';
import { STEP_NAMES, type StepName } from '../../shared/life';
import { approveReport } from './use-cases/life/approve';
import { abandonCorrection, correctReport, returnReport, withdrawReport } from './use-cases/life/other-steps';
import { publishReport } from './use-cases/life/publish';
import { reportNothing } from './use-cases/life/report-nothing';
import { signReport } from './use-cases/life/sign';
import { submitReport } from './use-cases/life/submit';
import type { StepCall, StepOutcome } from './use-cases/life/take-step';

export const ACTS = [...STEP_NAMES, 'zero'] as const;
export type Act = StepName | 'zero';

export const USE_CASE_OF: Readonly<
  Record<Act, (strapi: Core.Strapi, call: StepCall) => Promise<StepOutcome>>
> = {
  submit: submitReport,
  sign: signReport,
  return: returnReport,
  approve: approveReport,
  publish: publishReport,
  withdraw: withdrawReport,
  correct: correctReport,
  abandon: abandonCorrection,
  zero: reportNothing,
};
