/**
 * Report texts as rules read them. Real texts mix full and half width and are full of stray blanks;
 * rules look at one plain form of them and quote it.
 */

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％．]/g;
const CHINESE_YEAR = /[一二][〇○Ｏ零一二三四五六七八九]{3}(?=\s*年)/g;
const YEAR_DIGITS = '〇一二三四五六七八九';

/** Digits, letters and percent signs in half width, 二〇二三年 as 2023年: every character keeps its place. */
export function halfWidth(text: string): string {
  return text
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(CHINESE_YEAR, (year) =>
      year.replace(/./g, (digit) => String(Math.max(0, YEAR_DIGITS.indexOf(digit)))),
    );
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
};

/** Half width, without blanks, with Chinese punctuation: the form in which patterns are looked for. */
export function plain(text: string): string {
  return halfWidth(text)
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/[,;:()!]/g, (mark) => PUNCTUATION[mark] ?? mark);
}

/** Without what stands in brackets or is the name of a document: neither states a fact of the year. */
export function withoutAsides(text: string): string {
  let inner = text.replace(/《[^《》]*》/g, '');
  // Brackets stand in brackets once or twice, not deeper.
  for (let depth = 0; depth < 3; depth += 1) inner = inner.replace(/（[^（）]*）/g, '');
  return inner;
}

/** Without the punctuation at its end. Goes through the end alone: a pattern would try every mark of a long run. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && '。；，、！.'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Nobody writes longer ones; patterns are spared what somebody pasted. */
const LONGEST_SENTENCE = 3_000;
const LONGEST_CLAUSE = 300;

export const sentencesOf = (text: string): string[] =>
  text.split(/[。！？\n]/).filter(({ length }) => length > 0 && length <= LONGEST_SENTENCE);

export const clausesOf = (sentence: string): string[] =>
  sentence.split(/[，；：]/).filter(({ length }) => length > 0 && length <= LONGEST_CLAUSE);

const LONGEST_QUOTE = 40;

/** A piece short enough to stand in a sentence. */
export const quote = (text: string, longest: number = LONGEST_QUOTE): string =>
  text.length <= longest ? text : `${text.slice(0, longest)}…`;
