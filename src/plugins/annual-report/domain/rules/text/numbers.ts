/** Numbers as texts write them: 254, 1234, 4.5万, 两, 十二, 零. */

/** Source of a pattern for one number in a plain text. */
export const NUMBER = String.raw`(?:\d+(?:\.\d+)?[万亿]?|[零〇一二两三四五六七八九十百千]+)`;
/** What applications, cases and documents are counted in. */
export const CASE_UNIT = '(?:件|宗|条|份|个|次|起|项|例|单)';

const DIGITS = '零一二三四五六七八九';
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

function chineseNumber(words: string): number {
  let sum = 0;
  let digit = 0;
  for (const word of words.replace(/〇/g, '零').replace(/两/g, '二')) {
    const power = POWERS[word];
    if (power === undefined) digit = DIGITS.indexOf(word);
    else {
      sum += (digit === 0 ? 1 : digit) * power;
      digit = 0;
    }
  }
  return sum + digit;
}

/** The value of what `NUMBER` matched. */
export function valueOf(written: string): number {
  if (!/^\d/.test(written)) return chineseNumber(written);
  const scale = written.endsWith('万') ? 10_000 : written.endsWith('亿') ? 100_000_000 : 1;
  return Number((Number(written.replace(/[万亿]$/, '')) * scale).toFixed(2));
}

export interface CountedNumber {
  readonly value: number;
  readonly unit: string;
  /** Between the number before and this one. */
  readonly before: string;
  /** From the unit up to the next number, or to the end. */
  readonly after: string;
  /** 约, 近, 余, 多, 44.72万: not an exact number. */
  readonly approximate: boolean;
}

/** Not the end of a longer number, not 第二十条, not 每一件. */
const STARTS = '(?<![第每逐\\d.零〇一二两三四五六七八九十百千])';
/** 收到一件 counts; 一次性告知 and 一件一档 do not. */
const COUNTS = /^(?:$|[，。；、]|政府|依申请|信息|申请|公开|行政|规范|案)/;

/** Every number of a text that a unit follows, with the words around it. */
export function countedNumbers(text: string, unit: string): CountedNumber[] {
  const matches = [...text.matchAll(new RegExp(`${STARTS}(${NUMBER})([余多]?)(${unit})`, 'g'))].filter(
    (match) => /^\d/.test(match[0]) || COUNTS.test(text.slice(match.index + match[0].length)),
  );
  return matches.map((match, index) => {
    const previous = matches[index - 1];
    const start = previous ? previous.index + previous[0].length : 0;
    const before = text.slice(start, match.index);
    return {
      value: valueOf(match[1] ?? ''),
      unit: match[3] ?? '',
      before,
      after: text.slice(match.index + match[0].length, matches[index + 1]?.index),
      approximate:
        match[2] !== '' ||
        /\.\d+[万亿]$/.test(match[1] ?? '') ||
        /(?:约|近|超过?|逾|突破|不足|不到|达到?近)$/.test(before),
    };
  });
}
