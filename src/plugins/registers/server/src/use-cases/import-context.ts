import type { CheckTexts } from '../../../../editorial-review/shared/checks';
import type { PastPublicationsService } from '../../../../editorial-review/shared/past-publications';
import type { ProblemList } from '../../../domain/problem';
import type { Register } from '../../../domain/register';
import type { Row } from '../../../domain/row';
import type { Sql } from '../repositories/sql';
import type { Table } from '../repositories/table';
import type { Progress } from './import-types';

/** What past publications are told by the review, and owe to it. */
export interface ReviewOfPast extends PastPublicationsService {
  readonly checker: (bodyCode: string) => Promise<CheckTexts>;
}

/** What every way of importing works with, inside the one transaction. */
export interface ImportContext {
  readonly sql: Sql;
  readonly register: Register;
  readonly table: Table;
  readonly tableOf: (uid: string) => Table;
  readonly bodyCode: string;
  readonly rows: readonly Row[];
  /** Attributes whose columns the file has; what it does not have, it says nothing about. */
  readonly attributes: readonly string[];
  readonly update: boolean;
  /** A hash over the rows' content. */
  readonly batch: string;
  readonly fileName: string;
  readonly actorName: string;
  /** Past publications: what the checks warn of has been looked through, and stands. */
  readonly acceptWarnings: boolean;
  readonly review: ReviewOfPast;
  readonly now: Date;
  readonly newId: () => string;
  readonly problems: ProblemList;
  readonly onProgress: Progress;
}

/** Rows a statement: large enough that round trips do not count, small enough to hold. */
export const BATCH = 1000;

/** Cuts a list into pieces of at most `size`. */
export function* chunks<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
