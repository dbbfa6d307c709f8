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
const NOT_DECISIONS = /公开|公示|公布|信息|事项|清单|申请|权限|委托|案卷|评查|听证|复议|诉讼|备案/;
const BETWEEN = '(?:决定书?|案件|数量|共计?|总计|为)*';

/** Numbers on decisions in a clause that table two contradicts. */
export function contradictedMatters({ text }: ToldClause, cells: Cells): Contradiction[] {
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
    if (told && (DECIDED.test(text) || (key === 'licences' && HANDLED.test(text))))
      return contradiction([meaning], told.value, text) ?? [];
    const none = new RegExp(
      `(?:未|没有|无)(?:作出|做出|实施|办理|发生|有)?(?:行政(?:许可|处罚|强制)[、和及或])*${label}(?:[、和及或]行政(?:许可|处罚|强制))*(?:决定|案件|行为|情形|情况|措施)*$`,
    );
    return none.test(text) ? (contradiction([meaning], 0, text) ?? []) : [];
  });
}
