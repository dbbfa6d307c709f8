/** Registers → answers: this year's, and last year's where a figure compares. */
import type { Core } from '@strapi/strapi';
import type { Body } from '../../../domain/assembly/body';
import { comparedKeys, fromReport, registersCover } from '../../../domain/assembly/previous';
import { answerAll, type PreviousAnswers } from '../../../domain/figures/answers';
import { answerYear, replacedBy, type FiguresOfYear } from '../../../domain/figures/declared';
import type { DeclaredRow } from '../../../domain/figures/declared-row';
import { partsOf, type Answer, type Answers, type FigureDefinition } from '../../../domain/figures/figure';
import { rowsBehind, type RowsBehind } from '../../../domain/figures/rows-behind';
import { periodOf, type Period } from '../../../domain/period';
import type { Report } from '../../../shared/report';
import { Failure } from '../failure';
import { findDeclared } from '../repositories/declared-repository';
import { askRegisters } from '../repositories/figure-repository';
import { inOneSnapshot } from '../repositories/snapshot';
import { previousReport } from './previous-report';

type Knex = Core.Strapi['db']['connection'];
const NOTHING: Answers = new Map();

/** The definitions that a register has to answer so that `keys` can be told. */
function needed(definitions: readonly FigureDefinition[], keys: readonly string[]): FigureDefinition[] {
  const withParts = (key: string): string[] => {
    const ask = definitions.find((definition) => definition.key === key)?.ask;
    return [key, ...(ask ? partsOf(ask).flatMap(withParts) : [])];
  };
  const wanted = new Set(keys.flatMap(withParts));
  return definitions.filter((definition) => wanted.has(definition.key));
}

async function previousAnswers(
  report: Report | null,
  knex: Knex,
  body: Body,
  definitions: readonly FigureDefinition[],
  period: Period,
  declared: readonly DeclaredRow[],
): Promise<PreviousAnswers> {
  const keys = comparedKeys(definitions);
  const known = new Map<string, Answer>(
    report ? keys.map((key) => [key, fromReport(report, definitions, key)] as const) : [],
  );
  const unknown = keys.filter(
    (key) => (known.get(key) ?? null) === null && registersCover(body, definitions, key, period.year - 1),
  );
  if (unknown.length === 0) return known;
  const last = needed(definitions, unknown);
  const lastPeriod = periodOf(period.year - 1, period.today, period.calendar);
  const tabulated = await askRegisters(knex, body.bodyCode, last, lastPeriod);
  const answers = answerAll(last, tabulated, NOTHING, replacedBy(last, declared));
  return new Map([...known, ...unknown.map((key) => [key, answers.get(key) ?? null] as const)]);
}

export interface AnsweredYear extends FiguresOfYear {
  /** The document ids of the rows behind each figure; empty unless they were asked for. */
  readonly rows: RowsBehind;
  /** Last year's report, as it was published or imported. */
  readonly lastYear: Report | null;
}

/**
 * Every figure of a body and year with the numbers that people entered, all read from one state of
 * the registers. Last year's values are those of its edition, as printed.
 * @param options.withRows brings along the rows behind each figure, of the same state
 * @throws Failure DECLARED_FIGURES where an entered number cannot stand in the report
 */
export async function answerFigures(
  strapi: Core.Strapi,
  body: Body,
  catalogue: readonly FigureDefinition[],
  period: Period,
  { withRows = false }: { readonly withRows?: boolean } = {},
): Promise<AnsweredYear> {
  // Before the snapshot takes its connection: whoever holds one must not wait for another.
  const lastYear = await previousReport(strapi, body.bodyCode, period.year);
  return inOneSnapshot(strapi.db.connection, async (knex) => {
    const declared = await findDeclared(knex, body.bodyCode, [period.year - 1, period.year]);
    const of = (year: number) => declared.filter((row) => row.year === year);
    const previous = await previousAnswers(lastYear, knex, body, catalogue, period, of(period.year - 1));
    const tabulated = await askRegisters(knex, body.bodyCode, catalogue, period, { withRows });
    const figures = answerYear(catalogue, tabulated, previous, of(period.year));
    if (!('faults' in figures)) {
      return { ...figures, rows: withRows ? rowsBehind(catalogue, tabulated) : {}, lastYear };
    }
    const sentences = figures.faults.map(({ message }) => message).join('');
    throw new Failure('DECLARED_FIGURES', `${period.year}年：${sentences}`);
  });
}
