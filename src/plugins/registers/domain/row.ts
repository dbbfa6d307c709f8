import type { Fault } from './problem';

/**
 * The values of one row by attribute, in one form everywhere: dates `YYYY-MM-DD`, counts and years
 * as digits, money as digits in 分, text trimmed, null where nothing is said.
 */
export type Values = Readonly<Record<string, string | null>>;

/** A row that was read, with the line on which a person finds it. */
export interface Row {
  readonly line: number;
  readonly values: Values;
}

/** What a rule finds wrong, and at which attribute. */
export interface RuleFault extends Fault {
  readonly attribute: string;
}

/** Looks at a whole row; undefined where all is well. */
export type RowRule = (values: Values) => RuleFault | undefined;

/**
 * A spreadsheet's cell. CSV has text alone; a workbook knows numbers, dates and failed formulas.
 * `date` is `YYYY-MM-DD`; `number` is as the person sees it.
 */
export type Cell =
  string | null | { readonly number: string } | { readonly date: string } | { readonly error: string };
