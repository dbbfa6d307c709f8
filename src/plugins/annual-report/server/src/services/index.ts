/** What other parts of the project may ask of this plugin. */
import type { Core } from '@strapi/strapi';
import type { Actor } from '../../../domain/life/steps';
import type { StandingView, StepOutcomeView, StepRequest } from '../../../shared/life';
import type { PublicReportsService } from '../../../shared/public-reports';
import { USE_CASE_OF, type Act } from '../acts';
import { clock, clockOn } from '../clock';
import { Failure } from '../failure';
import { RIGHT_FOR } from '../permissions';
import { publicReports } from '../repositories/public-report-repository';
import { assembleReport } from '../use-cases/assemble-report';
import { resolveBody } from '../use-cases/find-body';
import { clocks } from '../use-cases/clocks';
import { importReport } from '../use-cases/import-report';
import { personWith } from '../use-cases/find-person';
import { readApproval } from '../use-cases/read-approval';
import { formsOfEdition } from '../use-cases/read-forms';
import { readLife } from '../use-cases/read-standing';
import { standingView } from '../use-cases/standing-view';
import { readTexts } from '../use-cases/read-texts';
import { traceFigure } from '../use-cases/trace-figure';
import { fingerprintOf } from '../seal';

interface Where {
  readonly year: number;
  /** Name, code or 统一社会信用代码; absent: the first body. */
  readonly body?: string | undefined;
}

function unlessBroken(error: unknown): null {
  if (error instanceof Failure && error.code === 'SEAL_BROKEN') return null;
  throw error;
}

/** `strapi.plugin('annual-report').service('report')` */
const report = ({ strapi }: { strapi: Core.Strapi }) => {
  const notice = strapi.plugin('annual-report').config<string | undefined>('notice');

  async function standing({ year, body }: Where): Promise<StandingView> {
    const { bodyCode } = await resolveBody(strapi, body);
    return standingView(await readLife(strapi, bodyCode, year));
  }

  return {
    /** The live draft of a year, with its findings; of one that was approved, with what has changed since. */
    async assemble({ year, body: wanted }: Where) {
      const body = await resolveBody(strapi, wanted);
      const { standing: now } = await readLife(strapi, body.bodyCode, year);
      const { number, state, corrects, note } = now;
      const approved = state === 'approved' || state === 'published';
      return assembleReport(strapi, {
        body,
        year,
        today: clock.today(),
        notice,
        // A broken seal is told where somebody publishes; it does not keep the draft from being seen.
        approval: approved
          ? await readApproval(strapi, body.bodyCode, year, number).catch(unlessBroken)
          : null,
        // What stands here is always the live draft; an edition is read at its public address.
        edition: { number, state: 'draft', publishedOn: null, corrects, note, seal: null },
      });
    },

    /**
     * What was approved and is to be published, or was.
     * @throws Failure NOT_APPROVED, SEAL_BROKEN
     */
    async approved({ year, body: wanted }: Where) {
      const { bodyCode } = await resolveBody(strapi, wanted);
      const { standing: now } = await readLife(strapi, bodyCode, year);
      const there = now.state === 'approved' || now.state === 'published' || now.state === 'withdrawn';
      const approval = there ? await readApproval(strapi, bodyCode, year, now.number) : null;
      if (!approval) throw new Failure('NOT_APPROVED');
      return approval.report;
    },

    /** What a report says, whatever its state: to be sent back as `seen` with a step. */
    fingerprintOf,

    /** The body that a name, code or 统一社会信用代码 means; without one, the first. */
    body(wanted?: string) {
      return resolveBody(strapi, wanted);
    },

    /** The rows behind a figure or cell. */
    async trace({ body, ...options }: Where & { key: string; offset?: number; limit?: number }) {
      return traceFigure(strapi, {
        ...options,
        body: await resolveBody(strapi, body),
        today: clock.today(),
      });
    },

    /** Each text of a year with what it comes from, and last year's beside it. */
    async texts({ year, body }: Where) {
      return readTexts(strapi, { body: await resolveBody(strapi, body), year, today: clock.today() });
    },

    standing,

    /**
     * The files of a published edition, byte for byte; without a number, of the latest.
     * @throws Failure REPORT_NOT_FOUND
     */
    async published(
      { year, body, edition }: Where & { readonly edition?: number | undefined },
      names: readonly string[],
    ) {
      const { bodyCode } = await resolveBody(strapi, body);
      return formsOfEdition(strapi, { bodyCode, year, number: edition }, names);
    },

    /**
     * The person of the panel with that log-in, who must have the right for a step.
     * @throws Failure PERSON_UNKNOWN, RIGHT_MISSING
     */
    person(email: string, act: Act): Promise<Actor> {
      return personWith(strapi, email, RIGHT_FOR[act]);
    },

    /** Takes a step of a report's life. `on` is given only where a past one is recorded. */
    async act(
      name: Act,
      { body, on, ...call }: Where & StepRequest & { readonly actor: Actor; readonly on?: string },
    ): Promise<StepOutcomeView> {
      const outcome = await USE_CASE_OF[name](strapi, {
        ...call,
        body: await resolveBody(strapi, body),
        clock: on ? clockOn(on) : clock,
        notice,
      });
      if (!outcome.ok) return { ok: false, findings: [...outcome.findings] };
      return { ok: true, standing: await standing({ year: call.year, body }) };
    },

    /** Takes in an earlier year's report as history. */
    async importHistory(options: {
      readonly body?: string | undefined;
      readonly json: string | Uint8Array;
      readonly fileName: string;
      readonly actor: string;
      readonly dryRun?: boolean;
    }) {
      const { body, ...rest } = options;
      return importReport(strapi, { ...rest, body: await resolveBody(strapi, body), today: clock.today() });
    },
  };
};

export type ReportService = ReturnType<typeof report>;

const catalogue = ({ strapi }: { strapi: Core.Strapi }): PublicReportsService => ({
  list: () => publicReports(strapi),
});

export default { report, clocks, 'public-reports': catalogue };
