import type { Actor } from '../../plugins/annual-report/domain/life/steps';
import type { Act } from '../../plugins/annual-report/server/src/acts';
import type { StepRequest } from '../../plugins/annual-report/shared/life';
import type { ReportService } from '../../plugins/annual-report/server/src/services';
import { DemoFailure } from '../demo-failure';
import { BODY_CODE, PUBLISHED_ON, YEAR, type DemoLogin, type DemoStep } from '../step';

/** Who does what: the one who submits does not approve. */
const WAY: readonly { readonly act: Act; readonly role: string }[] = [
  { act: 'submit', role: 'gongkai-report' },
  { act: 'approve', role: 'gongkai-reviewer' },
  { act: 'publish', role: 'gongkai-report' },
];

/** The one who approves signs the three gates with it. */
const SAYS: Partial<Record<Act, StepRequest>> = {
  approve: { gates: { political: '', secrecy: '', procedure: '' } },
};

/** Takes the sample year's report all the way, as of the day on which it was due. */
export const publishTheReport: DemoStep = {
  name: 'published-report',
  title: '年度报告发布',
  async run({ strapi, logins }) {
    const service = strapi.plugin('annual-report').service<ReportService>('report');
    const where = { year: YEAR, body: BODY_CODE };
    // Somebody may have begun from the command line after a seeding was cut short: theirs stays.
    if ((await service.standing(where)).steps.length > 0) return;
    for (const { act, role } of WAY) {
      const actor = await personOf(service, logins, role, act);
      const outcome = await service.act(act, { ...where, ...SAYS[act], actor, on: PUBLISHED_ON });
      if (outcome.ok) continue;
      throw new DemoFailure('REPORT_REFUSED', outcome.findings.map(({ message }) => message).join(''));
    }
  },
};

async function personOf(
  service: ReportService,
  logins: readonly DemoLogin[],
  role: string,
  act: Act,
): Promise<Actor> {
  const login = logins.find((each) => each.role === role);
  if (!login) throw new DemoFailure('ROLE_MISSING', `角色代号：${role}。`);
  return service.person(login.email, act);
}
