/**
 * What a text says of applications, held against table three. The words do not fix whether 收到 holds
 * what was carried in from last year: either is true. 新收 never does.
 */
import { sumOf, type Cells } from '../cells';
import { outcomeRows } from '../../form/cells';
import type { Form } from '../../../shared/report';
import { CASE_UNIT, countedNumbers } from '../text/numbers';
import { clausesOf } from '../text/reading';
import { contradiction, type Contradiction, type Meaning } from './contradiction';
import { isNeutral } from './neutral';
import type { ToldClause } from './scope';

const NEW = /新收|新受理|新接收|新增受理/;
const RECEIVED = /收到|接到|接收|受理|收件|收悉/;
const HANDLED = /办理(?!完)|处理(?!完)/;
const CONCLUDED = /办结|(?:办理|处理)完|完成办理/;
const ANSWERED = /答复|回复/;
const VERBS = [NEW, RECEIVED, HANDLED, CONCLUDED, ANSWERED];

/** An application, whatever it is called: 政府信息公开申请, 依申请公开事项, 要求公开信息的申请. */
const isApplication = (words: string): boolean => /公开/.test(words) && /申请/.test(words);
const OTHER_MATTER =
  /复议|诉讼|起诉|许可|举报|投诉|信访|工单|咨询|补正|建议|提案|撤回|撤销|留言|来电|来信|来访|收费|征求|意见|延期|告知书|栏目|指南|培训|逾期|超期|异议|负面|纠纷|涉及|关于/;
/** Words that may stand between a verb and its number when the matter was named before. */
const FILLERS =
  /按规定|及时|时限|全年|依法|按期|新收|收到|受理|接到|办理|处理|办结|完[毕成]|答复|回复|全部|\d{4}|[年度内的和及并均已共计都其本为了在新]/g;
const onlyFillers = (words: string): boolean => words.replace(FILLERS, '') === '';

interface Counts {
  readonly received: number;
  readonly carriedIn: number;
  readonly concluded: number;
  readonly carriedOut: number;
  /** Concluded without an answer: not processed, or ended for another reason. */
  readonly unanswered: number;
}

const TOTALS = {
  received: 'applications.newReceived.total',
  carriedIn: 'applications.carriedIn.total',
  concluded: 'applications.result.total.total',
  carriedOut: 'applications.carriedOut.total',
} as const;

function countsOf(cells: Cells, form: Form): Counts | null {
  const received = cells.count(TOTALS.received);
  const carriedIn = cells.count(TOTALS.carriedIn);
  const concluded = cells.count(TOTALS.concluded);
  const carriedOut = cells.count(TOTALS.carriedOut);
  const unanswered = sumOf(
    cells,
    outcomeRows(form)
      .filter(({ path }) => /^applications\.result\.(?:notProcessed|other)\b/.test(path))
      .map(({ path }) => `${path}.total`),
  );
  if (received === null || carriedIn === null || concluded === null || carriedOut === null) return null;
  return { received, carriedIn, concluded, carriedOut, unanswered: unanswered ?? concluded };
}

function meaningOf(verb: RegExp, counts: Counts): Meaning {
  const { received, carriedIn, concluded, unanswered } = counts;
  const asReceived = (told: number) => told === received || told === received + carriedIn;
  const of = (cell: 'received' | 'concluded', fits: Meaning['fits']): Meaning => ({
    where: TOTALS[cell],
    expected: counts[cell],
    fits,
  });
  if (verb === NEW) return of('received', (told) => told === received);
  if (verb === RECEIVED) return of('received', asReceived);
  if (verb === HANDLED) return of('received', (told) => asReceived(told) || told === concluded);
  // 新收58件，办结55件 may leave out the carried-in ones that were concluded too.
  if (verb === CONCLUDED)
    return of('concluded', (told) => told <= concluded && told >= concluded - carriedIn);
  return of('concluded', (told) => told <= concluded && told >= concluded - unanswered - carriedIn);
}

/** 上年结转 and 结转下年度; undefined where the words speak of neither. */
function carried(words: string, year: number): 'carriedIn' | 'carriedOut' | undefined {
  if (!/结转|转入/.test(words)) return undefined;
  const next = new RegExp(`结转[至到入]?(?:下|次|明|${year + 1})`);
  if (next.test(words)) return 'carriedOut';
  const last = new RegExp(`(?:上一?年度?|去年|${year - 1}年度?)(?:未办结)?(?:结转|转入)|结转上`);
  return last.test(words) ? 'carriedIn' : undefined;
}

/** Names applications, all of them; under 依申请公开 a bare 申请 is one of them. */
const namesApplication = (words: string, under: string): boolean =>
  (isApplication(words) || (/申请/.test(words) && isApplication(under))) &&
  !OTHER_MATTER.test(words) &&
  isNeutral(words);

/** Whether every count that the sentence has given so far was of applications too. */
const countsOnlyApplications = (sentence: string): boolean =>
  clausesOf(sentence).every((clause) => {
    const numbers = countedNumbers(clause, CASE_UNIT);
    return (
      numbers.every(({ before }) => isNeutral(before)) &&
      (numbers.length === 0 || isNeutral(numbers.at(-1)?.after ?? ''))
    );
  });

/** 公文属性认定: a paper's class, not an application. */
const PAPERS = /公文|文件|发文|属性|认定|制发|文书|抽查|评查|主动公开\d+件|不予?公开\d|其中/;

interface Told {
  readonly before: string;
  /** With what follows the number, where that is not another number's. */
  readonly about: string;
  /** The sentence up to these words. */
  readonly earlier: string;
  readonly clause: ToldClause;
}

function meaningsOf({ before, about, earlier, clause }: Told, year: number, counts: Counts): Meaning[] {
  const { under } = clause;
  const sentence = earlier + under;
  const way = carried(before, year);
  if (way) {
    if (!isApplication(sentence + about) || OTHER_MATTER.test(about)) return [];
    if (!countsOnlyApplications(earlier) || !isNeutral(before)) return [];
    return [{ where: TOTALS[way], expected: counts[way], fits: (told) => told === counts[way] }];
  }
  if (/结转/.test(before)) return [];
  const leftUnsaid =
    onlyFillers(before) &&
    isApplication(sentence) &&
    !OTHER_MATTER.test(sentence) &&
    countsOnlyApplications(earlier);
  const named = namesApplication(about, under);
  if (!named && !leftUnsaid) return [];
  const verbs = VERBS.filter((verb) => verb.test(before) && !(verb === RECEIVED && NEW.test(before)));
  // 已办理3件 may tell how far things have come.
  if (verbs.length === 1 && verbs[0] === HANDLED && !named) return [];
  if (verbs.length > 0) return verbs.map((verb) => meaningOf(verb, counts));
  // 共有2件政府信息公开申请.
  if (/共?有$/.test(before) && named) return [meaningOf(RECEIVED, counts)];
  if (PAPERS.test(clause.whole)) return [];
  // 依申请公开3件: received, handled or concluded.
  const bare =
    /(?:公开申请|依申请公开)(?:申请|事项|(?:政府)?信息|数量|总数|件数|总?量|情况|的)*(?:共计?|总计|合计|为)?$/;
  return bare.test(before) ? [RECEIVED, HANDLED].map((verb) => meaningOf(verb, counts)) : [];
}

/** 未收到政府信息公开申请, 没有结转下年度继续办理的申请. */
function saidNone(
  { text, sentence, under, whole }: ToldClause,
  year: number,
  { carriedIn }: Counts,
): keyof typeof TOTALS | undefined {
  if (/公开(?:申请|事项|数量|总?量)*(?:均|共)?[为是](?:零|0)$/.test(text) && namesApplication(text, under))
    return 'received';
  const none = /(?:未曾?|没有?|无|暂未|暂无|零)(.*)$/.exec(text)?.[1];
  if (none === undefined || /\d/.test(none.replace(/\d{4}年/g, ''))) return undefined;
  if (/除/.test(whole) || !isNeutral(text) || !countsOnlyApplications(sentence)) return undefined;
  const all = sentence + under + text;
  // 无结转 is of either way; after 已办结, or where there was both, it is to next year.
  if (/^(?:申请)?结转$/.test(none) && isApplication(all))
    return carriedIn > 0 || /办结|答复/.test(sentence) ? 'carriedOut' : undefined;
  const way = carried(text, year);
  if (way) return isApplication(all) && !OTHER_MATTER.test(none) ? way : undefined;
  if (/结转/.test(none) || !namesApplication(none, under)) return undefined;
  if (/新增?(?!收|受)/.test(none)) return undefined;
  const taken = /^(?:有)?(?:新?收到|接到|接收|受理|新收|收悉)/.test(none);
  const there =
    /^(?:有)?(?:人|任何人|群众)?(?:公民)?(?:提出|提交)?(?:的)?(?:依?申请|政府信息|信息公开|公开申请)/.test(
      none,
    );
  const onlyThat = /(?:申请|公开|事项|件|要求|情况|信息|案件|的)$/.test(none);
  return (taken || (there && /(?:无|没有?|零)/.test(text))) && onlyThat ? 'received' : undefined;
}

/** Numbers on applications in a clause that table three contradicts. */
export function contradictedApplications(
  clause: ToldClause,
  report: { readonly cells: Cells; readonly form: Form; readonly year: number },
): Contradiction[] {
  const counts = countsOf(report.cells, report.form);
  if (!counts) return [];
  const numbers = countedNumbers(clause.text, CASE_UNIT);
  let said = '';
  const told = numbers
    .filter(({ approximate }) => !approximate)
    .flatMap(({ value, before, after }, index) => {
      const last = index === numbers.length - 1;
      const about = before + (last ? after : '');
      const earlier = clause.sentence + said;
      said += `${before}${value}件`;
      const meanings = meaningsOf({ before, about, earlier, clause }, report.year, counts);
      return contradiction(meanings, value, clause.text) ?? [];
    });
  const none = saidNone(clause, report.year, counts);
  if (none && counts[none] > 0) {
    told.push({ where: TOTALS[none], expected: counts[none], actual: 0, said: clause.text });
  }
  return told;
}
