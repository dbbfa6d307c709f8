import { STATE_LABELS, STEPS } from '../../plugins/annual-report/domain/life/steps';
import { openReport } from '../report-service';
import { atMost, say, type Verb } from '../verb';

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
    const { number, state, possible, steps } = standing;
    const next = possible.map((step) => STEPS[step].label).join('、');
    say(io.stdout, `第 ${number} 版：${STATE_LABELS[state]}。${next ? `接下来可以：${next}。` : ''}`);
    for (const { at, by, step, text, reason, ...about } of steps) {
      const words = [text, reason].filter(Boolean).join('　');
      const when = at.slice(0, 16).replace('T', ' ');
      say(
        io.stdout,
        `  ${when}　第 ${about.number} 版　${STEPS[step].label}　${by}${words ? `：${words}` : ''}`,
      );
    }
    return 0;
  },
};
