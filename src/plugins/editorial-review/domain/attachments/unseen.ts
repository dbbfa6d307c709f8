/** Numbers in a file that no program shows, but that everybody has who has the file. */
import { findPersonal } from '../checks/personal/find-personal';
import { mayHoldPersonal } from '../checks/personal/may-hold';
import { ANY_DAY } from './joined-cells';
import { hidden } from './problems';
import type { Collector } from './reading';

const PLACE = '文件内部（看不见的部分）';
/** Of a longer text only what stands around the number is handed on. */
const LONG = 500;
const AROUND = 20;
const DIGITS = /\d(?:[\s./_·-]{0,3}\d){10,}[xX]?/g;

interface Seen {
  readonly what: string;
  readonly text: string;
  readonly numbers: readonly { readonly value: string; readonly start: number; readonly end: number }[];
}

/** Looks at everything that is written in a file, and keeps what the readers of what is shown did not find. */
export class UnseenNumbers {
  private readonly seen: Seen[] = [];

  constructor(private readonly remedy: string) {}

  /** @param what 书签 …, where there is a word for it */
  look(text: string, what: string): void {
    if (text.length < 11 || !mayHoldPersonal(text)) return;
    const numbers = findPersonal(text, { today: ANY_DAY, withinAddresses: false });
    if (numbers.length > 0) this.seen.push({ what, text, numbers });
  }

  /** Hands on what is not among the texts that were found so far: those are judged where they stand. */
  report(found: Collector): void {
    if (this.seen.length === 0) return;
    const shown = new Set(found.parts.flatMap(({ text }) => (mayHoldPersonal(text) ? numbersIn(text) : [])));
    const before = shown.size;
    for (const { what, text, numbers } of this.seen) {
      for (const { value, start, end } of numbers) {
        if (shown.has(value)) continue;
        shown.add(value);
        const around = text.length <= LONG ? text : text.slice(Math.max(0, start - AROUND), end + AROUND);
        found.add(what ? `${PLACE}的${what}` : PLACE, around);
      }
    }
    if (shown.size > before) found.report(hidden('看不见的个人号码', this.remedy, PLACE));
  }
}

/** Long numbers however they are typed, also without what may stand behind one. */
function numbersIn(text: string): string[] {
  return (text.normalize('NFKC').match(DIGITS) ?? []).flatMap((written) => {
    const digits = written.replace(/[^\dxX]/g, '').toUpperCase();
    return [digits, digits.replace(/X$/, ''), digits.slice(0, 18)];
  });
}
