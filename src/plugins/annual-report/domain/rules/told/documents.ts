/** What a text says of 行政规范性文件 issued, repealed and in force, held against table two. */
import type { Cells } from '../cells';
import { clausesOf } from '../text/reading';
import { CASE_UNIT, countedNumbers } from '../text/numbers';
import { contradiction, type Contradiction } from './contradiction';
import type { ToldClause } from './scope';

const ROW = 'proactive.normativeDocuments';
const DOCUMENT = /规范性文件/;
/** Counted together with something else, or something else altogether. */
const NOT_JUST_THAT =
  /规章|党|政策性|政策文件|各类|公文|制度|解读|清理|修[订改]|失效|备案|报备|草案|拟|征求|公开|公示|公布|发布|信息|审[核查]|梳理|评估|等|规范性文件(?:管理|制定|备案|清理|监督)|办法|规范性文件[和及与、](?!$)|[和及与、](?:行政)?规范性文件/;
const ISSUED = /制发|制定|印发|出台|新增/;
const REPEALED = /废止/;
const IN_FORCE = /现行有效|有效/;

const TAIL = /(?:共计?|总计|合计|总数|数量?|件数|为|的|文件|均)*$/;

function columnOf(words: string): 'issued' | 'repealed' | 'inForce' | undefined {
  const spoken = (['inForce', 'repealed', 'issued'] as const).filter((column) =>
    ({ issued: ISSUED, repealed: REPEALED, inForce: IN_FORCE })[column].test(words),
  );
  return spoken.length === 1 ? spoken[0] : undefined;
}

const KIND_WORDS =
  /\d{4}年|年末|年底|本年|年度|全年|[我本](?:镇|乡|街道|局|机关|单位)|共计?|宣布|件数|数量|文件|制发|制定|印发|出台|废止|现行有效|有效|[、和及并年末度新为的件数]/g;
/** 制发4件，废止0件，现行有效32件: the kind is named once. */
const leavesKindUnsaid = (words: string): boolean => words.replace(KIND_WORDS, '') === '';

/** 本年制发件数4件，废止件数1件，现行有效件数15件: the columns of table two, of which only this row is not 0. */
function isTableHead(sentence: string, cells: Cells): boolean {
  const rulesAreNone = ['issued', 'repealed', 'inForce'].every(
    (column) => cells.count(`proactive.rules.${column}`) === 0,
  );
  return (
    rulesAreNone &&
    [ISSUED, REPEALED, /现行有效/].every((column) => column.test(sentence)) &&
    clausesOf(sentence).every((clause) => leavesKindUnsaid(clause.replace(/\d+/g, '')))
  );
}

function contradicted(cells: Cells, words: string, told: number, said: string): Contradiction | undefined {
  const column = columnOf(words);
  const expected = column ? cells.count(`${ROW}.${column}`) : null;
  if (!column || expected === null) return undefined;
  return contradiction(
    [{ where: `${ROW}.${column}`, expected, fits: (value) => value === expected }],
    told,
    said,
  );
}

/** Numbers on normative documents in a clause that table two contradicts. */
export function contradictedDocuments(clause: ToldClause, cells: Cells): Contradiction[] {
  const { sentence, whole } = clause;
  const text = clause.text.replace(/制定并(?:全部)?(?:公开|发布|公布)/g, '制定');
  if (NOT_JUST_THAT.test(text)) return [];
  const naming = clausesOf(sentence).findLast((clause) => DOCUMENT.test(clause));
  const named = naming === undefined ? isTableHead(whole, cells) : !NOT_JUST_THAT.test(naming);
  const numbers = countedNumbers(text, CASE_UNIT);
  let inClause = false;
  const told = numbers.flatMap(({ value, before, after, approximate }, index) => {
    const last = index === numbers.length - 1;
    // The number stands right behind 规范性文件, or 件 has it after: 制发3件行政规范性文件.
    const direct = /规范性文件/.test(before.replace(TAIL, '规范性文件').slice(-5)) && DOCUMENT.test(before);
    const behind = last && /^(?:行政)?规范性文件$/.test(after);
    const unsaid = (named || inClause) && leavesKindUnsaid(before);
    inClause ||= direct || behind;
    if (approximate || !(direct || behind || unsaid)) return [];
    return contradicted(cells, before, value, text) ?? [];
  });
  const none = /(?:未|没有|无)(?:制发|制定|印发|出台)?(?:行政)?规范性文件(?:制发|制定|印发|出台)?$/.test(
    text,
  );
  if (none && /制发|制定|印发|出台/.test(text)) {
    const made = contradicted(cells, '制发', 0, text);
    if (made) told.push(made);
  }
  if (/^(?:目前)?(?:没有|无)现行有效的?(?:行政)?规范性文件$/.test(text)) {
    const inForce = contradicted(cells, '现行有效', 0, text);
    if (inForce) told.push(inForce);
  }
  return told;
}
