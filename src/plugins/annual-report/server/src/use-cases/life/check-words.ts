/** What is written with a step stays for ever, and some of it the public reads at once. */
import type { Core } from '@strapi/strapi';
import type { CheckedText } from '../../../../../editorial-review/shared/checks';
import type { Finding as TextFinding } from '../../../../../editorial-review/shared/findings';
import { checksOf } from '../../../../../../plugin-parts/review-services';
import { asFinding } from '../../../../domain/rules/checked-text';
import { STEPS } from '../../../../domain/life/steps';
import type { StepName } from '../../../../shared/life';
import type { Finding } from '../../../../shared/report';
import type { StepCall } from './take-step';

const isPersonal = ({ code }: TextFinding) => code !== 'WORDING';

/** A withdrawal is public as it is written; a correction's note is looked at again with its report. */
const STOPS: Readonly<Partial<Record<StepName, (found: TextFinding) => boolean>>> = {
  withdraw: ({ severity }) => severity !== 'info',
  correct: ({ severity }) => severity === 'error',
};

/** What stands in a step's words and has to be taken out first: no reason makes up for it. */
export async function checkWords(
  strapi: Core.Strapi,
  step: StepName,
  { body, text, reason, remark, gates }: StepCall,
): Promise<Finding[]> {
  const remarks = [remark, ...Object.values(gates ?? {})];
  const texts = [
    { field: 'text', label: STEPS[step].text ?? '说明', text },
    { field: 'reason', label: '理由', text: reason },
    ...remarks.map((each) => ({ field: 'remark', label: '签字的备注', text: each })),
  ].flatMap((each): CheckedText[] => (each.text ? [{ ...each, text: each.text, kind: 'plain' }] : []));
  if (texts.length === 0) return [];
  const check = await checksOf(strapi).ofTexts(body.bodyCode);
  return check(texts)
    .filter((found) => ((found.place.field === 'text' && STOPS[step]) || isPersonal)(found))
    .map((found) => ({ ...asFinding(found), severity: 'error' }));
}
