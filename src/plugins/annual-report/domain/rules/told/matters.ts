/** What a text says of licences, penalties and coercive measures decided in the year, held against table two. */
import { MATTER_BLOCKS } from '../../form/proactive-table';
import type { Cells } from '../cells';
import { countedNumbers } from '../text/numbers';
import { contradiction, type Contradiction } from './contradiction';
import type { ToldClause } from './scope';

const MATTERS = MATTER_BLOCKS.flatMap((block) => [...block.rows]).filter(({ key }) => key !== 'feesWanYuan');
const DECIDED = /作出|做出|实施|下达/;
/** A licence that is handled is decided; a penalty may still be open. */
const HANDLED = /办理|办结/;
/** Published, listed or received is not decided. */
const NOT_DECISIONS =
  /公开|公示|公布|信息|事项|清单|申请|权限|委托|案卷|评查|听证|复议|诉讼|备案|审[核查]|法制|送达|撤销|录入|归集/;
const BETWEEN = '(?:处理|决定书?|案件|数量|共计?|总计|为)*';

/** 行政许可320件、行政处罚54件: decisions listed one beside the other, as in table two. */
const LISTED =
  /^(?:\d{4}年|[本全]年度?|年度|共计?|[我本](?:镇|乡|街道|局|机关|单位)|[，、])*(?:行政(?:许可|处罚|强制)(?:处理|决定|数量|共计?|总计|为)*\d+(?:件|起|宗|例|次)(?:[，、；]|$)(?:行政事业性收费(?:金额|共计?|为)*[\d.]+[万亿]?元)?){2,3}$/;
/** A decision by name, or none at all: needs no verb. */
const ALONE = /(?:处罚|许可|强制)(?:处理决定|决定|0(?:件|起|宗|例|次)$)/;

/** Numbers on decisions in a clause that table two contradicts. */
export function contradictedMatters({ text, whole }: ToldClause, cells: Cells): Contradiction[] {
  if (NOT_DECISIONS.test(text)) return [];
  const numbers = countedNumbers(text, '(?:件|起|宗|例|次)');
  return MATTERS.flatMap(({ key, label }) => {
    const where = `proactive.${key}`;
    const expected = cells.count(where);
    if (expected === null) return [];
    const meaning = { where, expected, fits: (told: number) => told === expected };
    const direct = new RegExp(`${label}${BETWEEN}$`);
    const told = numbers.find(
      ({ before, approximate }) => !approximate && direct.test(before) && before.split('行政').length === 2,
    );
    const stated =
      LISTED.test(whole) || (ALONE.test(text) && /^(?:全年|处理|共|\d{4}年|本年度?)*行政/.test(text));
    if (told && (stated || DECIDED.test(text) || (key === 'licences' && HANDLED.test(text))))
      return contradiction([meaning], told.value, text) ?? [];
    const none = new RegExp(
      `(?:未|没有|无)(?:作出|做出|实施|办理|发生|有)?(?:行政(?:许可|处罚|强制)[、和及或])*${label}(?:[、和及或]行政(?:许可|处罚|强制))*(?:决定|案件|行为|情形|情况|措施)*$`,
    );
    return none.test(text) ? (contradiction([meaning], 0, text) ?? []) : [];
  });
}
