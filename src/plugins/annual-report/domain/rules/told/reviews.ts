/** What a text says of reviews and lawsuits over disclosure, held against table four. */
import { sumOf, type Cells } from '../cells';
import { countedNumbers } from '../text/numbers';
import { isNeutral } from './neutral';
import { contradiction, type Contradiction, type Meaning } from './contradiction';
import type { ToldClause } from './scope';

const CASES = '(?:件|起|宗|例|次|个)';
/** A result or a part is told, not how many there were. */
const RESULT =
  /纠正|纠错|维持|败诉|胜诉|审结|办结|结案|驳回|撤[回销]|终止|责令|违法|变更|改变|直接起诉|复议后|其他|和解|应诉率|出庭|开庭|答辩|未经|复议机[关构]|法院/;
/** All that a body is asked for, or what is not over disclosure. */
const OTHER_CAUSE = /涉及(?!政府信息|信息公开)|关于(?!政府信息|信息公开)|无关/;
const DISCLOSURE = /信息公开|依申请公开|公开申请|公开答复/;

const CASE_WORDS = /行政复议|行政诉讼|复议|诉讼|案件?|发生|产生|引发|被?提起/g;

type Kind = 'reviews' | 'litigation';

function totals(cells: Cells, kind: Kind): { total: number; pending: number; parts: number[] } | null {
  if (kind === 'reviews') {
    const total = cells.count('reviews.total');
    const pending = cells.count('reviews.pending');
    return total === null || pending === null ? null : { total, pending, parts: [] };
  }
  const ways = ['litigation.direct', 'litigation.afterReview'];
  const parts = ways.map((way) => cells.count(`${way}.total`) ?? 0);
  const total = sumOf(
    cells,
    ways.map((way) => `${way}.total`),
  );
  const pending = sumOf(
    cells,
    ways.map((way) => `${way}.pending`),
  );
  return total === null || pending === null ? null : { total, pending, parts };
}

function meaningOf(cells: Cells, kind: Kind, words: string): Meaning | undefined {
  const counts = totals(cells, kind);
  if (!counts) return undefined;
  const { total, pending, parts } = counts;
  // The table holds what was concluded or is open; 收到 counts what came in this year, which may be fewer.
  const incoming = /新|收到|接到|受理|发生|产生|引发|提起/.test(words);
  return {
    where: kind === 'reviews' ? 'reviews.total' : 'litigation',
    expected: total,
    fits: (told) =>
      told === total ||
      told === total - pending ||
      (told > 0 && parts.includes(told)) ||
      (incoming && told > 0 && told < total),
  };
}

const kindsIn = (words: string): Kind[] => [
  ...(/复议/.test(words) ? (['reviews'] as const) : []),
  ...(/诉讼/.test(words) ? (['litigation'] as const) : []),
];

/** 未发生因政府信息公开引发的行政复议、行政诉讼; 行政复议和行政诉讼均为零. */
function saidNone(text: string): Kind[] {
  if (RESULT.test(text) || OTHER_CAUSE.test(text) || /尚未|新增|除/.test(text)) return [];
  const none = /(?:未(?!经)|没有|无|暂无)([^\d]*)$/.exec(text)?.[1];
  const ends = /(?:行政复议|行政诉讼|诉讼|复议)(?:申请|案件?|情况|情形|事项|现象|事件|的)*$/;
  if (none !== undefined && ends.test(none) && !/许可|处罚|逾期|按期|及时/.test(none)) return kindsIn(none);
  const zero =
    /(?:行政复议|行政诉讼)(?:申请|案件?|情况|数量|数)*(?:均|都|全部)?(?:为|是)?(?:零|0|无)(?:件|起|宗|例|次|个)?$/;
  return zero.test(text) && !/\d/.test(text.replace(/0(?:件|起|宗|例|次|个)?$|\d{4}年/g, ''))
    ? kindsIn(text)
    : [];
}

/** Numbers on reviews and lawsuits in a clause that table four contradicts. */
export function contradictedReviews(clause: ToldClause, cells: Cells): Contradiction[] {
  const { text, sentence, under, whole } = clause;
  const none = saidNone(text);
  if (none.length > 0) {
    return none.flatMap((kind) => {
      const meaning = meaningOf(cells, kind, '');
      return meaning
        ? (contradiction([{ ...meaning, fits: (told) => told === meaning.expected }], 0, text) ?? [])
        : [];
    });
  }
  // A government is asked for reviews of much else: only those over disclosure are in the table.
  if (!/公开/.test(sentence + text + under)) return [];
  if (OTHER_CAUSE.test(text) || /无关/.test(whole)) return [];
  const because = /因[^，]*信息公开[^，]*，$/.test(sentence);
  const numbers = countedNumbers(text, CASES);
  let said = '';
  return numbers.flatMap(({ value, before, after, approximate }, index) => {
    said += before;
    const named = kindsIn(before);
    const behind = index === numbers.length - 1 && named.length === 0 ? kindsIn(after) : [];
    const [kind, second] = [...named, ...behind];
    const words = before + (behind.length > 0 ? after : '');
    const close = /(?:复议|诉讼)(?:申请|案件?|情况|事项|数量|数|共计?|总计|合计|为)*$/.test(before);
    if (!kind || second || approximate || RESULT.test(words) || (behind.length === 0 && !close)) return [];
    const meaning = meaningOf(cells, kind, words);
    if (!meaning) return [];
    // Of all causes there may be more than over disclosure, not fewer.
    const overDisclosure = because || DISCLOSURE.test(said + (behind.length > 0 ? after : ''));
    const fewer = value < meaning.expected && isNeutral(before.replace(CASE_WORDS, ''));
    return overDisclosure || fewer ? (contradiction([meaning], value, text) ?? []) : [];
  });
}
