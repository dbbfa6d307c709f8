/** What a text says of 规章 made and in force, held against table two. */
import type { Cells } from '../cells';
import { CASE_UNIT, NUMBER, valueOf } from '../text/numbers';
import { contradiction, type Contradiction } from './contradiction';
import type { ToldClause } from './scope';

/** The whole clause, so that nothing else can be meant: 2024年制定规章2件, 现行有效规章11件. */
const TOLD = new RegExp(
  `^(?:\\d{4}年|[本全]年度?|目前|共)*(新?(?:制定|制发|出台)|废止|现行有效)的?规章(?:共计?|总计|为)?(${NUMBER})${CASE_UNIT}$`,
);

/** A number of rules in a clause that table two contradicts. */
export function contradictedRules({ text }: ToldClause, cells: Cells): Contradiction[] {
  const [, verb = '', number = ''] = TOLD.exec(text) ?? [];
  if (number === '') return [];
  const column = verb === '废止' ? 'repealed' : verb === '现行有效' ? 'inForce' : 'issued';
  const where = `proactive.rules.${column}`;
  const expected = cells.count(where);
  if (expected === null) return [];
  const meaning = { where, expected, fits: (told: number) => told === expected };
  const found = contradiction([meaning], valueOf(number), text);
  return found ? [found] : [];
}
