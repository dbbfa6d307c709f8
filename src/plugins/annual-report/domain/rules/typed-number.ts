import type { Figure, Finding } from '../../shared/report';
import type { Rule } from './rule';
import { paragraphsOf, type Passage } from './text/passages';
import { halfWidth, quote } from './text/reading';

const ONE = String.raw`\d[\d,]{0,15}(?:\.\d{1,6})?\s{0,3}[万亿]?`;
const BETWEEN = String.raw`\s{0,3}(?:至|到|—+|-+|–|~|～|、|和|或)\s{0,3}`;
const UNIT =
  '(?:人次|万?字|万?元|亿元|%|件|条|次|篇|项|场|期|份|户|名|家|处|宗|起|批|例|部|册|本|张|个(?!工作日|月|自然日|小时|季度|方面|环节|步骤|阶段|层面)|人(?!民|大)|则|类|位|幅|余|多|万|亿)';
/** A number, or several that share a unit: 254条, 3至5次, 4.5万. Not 第3条, not the 8088 of a telephone. */
const COUNTED = new RegExp(
  String.raw`(?<![第\d.,〔-]|[A-Za-z])((?:${ONE}${BETWEEN}){0,5})(${ONE})\s{0,3}(?:余|多)?\s{0,3}(?=${UNIT})|(?<![第\d.])(\d[\d.]{0,15}[万亿])`,
  'g',
);
const CONTEXT = 12;

/** Names of documents, slogans in quotes, addresses of the network and document numbers are not counts. */
const NAMES =
  /《[^《》]*》|“[^“”]*”|〔\d+〕\d*号?|https?:\/\/\S+|\b[\w.]{1,64}@[\w.]{1,255}|\d{3,4}-\d{7,8}/g;
/** Years and dates, also as the first of a range: 2021—2025年. */
const TIMES =
  /\d{4}(?:\s{0,3}[—–~至到-]{1,4}\s{0,3}\d{4})?\s{0,3}年度?|\d{1,2}\s{0,3}月(?:\s{0,3}\d{1,2}\s{0,3}日)?/g;

interface Typed {
  readonly words: string;
  /** What follows the number: its unit comes first. */
  readonly after: string;
  readonly value: number;
  readonly at: number;
}

const blank = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => '\n'.repeat(found.length));

function typedIn({ text, figures }: Passage): Typed[] {
  let open = blank(blank(halfWidth(text), NAMES), TIMES);
  for (const { start, end } of figures) {
    open = open.slice(0, start) + '\n'.repeat(end - start) + open.slice(end);
  }
  return [...open.matchAll(COUNTED)].flatMap((match) => {
    const whole = match[0];
    return [...whole.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(({ 0: digits, index }) => ({
      words: digits,
      after: open.slice(match.index + whole.length).trimStart(),
      value: Number(digits.replace(/,/g, '')),
      at: match.index + index,
    }));
  });
}

/** Figures that compare with last year are seldom what a bare number means. */
const COMPARES = /(Previous|Change|Growth)(\.|$)/;

/** The one figure of the same value and unit, as a question: only the writer knows what she speaks of. */
function suggestion(figures: Readonly<Record<string, Figure>>, after: string, value: number): string {
  const same = Object.keys(figures).filter((key) => {
    const figure = figures[key];
    return figure?.value === value && after.startsWith(figure.unit) && !COMPARES.test(key);
  });
  const [only] = same;
  return same.length === 1 && only
    ? `如果说的是“${figures[only]?.label ?? ''}”，把它换成 {{ ${only} }}；不是的，换成所说的那个数字的名称。`
    : '换成登记簿里的数字名称；登记簿没有的，先在“外来数字和核定数字登记”里按“外单位提供”登记来源和日期，再引用。';
}

/** A count typed into own prose: nobody can trace it to its rows, and next year it is wrong. */
export const typedNumber: Rule = {
  source: '文字中的数字应与登记簿一致、可以追溯',
  check: (subject) =>
    subject.own === null
      ? []
      : paragraphsOf(subject)
          .filter(({ section }) => section !== 'preamble')
          .flatMap((passage) =>
            typedIn(passage).map(({ words, after, value, at }): Finding => {
              const around = passage.text.slice(Math.max(0, at - CONTEXT), at + words.length + CONTEXT / 2);
              return {
                code: 'TYPED_NUMBER',
                severity: 'warning',
                where: passage.where,
                expected: null,
                actual: value,
                message: `“${passage.place}”里“${quote(around)}”的 ${words} 是直接写进文字的数，没有来源。`,
                fix: suggestion(subject.figures, after, value),
              };
            }),
          ),
};
