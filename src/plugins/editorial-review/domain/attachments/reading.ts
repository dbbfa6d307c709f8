/** What a file says to the checks: its text, piece by piece with its place, and what is wrong with the file itself. */
import type { Finding } from '../../shared/findings';
import { findPersonal } from '../checks/personal/find-personal';
import { mayHoldPersonal } from '../checks/personal/may-hold';
import { ANY_DAY } from './joined-cells';

/** A piece of text and where a person finds it: 第3段, 表1 第2行, 工作表“名单”B7, 第2页; null: the file as a whole. */
export interface TextPart {
  readonly at: string | null;
  readonly text: string;
  /** Of a link: where it leads, as the file says it. */
  readonly href?: string;
  /** Of a text of several lines that is told by its lines: the number of the first one. */
  readonly line?: number;
  /** Of a text whose lines stand in another order than they are told: the number of each. */
  readonly lines?: readonly number[];
  /** Of a row, whose cells tabs part (in a text of several lines any separator): what the headings above them say. */
  readonly headings?: readonly string[];
}

/** A finding about the file; the caller adds the item's field, the file's name and the id. */
export type Problem = Pick<Finding, 'code' | 'severity' | 'excerpt' | 'message' | 'remedy'> & {
  readonly at: string | null;
};

export interface Reading {
  readonly parts: readonly TextPart[];
  readonly problems: readonly Problem[];
}

/** More than this is not handed on as a whole: a check that never ends helps nobody. */
const MOST_PARTS = 200_000;
const MOST_CHARACTERS = 20_000_000;

/** Collects what a reader finds: behind a limit only where a person's number stands, behind twice as much nothing. */
export class Collector {
  readonly parts: TextPart[] = [];
  readonly problems: Problem[] = [];
  /** Where the limit was reached. */
  private limitAt: string | undefined;
  /** Whether something was left out unseen. */
  private lost = false;
  private characters = 0;

  constructor(private readonly mostCharacters = MOST_CHARACTERS) {}

  /**
   * @param more where a link leads; of a text that is told by its lines, the number of the first one, or of each;
   *   headings
   */
  add(at: string | null, text: string, more: Omit<TextPart, 'at' | 'text'> = {}): void {
    const { line } = more;
    if (text.trim() === '') return;
    if (this.limitAt === undefined) {
      const isTooMuch =
        this.parts.length >= MOST_PARTS || this.characters + text.length > this.mostCharacters;
      if (isTooMuch) this.limitAt = line === undefined ? (at ?? '') : `${at ?? ''}第${line}行`;
    }
    if (this.limitAt !== undefined && !holdsPersonal(text)) return;
    this.characters += text.length;
    if (this.parts.length >= 2 * MOST_PARTS || this.characters > 2 * MOST_CHARACTERS) this.lost = true;
    else this.parts.push({ at, text, ...more });
  }

  /** An address in the spelling of links reads as people wrote it: a number may stand in it. */
  addLink(at: string, href: string): void {
    this.add(at, decoded(href), { href });
  }

  /** @returns what is to be said of what was not handed on as a whole */
  get unread(): string | undefined {
    if (this.lost) return '内容太多，只检查了前面的一部分';
    return this.limitAt === undefined
      ? undefined
      : `内容太多，${this.limitAt}以后只检查了身份证号等号码，没有检查错敏词`;
  }

  report(problem: Problem | undefined): void {
    if (problem) this.problems.push(problem);
  }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The file cannot be read; `reason` is a clause in Chinese, `remedy` a sentence. */
export class Unreadable extends Error {
  constructor(
    readonly reason: string,
    readonly remedy = '请用 WPS 或 Word 打开检查，另存一份后重新上传。',
    /** An error where such a file could not be uploaded any more. */
    readonly severity: 'error' | 'warning' = 'warning',
  ) {
    super(reason);
  }
}

const holdsPersonal = (text: string): boolean =>
  mayHoldPersonal(text) && findPersonal(text, { today: ANY_DAY, withinAddresses: false }).length > 0;
