/** The three gates as `sign` and `approve` are told of them. */
import { GATE_LABELS, GATES } from '../plugins/editorial-review/shared/gates';
import type { StandingView, StepRequest } from '../plugins/annual-report/shared/life';
import { text, UsageError, type Call } from './verb';

export const GATE_OPTIONS = {
  sign: { gate: { type: 'string' }, remark: { type: 'string' } },
  approve: { gates: { type: 'boolean' } },
} as const;

export const HOW_TO_SIGN =
  '请逐关签字：gongkai sign <年度> --gate 政治关 --as <登录邮箱>；或在 approve 后加 --gates，以批准人的名义一并签。';

/**
 * What a call says of the gates. `--gates` are those that nobody has signed yet.
 * @throws UsageError where it names no gate that there is
 */
export function gateRequest(
  { values }: Call,
  signatures: StandingView['signatures'],
): Pick<StepRequest, 'gate' | 'remark' | 'gates'> {
  const named = text(values.gate);
  const gate = GATES.find((each) => GATE_LABELS[each] === named);
  if (named !== undefined && !gate) {
    throw new UsageError(`没有“${named}”这一关；--gate 写政治关、保密关或程序关。`);
  }
  const unsigned = values.gates ? GATES.filter((each) => !signatures[each]) : [];
  return {
    gate,
    remark: text(values.remark),
    gates: Object.fromEntries(unsigned.map((each) => [each, ''])),
  };
}
