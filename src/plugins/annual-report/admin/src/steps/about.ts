import { STEPS } from '../../../domain/life/steps';
import type { StepName } from '../../../shared/life';

/** What will happen, told before somebody takes a step. */
export const ABOUT: Readonly<Record<StepName, readonly string[]>> = {
  submit: [
    '用登记簿此刻的数据重新核对一遍，有错误就停下。',
    '提交以后，由另一个人批准；退回以前不要再改登记和文字。',
  ],
  sign: ['签字的人对所签的一关负责；可以只签，以后由自己或别人批准。退回或重新提交以后，签字作废。'],
  return: ['退回后是草稿，签字作废，经办人看到理由，修改后重新提交。'],
  approve: [
    '用登记簿此刻的数据重新核对一遍，有错误就停下。',
    '批准时封存文字、表格、数字和背后的登记；公布的就是这一份。',
  ],
  publish: [
    '公布批准时封存的内容：生成网页、Word、PDF、表格等各种格式，连同校验码一起保存。',
    '任何人都能在网上看到。公布以后不再改动，以后再改登记簿也不会影响它。',
  ],
  withdraw: ['撤回以后，原来的网址只显示撤回说明，任何人都能看到。'],
  correct: ['开始编制新的一版：同样要提交、批准、公布。', '旧的一版在公布新版以前照常显示，以后也仍可查阅。'],
  abandon: ['放弃还没有公布的这一版更正。已公布的一版不受影响。'],
};

/** What the button on the desk says: gates are signed where somebody approves. */
export const nameOf = (step: StepName): string =>
  step === 'approve' ? `${STEPS.sign.label}、${STEPS.approve.label}` : STEPS[step].label;

/** Steps at which the findings are looked at again. */
export const CHECKS: ReadonlySet<StepName> = new Set(['submit', 'approve', 'publish']);
