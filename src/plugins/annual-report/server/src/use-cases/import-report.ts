/** Takes in an earlier year's report as history: for comparison and for the public archive. */
import type { Core } from '@strapi/strapi';
import type { Body } from '../../../domain/assembly/body';
import { readForeignReport } from '../../../domain/foreign/read-report';
import { wholeReport } from '../../../domain/foreign/whole-report';
import { periodOf } from '../../../domain/period';
import { findingsOf } from '../../../domain/rules/all-rules';
import { previousOf, type Subject } from '../../../domain/rules/subject';
import type { Report } from '../../../shared/report';
import { Failure } from '../failure';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { aboutReport } from '../on-record';
import { findEdition, lockYear, type Transaction } from '../repositories/edition-repository';
import { stepsOf } from '../repositories/step-repository';
import { checkPublicTexts } from './check-texts';
import { keepEdition, sealed } from './edition-of';
import { previousReport } from './previous-report';

/** @throws Failure REPORT_FILE_INVALID, with every place that is missing or wrong */
function read(json: string | Uint8Array): { report: Report; subject: Subject } {
  const reading = readForeignReport(json);
  if (!reading.ok) throw new Failure('REPORT_FILE_INVALID', reading.reason);
  const whole = wholeReport(reading.report);
  if (!whole.ok) throw new Failure('REPORT_FILE_INVALID', whole.reason);
  return { report: whole.report, subject: reading.report.subject };
}

export interface ReportImport {
  readonly ok: true;
  readonly register: 'reports';
  readonly rows: 1;
  readonly created: number;
  readonly updated: 0;
  readonly skipped: number;
  readonly notes: readonly string[];
}

/**
 * The same report twice is skipped; a different one for a year that is there already is refused.
 * @throws Failure REPORT_FILE_INVALID, ALREADY_IMPORTED
 */
export async function importReport(
  strapi: Core.Strapi,
  options: {
    readonly body: Body;
    /** Bytes where it came as a file: its encoding is found out. */
    readonly json: string | Uint8Array;
    readonly fileName: string;
    readonly actor: string;
    readonly dryRun?: boolean;
    readonly today: string;
  },
): Promise<ReportImport> {
  const { body } = options;
  const { report: whole, subject } = read(options.json);
  const report = sealed(whole);
  const { year, edition } = report;
  if (options.today <= periodOf(year, options.today).to) {
    throw new Failure('REPORT_FILE_INVALID', `${year}年还没有结束，这不是往年报告。`);
  }
  const found = await checkPublicTexts(strapi, body.bodyCode, whole);
  const barred = found.filter(({ severity }) => severity === 'error');
  if (barred.length > 0) {
    const words = barred.map(({ message, remedy }) => `${message}${remedy}`).join('');
    throw new Failure('REPORT_FILE_INVALID', `往年报告导入后立即公开。${words}`);
  }
  return await strapi.db.transaction(async ({ trx }: { trx: Transaction }): Promise<ReportImport> => {
    if (!options.dryRun) await trailOf(strapi).lock();
    await lockYear(trx, body.bodyCode, year);
    if ((await stepsOf(strapi, body.bodyCode, year)).length > 0) throw new Failure('ALREADY_IMPORTED');
    const there = await findEdition(strapi, body.bodyCode, year, edition.number);
    if (there && there.seal !== edition.seal) throw new Failure('ALREADY_IMPORTED');
    const before = await previousReport(strapi, body.bodyCode, year);
    if (!there && !options.dryRun) {
      await keepEdition(strapi, trx, body.bodyCode, report, {
        origin: 'imported',
        actor: options.actor,
        reason: null,
        sourceFile: options.fileName,
      });
      await trailOf(strapi).append({
        act: 'import',
        ...aboutReport(body.bodyCode, year, edition.number),
        ...(edition.seal ? { fingerprint: edition.seal } : {}),
        details: { file: options.fileName },
      });
      strapi.log.info(`annual-report: imported ${body.bodyCode} ${year} edition ${edition.number}`);
    }
    return {
      ok: true,
      register: 'reports',
      rows: 1,
      created: there ? 0 : 1,
      updated: 0,
      skipped: there ? 1 : 0,
      notes: [
        ...notesOn(subject, body, before),
        ...found.filter(({ severity }) => severity === 'warning').map(({ message }) => message),
      ],
    };
  });
}

/** What a person should know of a report that is kept as it was printed. */
function notesOn(subject: Subject, body: Body, before: Report | null): string[] {
  const { name } = subject.body;
  const findings = findingsOf({
    ...subject,
    body: { name, level: body.level },
    previous: before && previousOf(before),
  });
  return [
    ...(name === body.name
      ? []
      : [`文件里的机关是“${name}”，已归入“${body.name}”。如有误，请用 --body 指明。`]),
    ...findings.map(({ severity, message }) =>
      severity === 'info' ? message : `这份报告按原样保存，但有对不上的地方：${message}`,
    ),
  ];
}
