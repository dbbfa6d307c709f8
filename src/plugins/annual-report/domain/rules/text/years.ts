/**
 * Years in a text that are not the report's, where only its own can be meant: left over from last
 * year's file. Most other years are sound (last year's figures, plans, names of documents, history), so
 * a year is called wrong only where it opens a statement that the report makes of its own year.
 */
import type { Passage } from './passages';
import { plain, sentencesOf } from './reading';

/** What a report states of its own year, one kind a pattern. */
const MATTERS = [
  /公开申请|依申请公开|申请公开|要求.{0,6}公开.{0,6}申请/,
  /主动公开|公开(?:各类|各项)?(?:政府|政务)?信息|发布(?:各类|各项)?(?:政府|政务)?信息/,
  /规范性文件/,
  /行政复议|行政诉讼/,
  /信息处理费/,
  /(?:建议|提案)\d/,
];
/** A number, or that there was none: a fact of the year. */
const FACT =
  /(?:收到|受理|接到|公开|发布|制定|制发|废止|办结|办理|收取|承办|更新)[^，；]*\d|(?:未|没有|无)(?:收到|接到|受理|收取|发生|产生|制定|制发|因)/;
const SPIRIT = /^度?(?:以来)?，?[^，；]{0,16}?(?:认真|严格|坚持|深入|全面|高度重视|扎实|持续|始终|积极|紧紧)/;
const COMPARES = /同比|相比|比(?:上|去|\d)|较(?:上|去|\d)/;
const OWN_WORK = /政府信息公开|政务公开|《?条例/;
const PLAN =
  /将|下一步|计划|拟|打算|力争|继续|明年|下一?年|今后|争取|进一步|要(?!求|点|闻)|工作(?:安排|打算|思路|重点)/;
const PAST_OR_NAMED =
  /去年|上一?年|前年|以来|年报|年度报告|整改|针对|获|荣|被评|通报|排名|测评|考核结果|要点|预算|决算|规划|方案|修订|修正|施行|印发|成立|启用|开通|上线|建成|(?:今|本)年|目前|现已|后续|延续|此前/;
/** Before the year: makes it a date of something else. */
const BOUND_BEFORE =
  /[较比与同和及、从自在由于到至止—~-]$|(?:对照|根据|依据|按照|落实|贯彻|针对|对|关于|印发|结转|相对)[^，]*$/;
const BOUND_AFTER =
  /^度?(?:[—~、至到和及-]+(?:\d{4}|上)|相比|同期|相较|以来|起|前|后|的?基础|(?:\d+月|[年]?[初底末])|(?:度)?(?:结转|转入)|(?:政务公开|政府信息公开)?(?:工作)?(?:要点|计划|方案|规划|年报|预算|决算|考核|测评|任务|通报))/;
/** A place of its own in the sentence: an opening, after a numbered title, or after the body's name. */
const YEAR_END = /^(?:12月31日|年?[底末])/;
const OPENING = /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]|[一二三四五六七八九十]是)?[^，；]{0,18}$/;

/** 2022年度，全镇组织政务公开培训2次: done last year, told as this year's. Older ones are history. */
const DONE = /(?:组织|开展|举办|召开|新增|更新)[^，；]{0,16}?(?:公开|条例)[^，；]{0,12}?\d+[个次场期条项]/;

/** In the lead-in: 现公布2022年政府信息公开工作年度报告, 结合2022年工作实际. */
const ANNOUNCES =
  /(?:结合|现将|现就|现公布|现发布|现公开|编制|形成|发布|公布)[^。；]{0,30}?(\d{4})年度?[^。；，]{0,30}?(?:年度报告|工作报告|年报|工作情况|工作实际|实际)/g;

export interface SlippedYear {
  readonly year: number;
  /** The words around it. */
  readonly said: string;
}

function slipsOfSentence(sentence: string, paragraph: string, year: number): SlippedYear[] {
  const bare = sentence.replace(/《[^《》]*》/g, (title) => '《'.padEnd(title.length - 1, '…') + '》');
  const own = String(year);
  if (bare.includes(`${own}年`)) return [];
  const first = /(?<!\d)(\d{4})年/.exec(bare);
  if (!first) return [];
  const named = Number(first[1]);
  const before = bare.slice(0, first.index);
  const after = bare.slice(first.index + first[0].length);
  if (named < 1990 || named > year + 5 || !OPENING.test(before)) return [];
  const asOfYearEnd = /(?:截[至止]|到)$/.test(before) && YEAR_END.test(after);
  if (!asOfYearEnd && (BOUND_BEFORE.test(before) || BOUND_AFTER.test(after))) return [];
  const clause = (/^度?(?:以来)?，?[^，；]*(?:，[^，；]*)?/.exec(after)?.[0] ?? after).replace(
    /《[^《》]*》/g,
    '',
  );
  if (PAST_OR_NAMED.test(before + clause) || (PLAN.test(bare) && named > year)) return [];
  if (named > year && !/共|累计|收到|受理|未收取/.test(after)) return [];
  const matters = FACT.test(after) ? MATTERS.filter((matter) => matter.test(after)) : [];
  // 2022年收到申请3件。2023年收到5件，同比增加2件: told one beside the other.
  const beside = sentencesOf(paragraph).some(
    (other) =>
      other.includes(`${own}年`) && (COMPARES.test(other) || matters.some((matter) => matter.test(other))),
  );
  const doneLastYear = named === year - 1 && !paragraph.includes(`${own}年`) && DONE.test(after);
  const stated =
    doneLastYear || (matters.length > 0 && !beside) || (SPIRIT.test(after) && OWN_WORK.test(after));
  return stated ? [{ year: named, said: sentence }] : [];
}

const PROBLEMS_OF =
  /^(?:（[一二三四五]）|[一二三四五\d][、.])?[^，；：]{0,12}?(\d{4})年度?，?[^；：]{0,40}?(?:存在|问题|不足)[^；：，]{0,12}(?:为|有|是|如下|[：，]|$)/;
/** The section looks back on purpose. */
const LOOKS_BACK =
  /整改|回头看|已(?:经|得到|全部|基本|有效)?(?:解决|改进|改正|改善|完成|纠正)|上一?年|去年|往年|反馈|指出|针对|对照/;

/** Section five that opens with the problems of a year before: 2021年政府信息公开工作中存在的主要问题为…. */
export function slipOfProblems(section: string, year: number): SlippedYear | undefined {
  const text = plain(section);
  const [first = ''] = sentencesOf(text.replace(/^（[一二三四五]）[^。，；]{2,20}。/, ''));
  const named = Number(PROBLEMS_OF.exec(first)?.[1] ?? year);
  const ownProblems = new RegExp(`${year}年(?!，?[^。；]{0,12}将)[^。；]{0,24}(?:存在|问题|不足)`);
  if (named >= year || named < 1990 || LOOKS_BACK.test(text) || ownProblems.test(text)) return undefined;
  return /公开/.test(first) ? { year: named, said: first } : undefined;
}

/** Years that a passage gives where the report's own is meant. */
export function slipsOf(passage: Passage, year: number): SlippedYear[] {
  const text = plain(passage.text).replace(/《[^》]{0,60}(?:通知|意见|办法|方案)》/g, '');
  if (passage.section === 'preamble' || passage.under === '') {
    const announced = [...text.matchAll(ANNOUNCES)]
      .filter(([, digits]) => Number(digits) !== year)
      .map((match) => ({ year: Number(match[1]), said: match[0] }));
    if (announced.length > 0 && passage.section === 'preamble') return announced;
  }
  return sentencesOf(text).flatMap((sentence) => slipsOfSentence(sentence, text, year));
}

/** The same as years: a clause that opens with one of them speaks of the report's own year. */
export const slippedYears = (passage: Passage, year: number): ReadonlySet<number> =>
  new Set(slipsOf(passage, year).map((slip) => slip.year));
