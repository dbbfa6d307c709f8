/** Takes in an earlier year's report as history: for comparison and for the public archive. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Body } from '../../../domain/assembly/body';
import { titleOf } from '../../../domain/assembly/assemble';
import { periodOf } from '../../../domain/period';
import { SECTIONS } from '../../../domain/form/sections';
import { findingsOf } from '../../../domain/rules/all-rules';
import { subjectOf } from '../../../domain/rules/subject';
import {
  BODY_LEVELS,
  figureSchema,
  report2021Schema,
  type Report,
  type Section,
} from '../../../shared/report';
import { Failure } from '../failure';
import { findEdition, lockYear, type Transaction } from '../repositories/edition-repository';
import { stepsOf } from '../repositories/step-repository';
import { keepEdition, sealed } from './edition-of';

/** Only schema, year, body and tables are required of an old report; the rest may be missing. */
const oldReport = report2021Schema
  .partial()
  .required({ schema: true, year: true, tables: true })
  .extend({
    body: z.object({
      name: z.string().min(1),
      code: z.string().nullish(),
      level: z.string().nullish(),
    }),
    // Before 2008 there was no such report, and a year beyond this one is a slip.
    year: z.number().int().min(2008).max(2100),
    edition: report2021Schema.shape.edition.partial().nullish(),
    figures: z.record(z.string(), figureSchema.partial({ unit: true, label: true })).optional(),
  });

/** Of an old report of which only the tables are known: they stand in their sections all the same. */
const SECTIONS_OF_TABLES = SECTIONS.map((section): Section => ({
  ...section,
  blocks:
    section.id === 'proactive' || section.id === 'applications' || section.id === 'reviews'
      ? [{ kind: 'table', table: section.id }]
      : [],
}));

const isLevel = (level: string | null | undefined): level is (typeof BODY_LEVELS)[number] =>
  (BODY_LEVELS as readonly string[]).includes(level ?? '');

function parse(json: string): Report {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    throw new Failure('REPORT_FILE_INVALID', '文件不是 JSON，可能没有下载完整。');
  }
  const parsed = oldReport.safeParse(data);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    const where = first?.path.map(String).join('.') || '（整个文件）';
    const more = parsed.error.issues.length - 1;
    throw new Failure(
      'REPORT_FILE_INVALID',
      `${where} 缺失或不合规定${more > 0 ? `，另有 ${more} 处` : ''}。`,
    );
  }
  const old = parsed.data;
  if (old.edition?.state === 'draft') {
    throw new Failure('REPORT_FILE_INVALID', '它还是草稿，只有已经公布的报告可以作为往年报告导入。');
  }
  const { from, to } = periodOf(old.year, '');
  return {
    schema: old.schema,
    form: old.form ?? '2021',
    ...(old.notice ? { notice: old.notice } : {}),
    year: old.year,
    body: {
      name: old.body.name,
      code: old.body.code ?? null,
      level: isLevel(old.body.level) ? old.body.level : 'other',
    },
    title: old.title ?? titleOf(old.body.name, old.year),
    period: old.period ?? { from, to },
    edition: {
      number: old.edition?.number ?? 1,
      state: 'published',
      publishedOn: old.edition?.publishedOn ?? null,
      corrects: old.edition?.corrects ?? null,
      note: old.edition?.note ?? null,
      seal: null,
    },
    preamble: old.preamble ?? [],
    sections: old.sections?.length ? old.sections : SECTIONS_OF_TABLES,
    tables: old.tables,
    figures: Object.fromEntries(
      Object.entries(old.figures ?? {}).map(([key, { value, unit = '', label = key }]) => [
        key,
        { value, unit, label },
      ]),
    ),
    findings: [],
  };
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
    readonly json: string;
    readonly fileName: string;
    readonly actor: string;
    readonly dryRun?: boolean;
  },
): Promise<ReportImport> {
  const { body } = options;
  const report = sealed(parse(options.json));
  const { year, edition } = report;
  const notes = notesOn(report, body);
  return await strapi.db.transaction(async ({ trx }: { trx: Transaction }): Promise<ReportImport> => {
    await lockYear(trx, body.bodyCode, year);
    const begun = await stepsOf(strapi, body.bodyCode, year);
    if (begun.length > 0) throw new Failure('ALREADY_IMPORTED');
    const there = await findEdition(strapi, body.bodyCode, year, edition.number);
    if (there && there.seal !== edition.seal) throw new Failure('ALREADY_IMPORTED');
    if (!there && !options.dryRun) {
      await keepEdition(strapi, trx, body.bodyCode, report, {
        origin: 'imported',
        actor: options.actor,
        reason: null,
        sourceFile: options.fileName,
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
      notes,
    };
  });
}

/** What a person should know of a report that is kept as it was printed. */
function notesOn(report: Report, body: Body): string[] {
  const wrong = findingsOf(subjectOf({ ...report, sections: [] }));
  return [
    ...(report.body.name === body.name
      ? []
      : [`文件里的机关是“${report.body.name}”，已归入“${body.name}”。如有误，请用 --body 指明。`]),
    ...wrong.map(({ message }) => `这份报告按原样保存，但有对不上的地方：${message}`),
  ];
}
