/** Assembles and checks the live draft of a body's year. Reads only. */
import type { Core } from '@strapi/strapi';
import { assemble } from '../../../domain/assembly/assemble';
import type { Body } from '../../../domain/assembly/body';
import { figureCatalogue } from '../../../domain/figures/catalogue';
import { periodOf } from '../../../domain/period';
import { findingsOf } from '../../../domain/rules/all-rules';
import { previousOf, subjectOf } from '../../../domain/rules/subject';
import { reportSchema, type Edition, type Report2021 } from '../../../shared/report';
import { findEdition } from '../repositories/edition-repository';
import { findTexts } from '../repositories/texts-repository';
import { answerFigures } from './answer-figures';

export interface AssembleOptions {
  readonly body: Body;
  readonly year: number;
  /** The day of asking, `YYYY-MM-DD` in Asia/Shanghai. */
  readonly today: string;
  readonly notice?: string | undefined;
  /** Absent: the draft of the first edition. */
  readonly edition?: Edition;
}

const DRAFT: Edition = {
  number: 1,
  state: 'draft',
  publishedOn: null,
  corrects: null,
  note: null,
  seal: null,
};

/**
 * The report as it stands now, with its findings.
 * @throws TemplateError when a text of the year cannot be filled.
 */
export async function assembleReport(strapi: Core.Strapi, options: AssembleOptions): Promise<Report2021> {
  const { body, year, today, notice, edition = DRAFT } = options;
  const definitions = figureCatalogue(body);
  const period = periodOf(year, today);
  const [answers, texts, previous] = await Promise.all([
    answerFigures(strapi, body, definitions, period),
    findTexts(strapi, body.bodyCode, year),
    findEdition(strapi, body.bodyCode, year - 1),
  ]);
  const report = assemble({ body, period, definitions, answers, texts, edition, notice });
  const oddities = definitions
    .filter((definition) => definition.check)
    .map(({ key, label }) => ({ key, label, count: answers.get(key) ?? 0 }));
  return {
    ...report,
    findings: findingsOf(
      subjectOf(report, {
        previous: previous ? previousOf(reportSchema.parse(JSON.parse(previous.json))) : null,
        own: { oddities, drift: [], provisionalFrom: null },
      }),
    ),
  };
}
