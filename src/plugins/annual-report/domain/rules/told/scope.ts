/**
 * Which clauses of a text speak of the whole year of the whole body: those that the tables must agree
 * with. A clause that tells a part, another year or another office's numbers proves nothing.
 */
import type { Subject } from '../subject';
import { clausesOf, plain, sentencesOf, withoutAsides } from '../text/reading';
import { slippedYears } from '../text/years';
import type { Passage } from '../text/passages';

/** Another time: what follows in the sentence belongs to it too, until the report's own year is named again. */
const OTHER_TIME =
  /去年|往年|历年|以前|此前|(?:上一?年度?|前年)(?!度?(?:未办结)?(?:结转|转入))|近[几两三四五\d]+年|[两三四五]年来|以来|累计/;
const COMPARED = /较|同比|环比|相比|比(?:上|去|前|往|\d)|增加|减少|增长|下降|上升|增幅|降幅|持平|多了|少了/;
const PART =
  /其中|其余|其他处理|上级|指导|转来|转交|协助|协办|配合|征询|转办|交办|代为|通过|以.{0,8}(?:方式|形式)|网络|网上|网站|在线|互联网|线上|线下|信函|邮寄|当面|现场|邮箱|邮件|传真|电话|窗口|平台|系统|渠道|\d月|[一二三四五六七八九十]月|季度|上半年|下半年|每年|日均|人均|平均|村委|各村|社区|下属|所属|直属|分局|站所/;
/** A part of the year: what follows belongs to it until the year is named again. */
const PART_OF_YEAR = /\d(?:月|-\d{1,2}月)|[一二三四五六七八九十]月|月[底末初]|季度|[上下]半年/;
/** One without the other is a part of the applicants; 公民、法人和其他组织 is all of them. */
const PERSON = /自然人|公民|个人|律师/;
const ORGANISATION = /法人|企业|公司|社会组织/;
/** 没有公民提出申请: nobody did. */
const NOBODY = /(?:没有|无)(?:任何)?(?:公民|个人)(?:提出|申请|要求)/;

const WHOLE_AREA = /全(?:县|区|市|省|州|盟|旗)|[我本](?:县|区|市|省|州|盟|旗)/;
const ONE_OFFICE = /办公室|办公厅|政府办|府办|本级/;
/** For a township or an office: somebody else's numbers, until it names itself. */
const ABOVE =
  /全(?:县|区|市|省|州|盟|旗)|[我本](?:县|区|市|省|州|盟|旗)|(?:县|区|市|省|州|盟|旗)(?:人民)?政府(?!信息|网|门户)/;
const OWN_NAME = /[我本](?:镇|乡|街道|局|委|办|机关|单位)|全(?:镇|乡|街道)/;
/** Stands where the body's name was. */
const NAME_MARK = '\uE000';
const SOME_BODY = /部门|单位|机关|局|委(?!托)|中心|街道|乡镇|(?:县|区|市|省|州|盟|旗)(?:人民)?政府/;

/** A county and what lies above it: its tables count the whole area, its text may count one office. */
function isWide({ name, level }: Subject['body']): boolean {
  if (level === 'other') return /(?:省|市|县|区|州|盟|旗)(?:人民政府)?$/.test(name);
  return level === 'county' || level === 'city' || level === 'province';
}

function countsAnotherScope(sentence: string, passage: string): boolean {
  if (WHOLE_AREA.test(sentence)) return ONE_OFFICE.test(sentence);
  return ONE_OFFICE.test(passage) || SOME_BODY.test(sentence);
}

export interface ToldClause {
  readonly text: string;
  /** The sentence up to this clause: what 办结3件 leaves unsaid stands there. */
  readonly sentence: string;
  /** The heading under which it stands, also where that opens the paragraph: （二）依申请公开方面。 */
  readonly under: string;
  /** The sentence to its end. */
  readonly whole: string;
}

const OPENING_TITLE =
  /^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十\d]+[、.])([^。：，；]{2,20})[。：]/;

/** The clauses of a passage that speak of the whole year of the whole body. */
export function wholeYearClauses(passage: Passage, { year, body }: Subject): ToldClause[] {
  const ofSection = passage.section === 'applications' ? passage.place : '';
  const under = passage.under || ofSection || (OPENING_TITLE.exec(plain(passage.text))?.[1] ?? '');
  const shortName = /[^省市区县]{1,8}(?:镇|乡|街道)(?=人民政府|办事处|$)/.exec(body.name)?.[0] ?? body.name;
  const text = withoutAsides(plain(passage.text))
    .replaceAll(body.name, NAME_MARK)
    .replaceAll(shortName, NAME_MARK)
    .replace(/[市省](?:人民)?政府规章/g, '规章');
  const wholeYear = new RegExp(
    `(?:自|从|截至|截止)?(?:${year}年)?1月1日起?[至到—~-]+(?:${year}年)?12月31日止?|(?:截至|截止)?到?${year}年(?:12月31日|年?底|末)`,
    'g',
  );
  const slipped = slippedYears(passage, year);
  const foreignYear = (clause: string): boolean =>
    [...clause.matchAll(/(\d{4})年(?!度?(?:未办结)?(?:结转|转入|继续))/g)].some(
      ([, digits]) => Number(digits) !== year && !slipped.has(Number(digits)) && !/结转/.test(clause),
    );
  const wide = isWide(body);
  const ownTime = new RegExp(`${year}年|今年|本年|全年|年内`);

  return sentencesOf(
    text
      .replace(wholeYear, `${year}年`)
      .replaceAll(`${year}年以来`, `${year}年`)
      .replaceAll('今年以来', '今年'),
  ).flatMap((marked) => {
    const sentence = marked.replaceAll(NAME_MARK, '');
    if (wide && countsAnotherScope(sentence, text)) return [];
    let elsewhere = false;
    let partOfYear = false;
    let above = false;
    let before = '';
    return clausesOf(marked).flatMap((markedClause): ToldClause[] => {
      const clause = markedClause.replaceAll(NAME_MARK, '');
      const said = before;
      const opened = said.endsWith('其中，');
      before += `${clause}，`;
      const ofYear = ownTime.test(clause);
      if (ofYear) elsewhere = false;
      const namesPart = PART_OF_YEAR.test(clause);
      if (ofYear || namesPart) partOfYear = namesPart;
      const namesAbove = !wide && ABOVE.test(clause);
      if (OWN_NAME.test(clause) || markedClause.includes(NAME_MARK)) above = false;
      else if (namesAbove) above = true;
      if (COMPARED.test(clause)) return [];
      const ofOthers = OTHER_TIME.test(clause) || foreignYear(clause);
      if (ofOthers && ofYear) return [];
      if (ofOthers) elsewhere = true;
      const oneKind = PERSON.test(clause) !== ORGANISATION.test(clause);
      const nobody = NOBODY.test(clause) && !ORGANISATION.test(sentence);
      const another = elsewhere || partOfYear || above || namesAbove || opened;
      return another || PART.test(clause) || (oneKind && !nobody)
        ? []
        : [{ text: clause, sentence: said, under, whole: sentence }];
    });
  });
}
