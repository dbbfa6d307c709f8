/** What a file says to the checks: its text, piece by piece with its place, and what is wrong with the file itself. */
import type { Finding } from '../../shared/findings';

/** A piece of text and where a person finds it: 第3段, 表1 第2行, 工作表“名单”B7, 第2页; null: the file as a whole. */
export interface TextPart {
  readonly at: string | null;
  readonly text: string;
  /** Of a text of several lines that is told by its lines: the number of the first one. */
  readonly line?: number;
}

/** A finding about the file; the caller adds the item's field, the file's name and the id. */
export type Problem = Pick<Finding, 'code' | 'severity' | 'excerpt' | 'message' | 'remedy'> & {
  readonly at: string | null;
};

export interface Reading {
  readonly parts: readonly TextPart[];
  readonly problems: readonly Problem[];
}

/** More than this is not read: a check that never ends helps nobody. */
const MOST_PARTS = 200_000;
const MOST_CHARACTERS = 20_000_000;

/** Collects what a reader finds, up to a limit. */
export class Collector {
  readonly parts: TextPart[] = [];
  readonly problems: Problem[] = [];
  /** Whether something was left out because there was too much. */
  overflowed = false;
  private characters = 0;

  add(at: string | null, text: string, line?: number): void {
    if (text.trim() === '') return;
    this.characters += text.length;
    if (this.parts.length >= MOST_PARTS || this.characters > MOST_CHARACTERS) this.overflowed = true;
    else this.parts.push(line === undefined ? { at, text } : { at, text, line });
  }

  report(problem: Problem | undefined): void {
    if (problem) this.problems.push(problem);
  }
}

/** The file cannot be read; `reason` is a clause in Chinese, `remedy` a sentence. */
export class Unreadable extends Error {
  constructor(
    readonly reason: string,
    readonly remedy = '请用 WPS 或 Word 打开检查，另存一份后重新上传。',
  ) {
    super(reason);
  }
}
