/** From a figure or cell to the rows behind it. */
import type { Core } from '@strapi/strapi';
import type { Body } from '../../../domain/assembly/body';
import { registersCover } from '../../../domain/assembly/previous';
import { questionsBehind } from '../../../domain/figures/answers';
import { figureCatalogue } from '../../../domain/figures/catalogue';
import { periodOf } from '../../../domain/period';
import type { Register } from '../../../domain/figures/figure';
import type { Trace } from '../../../shared/trace';
import { toldNumber } from '../../../domain/assembly/amount';
import { leavesBehind } from '../../../domain/figures/bases';
import type { FiguresOfYear } from '../../../domain/figures/declared';
import { Failure } from '../failure';
import { rowsOf } from '../repositories/row-repository';
import { answerFigures } from './answer-figures';
import { periodNow } from './working-calendar';

/**
 * The rows of one figure: its own, or for a total those of its parts; for a share those of its whole; for
 * last year's value last year's.
 * @throws Failure FIGURE_UNKNOWN, DECLARED_FIGURES
 */
export async function traceFigure(
  strapi: Core.Strapi,
  options: {
    readonly body: Body;
    readonly year: number;
    readonly today: string;
    readonly key: string;
    readonly offset?: number;
    readonly limit?: number;
  },
): Promise<Trace> {
  const { body, key, offset = 0, limit = 1_000 } = options;
  const catalogue = figureCatalogue(body);
  const period = await periodNow(strapi, options.year, options.today);
  const isLastYears = catalogue.find((each) => each.key === key)?.ask.kind === 'previous';
  const rowsPeriod = isLastYears ? periodOf(options.year - 1, options.today, period.calendar) : period;
  // Last year's value comes from last year's report unless the registers were complete by then.
  const behind =
    isLastYears && !registersCover(body, catalogue, key, rowsPeriod.year)
      ? []
      : questionsBehind(catalogue, key).map(({ question }) => question);
  const registers = [...new Set<Register>(behind.map((question) => question.register))];
  const [figures, found] = await Promise.all([
    answerFigures(strapi, body, catalogue, period),
    Promise.all(
      registers.map((register) =>
        rowsOf(
          strapi.db.connection,
          body.bodyCode,
          register,
          behind.filter((question) => question.register === register),
          rowsPeriod,
          { offset, limit },
        ),
      ),
    ),
  ]);
  const definition = figures.definitions.find((each) => each.key === key);
  if (!definition) throw new Failure('FIGURE_UNKNOWN', `（${key}）`);
  const answer = figures.answers.get(key) ?? null;
  const basis = figures.bases.get(key);
  return {
    key,
    label: definition.label,
    unit: definition.unit,
    answer: answer === null ? null : toldNumber(answer, definition.unit),
    ...(basis && { basis }),
    entries: entriesBehind(figures, key),
    total: found.reduce((sum, each) => sum + each.total, 0),
    rows: found.flatMap((each) => each.rows),
  };
}

/** What people entered for a figure or its parts. */
function entriesBehind({ definitions, bases, entered }: FiguresOfYear, key: string): Trace['entries'] {
  const byKey = new Map(definitions.map((each) => [each.key, each]));
  return leavesBehind(byKey, key).flatMap((leaf) => {
    const row = entered.find((each) => each.key === leaf.key);
    const basis = bases.get(leaf.key);
    if (!row || !basis) return [];
    return [{ key: leaf.key, label: leaf.label, unit: leaf.unit, documentId: row.documentId, basis }];
  });
}
