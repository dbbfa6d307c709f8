/** What other parts of the project may ask of this plugin. */
import type { Core } from '@strapi/strapi';
import { today } from '../clock';
import { assembleReport } from '../use-cases/assemble-report';
import { resolveBody } from '../use-cases/find-body';
import { importReport } from '../use-cases/import-report';
import { publishReport } from '../use-cases/publish-report';
import { traceFigure } from '../use-cases/trace-figure';

interface Where {
  /** Name, code or 统一社会信用代码; absent: the first body. */
  readonly body?: string | undefined;
}

/** `strapi.plugin('annual-report').service('report')` */
const report = ({ strapi }: { strapi: Core.Strapi }) => {
  const notice = strapi.plugin('annual-report').config<string | undefined>('notice');
  return {
    /** The live draft of a year, with its findings. */
    async assemble({ year, body }: Where & { year: number }) {
      return assembleReport(strapi, { body: await resolveBody(strapi, body), year, today: today(), notice });
    },

    /** The body that a name, code or 统一社会信用代码 means; without one, the first. */
    body(wanted?: string) {
      return resolveBody(strapi, wanted);
    },

    /** The rows behind a figure or cell. */
    async trace({
      body,
      ...options
    }: Where & { year: number; key: string; offset?: number; limit?: number }) {
      return traceFigure(strapi, { ...options, body: await resolveBody(strapi, body), today: today() });
    },

    /** Publishes a year's report. `on` is given only where a past publication is recorded. */
    async publish(
      options: Where & { year: number; actor: string; reason?: string | undefined; on?: string },
    ) {
      const { body, on, ...rest } = options;
      return publishReport(strapi, {
        ...rest,
        body: await resolveBody(strapi, body),
        today: on ?? today(),
        notice,
      });
    },

    /** Takes in an earlier year's report as history. */
    async importHistory(
      options: Where & { json: string; fileName: string; actor: string; dryRun?: boolean },
    ) {
      const { body, ...rest } = options;
      return importReport(strapi, { ...rest, body: await resolveBody(strapi, body) });
    },
  };
};

export type ReportService = ReturnType<typeof report>;
export default { report };
