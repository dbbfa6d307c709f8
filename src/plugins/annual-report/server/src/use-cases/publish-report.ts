/** Publishes a year's report: assembles, checks, seals, renders once and keeps the bytes. */
import type { Core } from '@strapi/strapi';
import { toDocument } from '../../../domain/document/to-document';
import type { Body } from '../../../domain/assembly/body';
import { periodOf } from '../../../domain/period';
import { UNNAMED_BODY } from '../../../../registers/shared/unnamed-body';
import { renderHtml } from '../../../render/html/page';
import type { Finding, Report } from '../../../shared/report';
import { Failure } from '../failure';
import {
  addEdition,
  findEdition,
  lockYear,
  type NewEdition,
  type Transaction,
} from '../repositories/edition-repository';
import { sealOf } from '../seal';
import { assembleReport } from './assemble-report';

export type PublishOutcome =
  | { readonly ok: true; readonly edition: Report['edition'] }
  /** Errors, or warnings that nobody gave a reason for. */
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Seals a report and renders it: what an edition is made of. Findings stay out of it. */
export function toEdition(
  report: Report,
  bodyCode: string,
  about: Pick<NewEdition, 'origin' | 'actor' | 'reason' | 'sourceFile'>,
): { edition: NewEdition; sealed: Report } {
  const seal = sealOf(report);
  const sealed: Report = { ...report, findings: [], edition: { ...report.edition, seal } };
  const { number, publishedOn, corrects, note } = sealed.edition;
  return {
    sealed,
    edition: {
      ...about,
      bodyCode,
      year: sealed.year,
      number,
      title: sealed.title,
      publishedOn,
      corrects,
      note,
      seal,
      json: JSON.stringify(sealed),
      html: renderHtml(toDocument(sealed)),
    },
  };
}

/**
 * @param options.reason why warnings are accepted; kept with the edition, never public.
 * @throws Failure YEAR_NOT_OVER, BODY_UNNAMED, ALREADY_PUBLISHED; TemplateError
 */
export async function publishReport(
  strapi: Core.Strapi,
  options: {
    readonly body: Body;
    readonly year: number;
    readonly actor: string;
    readonly today: string;
    readonly reason?: string | undefined;
    readonly notice?: string | undefined;
  },
): Promise<PublishOutcome> {
  const { body, year, today, reason } = options;
  if (today <= periodOf(year, today).to) throw new Failure('YEAR_NOT_OVER');
  if (body.name === UNNAMED_BODY) throw new Failure('BODY_UNNAMED');
  return await strapi.db.transaction(async ({ trx }: { trx: Transaction }): Promise<PublishOutcome> => {
    await lockYear(trx, body.bodyCode, year);
    if (await findEdition(strapi, body.bodyCode, year)) throw new Failure('ALREADY_PUBLISHED');
    const report = await assembleReport(strapi, {
      body,
      year,
      today,
      notice: options.notice,
      edition: { number: 1, state: 'published', publishedOn: today, corrects: null, note: null, seal: null },
    });
    const blocking = report.findings.filter(
      ({ severity }) => severity === 'error' || (severity === 'warning' && !reason),
    );
    if (blocking.length > 0) return { ok: false, findings: blocking };
    const { edition, sealed } = toEdition(report, body.bodyCode, {
      origin: 'assembled',
      actor: options.actor,
      reason: reason ?? null,
      sourceFile: null,
    });
    await addEdition(strapi, edition);
    strapi.log.info(`annual-report: published ${body.bodyCode} ${year} edition ${sealed.edition.number}`);
    return { ok: true, edition: sealed.edition };
  });
}
