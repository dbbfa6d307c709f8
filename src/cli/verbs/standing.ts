import { spokenMinute } from '../../shanghai-time';
import { STATE_LABELS, stepLabel, STEPS } from '../../plugins/annual-report/domain/life/steps';
import type { StandingView } from '../../plugins/annual-report/shared/life';
import { GATE_LABELS, GATES, type Gate } from '../../plugins/editorial-review/shared/gates';
import { openReport } from '../report-service';
import { atMost, say, type Verb } from '../verb';

function told(gate: Gate, signatures: StandingView['signatures']): string {
  const signed = signatures[gate];
  return `${GATE_LABELS[gate]} ${signed ? `${signed.by}（${spokenMinute(signed.at)}）` : '未签'}`;
}

export const standingVerb: Verb = {
  name: 'standing',
  summary: '某年的年度报告办到哪一步，谁在什么时候办的',
  help: `用法：gongkai standing <年度> [--body <机关>] [--json]

例：npm run gongkai -- standing 2023`,
  options: {},
  async run(call, io) {
    atMost(call, 1);
    const { service, where } = await openReport(call, io);
    const standing = await service.standing(where);
    if (call.values.json) {
      say(io.stdout, JSON.stringify(standing, null, 2));
      return 0;
    }
    const { number, state, possible, steps, signatures } = standing;
    const next = possible.map((step) => STEPS[step].label).join('、');
    say(io.stdout, `第 ${number} 版：${STATE_LABELS[state]}。${next ? `接下来可以：${next}。` : ''}`);
    say(io.stdout, `签字：${GATES.map((gate) => told(gate, signatures)).join('；')}。`);
    for (const { at, by, step, gate, text, reason, ...about } of steps) {
      const words = [text, reason].filter(Boolean).join('　');
      const label = stepLabel({ step, gate });
      say(
        io.stdout,
        `  ${spokenMinute(at)}　第 ${about.number} 版　${label}　${by}${words ? `：${words}` : ''}`,
      );
    }
    return 0;
  },
};
