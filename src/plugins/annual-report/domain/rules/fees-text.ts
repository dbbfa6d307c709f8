import type { Finding } from '../../shared/report';
import type { Rule } from './rule';
import type { Subject } from './subject';
import { valueOf } from './text/numbers';
import { paragraphsOf, writtenIn } from './text/passages';
import { administrativeFeesTold } from './told/fees';
import { wholeYearClauses } from './told/scope';
import { clausesOf, plain, quote, sentencesOf, withoutEnd } from './text/reading';

const PROCESSING_FEE = /信息处理费|信息公开(?:的)?(?:收费|费用)/;
/** 行政事业性收费 is another matter: what is said of it says nothing of the processing fee. */
const OTHER_FEE = /行政事业性/;
const NOT_CHARGED =
  /(?:未|没有|无|不存在|从未)[^，]{0,24}(?:收取|收费|产生|发生|收到|涉及|收缴)|(?:未|没有|无)[^，]{0,12}信息处理费|(?:费|收取|收费|金额)[^，\d]{0,6}(?:为|共|共计)?(?:0元|零)/;
const CHARGED = /收取|实收|收到|征收|收缴|信息处理费/;
/** The tariff, a notice or what is owed: not what was taken in. */
const NOT_RECEIVED = /通知|应收|告知|标准|元\/|每[件页]|核定|拟|未缴|逾期|退/;
const OTHER_YEAR = /去年|上年|上一年|累计|较|比/;
const AMOUNT = /(\d+(?:\.\d+)?)(万?)元/g;
const KEY = 'fees.informationProcessing';

interface FeeSentence {
  readonly where: string;
  readonly place: string;
  readonly text: string;
}

/** Sentences on 信息处理费 of this year, the amounts that they say were taken in. */
function feeSentences(subject: Subject): FeeSentence[] {
  return paragraphsOf(subject)
    .filter(({ section }) => section !== 'preamble' && section !== 'problems')
    .flatMap(({ where, place, under, text }) =>
      sentencesOf(plain(text))
        .filter((sentence) => PROCESSING_FEE.test(under + sentence) && !/年报|栏目/.test(sentence))
        .map((sentence) => ({ where, place, text: sentence })),
    );
}

function amountsIn(sentence: string): number[] {
  return clausesOf(sentence)
    .filter((clause) => CHARGED.test(clause) && !NOT_RECEIVED.test(clause) && !OTHER_FEE.test(clause))
    .filter((clause) => !OTHER_YEAR.test(clause))
    .flatMap((clause) =>
      [...clause.matchAll(AMOUNT)].map(([, amount = '', wan]) => valueOf(`${amount}${wan}`)),
    );
}

function againstFigure(subject: Subject): Finding[] {
  const charged = subject.figures[KEY]?.value ?? null;
  if (charged === null) return [];
  return feeSentences(subject).flatMap(({ where, place, text }): Finding[] => {
    const denied = clausesOf(text).some(
      (clause) => NOT_CHARGED.test(clause) && !OTHER_FEE.test(clause) && !OTHER_YEAR.test(clause),
    );
    const amounts = amountsIn(text);
    const told = denied && amounts.every((amount) => amount === 0) ? 0 : amounts.find((each) => each > 0);
    if (told === undefined || told === charged || amounts.includes(charged)) return [];
    return [
      {
        code: 'FEES_TEXT',
        severity: 'error',
        where,
        expected: charged,
        actual: told,
        message: `“${place}”里的“${quote(text)}”说的信息处理费是 ${told} 元，实际收取的是 ${charged} 元。`,
        fix: '核对依申请公开登记里的实收金额：登记正确的，改正这句话；登记有误的，改正登记。',
      },
    ];
  });
}

const NOTHING_ELSE =
  /^(?:[^，。]{0,16}(?:无|没有|暂无)(?:其他)?(?:需要?)?(?:报告|说明|公开)?的?(?:其他)?(?:重要)?(?:事项|情况|内容)?)$/;

/** Fees were charged, and section six says that there is nothing to report. */
function againstNothing(subject: Subject): Finding[] {
  const charged = subject.form === '2021' ? subject.cells.amount('proactive.feesWanYuan') : null;
  const section = subject.sections.find(({ id }) => id === 'other');
  const said = withoutEnd(plain(writtenIn(section)));
  if (!section || !charged || said === '' || !NOTHING_ELSE.test(said)) return [];
  return [
    {
      code: 'FEES_TEXT',
      severity: 'error',
      where: 'sections.other',
      expected: charged,
      actual: said,
      message: `表二“行政事业性收费”是 ${charged} 万元，“${section.heading}”却只写了“${quote(said)}”。`,
      fix: '在这一部分写明收费情况（信息处理费收没收、收了多少）；表二有误的，改正登记。',
    },
  ];
}

/** What is said of 行政事业性收费 in words, against table two. */
function againstTable(subject: Subject): Finding[] {
  const charged = subject.form === '2021' ? subject.cells.amount('proactive.feesWanYuan') : null;
  if (charged === null) return [];
  return paragraphsOf(subject)
    .filter(({ section }) => section !== 'preamble' && section !== 'problems')
    .flatMap((passage) =>
      wholeYearClauses(passage, subject).flatMap(({ text }): Finding[] => {
        const told = administrativeFeesTold(text);
        if (!told || Math.abs(told.wanYuan - charged) < told.within) return [];
        return [
          {
            code: 'FEES_TEXT',
            severity: 'error',
            where: 'proactive.feesWanYuan',
            expected: charged,
            actual: told.wanYuan,
            message: `“${passage.place}”里的“${quote(text)}”说的是 ${told.wanYuan} 万元，表二“行政事业性收费”是 ${charged} 万元。`,
            fix: '核对行政事业性收费的登记：登记正确的，改正这句话；登记有误的，改正登记。',
          },
        ];
      }),
    );
}

/** What the text says of fees agrees with what was charged. */
export const feesText: Rule = {
  source: '国办函〔2020〕109号；国办公开办函〔2021〕30号第六部分：报告收取信息处理费情况',
  check: (subject) => [...againstFigure(subject), ...againstTable(subject), ...againstNothing(subject)],
};
