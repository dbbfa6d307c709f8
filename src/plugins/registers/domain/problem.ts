import type { FindingCode } from '../../editorial-review/shared/findings';

/**
 * What can be wrong with a file or a row: a closed set of codes, each said in one Chinese
 * sentence that tells the person what would be right.
 */

/** Stands in for a personal value wherever a value would be shown. */
export const HIDDEN = '〔已隐去〕';

export const PROBLEM_CODES = [
  'FILE_EMPTY',
  'FILE_ENCODING',
  'FILE_KIND',
  'FILE_TOO_LARGE',
  'FILE_DAMAGED',
  'FILE_WITHOUT_ROWS',
  'REGISTER_UNKNOWN',
  'BODY_UNKNOWN',
  'RIGHT_MISSING',
  'HEADER_UNKNOWN',
  'HEADER_MISSING',
  'HEADER_DUPLICATE',
  'ROW_SHAPE',
  'CELL_ERROR',
  'VALUE_MISSING',
  'DATE_UNREADABLE',
  'DATE_IMPOSSIBLE',
  'DATE_OUT_OF_RANGE',
  'NUMBER_UNREADABLE',
  'NUMBER_TOO_LARGE',
  'COUNT_NEGATIVE',
  'MONEY_UNREADABLE',
  'MONEY_NEGATIVE',
  'YEAR_UNREADABLE',
  'CHOICE_UNKNOWN',
  'TEXT_TOO_LONG',
  'TEXT_CONTROL',
  'ADDRESS_UNREADABLE',
  'CONCLUDED_BEFORE_RECEIVED',
  'OUTCOME_WITHOUT_CONCLUSION',
  'CONCLUSION_WITHOUT_OUTCOME',
  'RIGHT_IS_WRONG',
  'WORD_TOO_SHORT',
  'LAWSUIT_WITHOUT_KIND',
  'REVIEW_WITH_ROUTE',
  'KEY_DUPLICATE',
  'ROW_CONFLICT',
  'FIGURE_NAME_UNREADABLE',
  'NOTHING_TO_CORRECT',
  'ITEM_DISAGREES',
  'ITEM_REVIEWED',
  'DATE_NOT_PAST',
  'COLUMN_UNKNOWN',
] as const;

/** The checks of texts keep their own codes. */
export type ProblemCode = (typeof PROBLEM_CODES)[number] | FindingCode;

/** One thing that is wrong. `line` is the line (CSV) or row (XLSX) that a person sees; null for the whole file. */
export interface Problem {
  readonly line: number | null;
  readonly column: string | null;
  /** What stands there; 〔已隐去〕 for personal columns. */
  readonly value: string | null;
  readonly code: ProblemCode;
  readonly message: string;
}

/** What is wrong with one value or one row, before it is known where that stands. */
export interface Fault {
  readonly code: ProblemCode;
  readonly message: string;
}

/** A problem of the file as a whole. */
export function fileProblem(code: ProblemCode, message: string, value: string | null = null): Problem {
  return { line: null, column: null, value, code, message };
}

/** How many problems are kept; a file of rubbish must not fill the memory. */
export const PROBLEM_LIMIT = 1000;

/** Collects problems up to a limit and counts the rest. */
export class ProblemList {
  readonly list: Problem[] = [];
  more = 0;

  constructor(private readonly limit: number = PROBLEM_LIMIT) {}

  add(problem: Problem): void {
    if (this.list.length < this.limit) this.list.push(problem);
    else this.more += 1;
  }

  get isEmpty(): boolean {
    return this.list.length === 0;
  }
}
