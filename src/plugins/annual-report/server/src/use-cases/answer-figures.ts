/** Registers → answers: this year's, and last year's where a figure compares. */
import type { Core } from '@strapi/strapi';
import type { Body } from '../../../domain/assembly/body';
import { comparedKeys, fromReport, registersCover } from '../../../domain/assembly/previous';
import { answerAll, type PreviousAnswers } from '../../../domain/figures/answers';
import { partsOf, type Answer, type Answers, type FigureDefinition } from '../../../domain/figures/figure';
import { rowsBehind, type RowsBehind } from '../../../domain/figures/rows-behind';
import { periodOf, type Period } from '../../../domain/period';
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
  strapi: Core.Strapi,
  knex: Knex,
  body: Body,
  definitions: readonly FigureDefinition[],
  period: Period,
): Promise<PreviousAnswers> {
  const keys = comparedKeys(definitions);
  const report = await previousReport(strapi, body.bodyCode, period.year);
  const known = new Map<string, Answer>(
    report ? keys.map((key) => [key, fromReport(report, definitions, key)] as const) : [],
  );
  const unknown = keys.filter(
    (key) => (known.get(key) ?? null) === null && registersCover(body, definitions, key, period.year - 1),
  );
  if (unknown.length === 0) return known;
  const last = needed(definitions, unknown);
  const lastPeriod = periodOf(period.year - 1, period.today);
  const answers = answerAll(last, await askRegisters(knex, body.bodyCode, last, lastPeriod), NOTHING);
  return new Map([...known, ...unknown.map((key) => [key, answers.get(key) ?? null] as const)]);
}

/** The same with the document ids of the rows behind each figure, of one and the same state. */
export function answerFiguresWithRows(
  strapi: Core.Strapi,
  body: Body,
  definitions: readonly FigureDefinition[],
  period: Period,
): Promise<{ readonly answers: Answers; readonly rows: RowsBehind }> {
  return inOneSnapshot(strapi.db.connection, async (knex) => {
    const previous = await previousAnswers(strapi, knex, body, definitions, period);
    const tabulated = await askRegisters(knex, body.bodyCode, definitions, period, { withRows: true });
    return { answers: answerAll(definitions, tabulated, previous), rows: rowsBehind(definitions, tabulated) };
  });
}

/** Every figure's answer for a body and year, all read from one state of the registers. */
export function answerFigures(
  strapi: Core.Strapi,
  body: Body,
  definitions: readonly FigureDefinition[],
  period: Period,
): Promise<Answers> {
  return inOneSnapshot(strapi.db.connection, async (knex) => {
    const previous = await previousAnswers(strapi, knex, body, definitions, period);
    return answerAll(definitions, await askRegisters(knex, body.bodyCode, definitions, period), previous);
  });
}
