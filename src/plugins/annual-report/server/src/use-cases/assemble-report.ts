/** Assembles and checks the live draft of a body's year. Reads only. */
import type { Core } from '@strapi/strapi';
import { assemble } from '../../../domain/assembly/assemble';
import type { Body } from '../../../domain/assembly/body';
import { firstProvisional } from '../../../domain/calendar/working-calendar';
import { figureCatalogue } from '../../../domain/figures/catalogue';
import type { FiguresOfYear } from '../../../domain/figures/declared';
import type { RowsBehind } from '../../../domain/figures/rows-behind';
import { driftOf } from '../../../domain/life/drift';
import { DUE_UNCOVERED } from '../../../domain/figures/oddities';
import { findingsOf } from '../../../domain/rules/all-rules';
import { previousOf, subjectOf, type Oddity } from '../../../domain/rules/subject';
import type { Edition, Report2021 } from '../../../shared/report';
import { findTemplate, findTexts } from '../repositories/texts-repository';
import { answerFigures, type AnsweredYear } from './answer-figures';
import { checkPublicTexts } from './check-texts';
import { periodNow } from './working-calendar';
import type { SealedApproval } from './drift-since';

export interface AssembleOptions {
  readonly body: Body;
  readonly year: number;
  /** The day of asking, `YYYY-MM-DD` in Asia/Shanghai. */
  readonly today: string;
  readonly notice?: string | undefined;
  /** Absent: the draft of the first edition. */
  readonly edition?: Edition;
  /** What was approved, where something was: findings then tell what has changed since. */
  readonly approval?: SealedApproval | null;
}

const DRAFT: Edition = {
  number: 1,
  state: 'draft',
  publishedOn: null,
  corrects: null,
  note: null,
  seal: null,
};

export interface AssembledWithRows {
  readonly report: Report2021;
  readonly rows: RowsBehind;
}

function odditiesOf({ definitions, answers }: FiguresOfYear): Oddity[] {
  return definitions
    .filter((definition) => definition.check)
    .map(({ key, label }) => ({ key, label, count: answers.get(key) ?? 0 }));
}

async function assembleFrom(
  strapi: Core.Strapi,
  { body, year, today, notice, edition = DRAFT, approval }: AssembleOptions,
  figures: AnsweredYear,
): Promise<Report2021> {
  const texts = await findTexts(strapi, body.bodyCode, year);
  const template = await findTemplate(strapi, body.bodyCode);
  const { definitions, answers, bases, lastYear } = figures;
  const period = await periodNow(strapi, year, today);
  const report = assemble({ body, period, definitions, answers, bases, texts, template, edition, notice });
  const drift = approval ? driftOf(approval, figures) : [];
  const { countsPublications } = body;
  const provisionalFrom = answers.get(DUE_UNCOVERED.key) ? firstProvisional(period.calendar) : null;
  const found = await checkPublicTexts(strapi, body.bodyCode, report);
  const own = { oddities: odditiesOf(figures), drift, texts: found, provisionalFrom, countsPublications };
  return {
    ...report,
    findings: findingsOf(
      subjectOf(report, { previous: lastYear && previousOf(lastYear), own, settings: body.ruleSettings }),
    ),
  };
}

/**
 * The report as it stands now, with its findings.
 * @throws TemplateError naming every text that cannot be filled; Failure DECLARED_FIGURES
 */
export async function assembleReport(strapi: Core.Strapi, options: AssembleOptions): Promise<Report2021> {
  if (options.approval) return (await assembleWithRows(strapi, options)).report;
  const { body, year, today } = options;
  const figures = await answerFigures(
    strapi,
    body,
    figureCatalogue(body),
    await periodNow(strapi, year, today),
  );
  return assembleFrom(strapi, options, figures);
}

/** The same with the document ids of the rows behind each figure. */
export async function assembleWithRows(
  strapi: Core.Strapi,
  options: AssembleOptions,
): Promise<AssembledWithRows> {
  const { body, year, today } = options;
  const figures = await answerFigures(
    strapi,
    body,
    figureCatalogue(body),
    await periodNow(strapi, year, today),
    {
      withRows: true,
    },
  );
  return { report: await assembleFrom(strapi, options, figures), rows: figures.rows };
}
