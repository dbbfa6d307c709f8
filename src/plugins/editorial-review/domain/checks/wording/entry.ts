import type { Severity } from '../../../shared/findings';

/** An entry of the office's dictionary of wrong and sensitive wording (错敏词库). */
export interface WordingEntry {
  readonly wrong: string;
  /** What it should read; empty where it should not stand there at all. */
  readonly right: string;
  readonly severity: Severity;
  /** Why, or when not; may be empty. */
  readonly remark: string;
}
