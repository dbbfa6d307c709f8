/** Totals that a sentence splits into parts: 公开政府信息254条，其中微信208条，网站46条. */
import { countedNumbers, type CountedNumber } from './numbers';
import { plain, sentencesOf, withoutAsides } from './reading';

/** Counted alike, whatever the word. */
const UNITS: readonly (readonly string[])[] = [
  ['条', '篇', '则'],
  ['件', '宗', '起'],
  ['个'],
  ['次', '场', '期'],
  ['份'],
  ['人次'],
  ['项'],
];
const UNIT = `(?:${UNITS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const kindOf = (unit: string): number => UNITS.findIndex((same) => same.includes(unit));

/** The wording says that the parts are all there is. */
const WHOLE = /分别[为是]|分为|具体[为是包]|包括|包含|构成|组成|划分|按.{1,12}分|[为是]：/;
const PART = /其中|具体|包括|包含|分别|分为|按.{1,12}分|从.{1,12}看|[为是]：/;
const REST = /其他|其余|其它/;
const OPEN_ENDED = /等$|等[，；。]|等[^级候]{0,6}$/;
const COMPARED = /较|同比|相比|(?<!占)比(?:上|去|\d)|增加|减少|增长|下降|上升|去年|上年|\d{4}年(?!度?[，共])/;

export interface Breakdown {
  readonly total: number;
  readonly sum: number;
  /** The wording claims that nothing is left out. */
  readonly whole: boolean;
  readonly said: string;
}

/** 平均每月731条 is neither a whole nor a part. */
const AVERAGE = /平均|每[年月周日天季]|[年月周日人]均/;
/** The year in which a sentence opens: its whole and its parts are of that year. */
const OPENING_YEAR = /^[^，；：]{0,14}?\d{4}年度?/;

function breakdownOf(sentence: string): Breakdown | undefined {
  const opened = sentence.replace(OPENING_YEAR, '');
  const numbers = countedNumbers(opened, UNIT).filter(
    ({ before }) => !AVERAGE.test(before.split('，').at(-1) ?? ''),
  );
  const splitAt = numbers.findIndex((each, index) => index > 0 && PART.test(each.before));
  const total = numbers[splitAt - 1];
  const first = numbers[splitAt];
  if (!total || !first || total.approximate || COMPARED.test(total.before)) return undefined;
  const parts: CountedNumber[] = [];
  for (const [index, part] of numbers.slice(splitAt).entries()) {
    // A second split, or another unit: what follows belongs to another whole.
    if (index > 0 && PART.test(part.before)) break;
    if (kindOf(part.unit) !== kindOf(total.unit)) break;
    if (part.approximate || COMPARED.test(part.before)) return undefined;
    parts.push(part);
  }
  const ends = parts.length === numbers.length - splitAt;
  const sums = parts.reduce<number[]>((all, { value }) => [...all, (all.at(-1) ?? 0) + value], []);
  const sum = sums.at(-1) ?? 0;
  if (parts.length < 2 || sums.includes(total.value)) return undefined;
  const listed = parts.map(({ before, after }, index) => (index === 0 ? '' : before) + after).join('，');
  const claims = WHOLE.test(first.before) || parts.some(({ before }) => REST.test(before));
  return {
    total: total.value,
    sum,
    whole: ends && claims && !OPEN_ENDED.test(listed) && !OPEN_ENDED.test(sentence),
    said: sentence,
  };
}

const SHARES = /占(?:比|总数|总量|全部)?[^，；%\d]{0,12}?((?:\d+(?:\.\d+)?%[、和，及]?)+)/g;

/** Shares of one whole that give more than 100%, as far as rounding explains; undefined where they may be right. */
function sharesOver(sentence: string): number | undefined {
  if (/其中.*其中/.test(sentence) || COMPARED.test(sentence.replace(OPENING_YEAR, ''))) return undefined;
  const groups = sentence.split(/；|(?=其中)|(?=[按从][^，；]{1,12}[分看])/);
  return groups.map(groupOver).find((sum) => sum !== undefined);
}

/** One group of shares; those behind a full 100% are of another whole. */
function groupOver(group: string): number | undefined {
  const shares = [...group.matchAll(SHARES)].flatMap(([, list = '']) =>
    [...list.matchAll(/(\d+(?:\.(\d+))?)%/g)].map(([, share = '', decimals = '']) => ({
      share: Number(share),
      rounding: 0.5 * 10 ** -decimals.length,
    })),
  );
  const sums = shares.reduce<number[]>((all, { share }) => [...all, (all.at(-1) ?? 0) + share], []);
  const sum = sums.at(-1) ?? 0;
  const rounding = shares.reduce((all, each) => all + each.rounding, 0);
  const full = sums.slice(1, -1).some((each) => Math.abs(each - 100) <= rounding);
  return shares.length >= 2 && !full && sum > 100 + rounding + 1e-9 ? Number(sum.toFixed(4)) : undefined;
}

export type Split =
  | (Breakdown & { readonly kind: 'counts' })
  | { readonly kind: 'shares'; readonly sum: number; readonly said: string };

/** The text says that one item stands in several parts. */
const COUNTED_TWICE = /同一(?:条|篇)?信息.{0,8}计.{0,3}[一1]条|去重|多渠道发布|重复(?:发布|统计|计算|计数)/;

/** 公开信息254条（其中网站46条、微信208条）: each as a sentence of its own. */
const splitInBrackets = (sentence: string): string[] =>
  [...sentence.matchAll(/([^，；。（）]{1,60})（((?:其中|包括|含)[^（）]{1,200})）/g)].map(
    ([, whole = '', parts = '']) => `${whole}，${parts.replace(/^含/, '包括')}`,
  );

/** The splits of a paragraph that do not add up. */
export function brokenSplits(paragraph: string): Split[] {
  const text = plain(paragraph);
  const mayExceed = COUNTED_TWICE.test(text);
  const bracketed = sentencesOf(text).flatMap(splitInBrackets);
  return [...sentencesOf(withoutAsides(text)), ...bracketed].flatMap((sentence): Split[] => {
    const found = breakdownOf(sentence);
    const shares = sharesOver(sentence);
    return [
      ...(found && ((found.sum > found.total && !mayExceed) || (found.whole && found.sum < found.total))
        ? [{ kind: 'counts' as const, ...found }]
        : []),
      ...(shares === undefined ? [] : [{ kind: 'shares' as const, sum: shares, said: sentence }]),
    ];
  });
}
