import type { Finding } from '../../shared/report';
import type { Rule } from './rule';
import type { Subject } from './subject';
import { paragraphsOf } from './text/passages';
import { plain, quote, sentencesOf } from './text/reading';

/** In the lead-in any range of dates beside these words is the period; elsewhere the words must say so. */
const ABOUT_DATA = /统计|数据|期限|报告期/;
const NAMES_PERIOD =
  /统计(?:数据)?的?(?:期|时限|时间|周期|范围|区间)|报告期|所列(?:统计)?数据|数据(?:的)?(?:统计|期限|时限)/;

/** 2022.1.1, 2022-01-01, 2022/1/1. */
const SHORT_DATE = /(?<!\d)(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d)/g;

const DATE_RANGE =
  /(\d{4})年度?(\d{1,2})月(?:(\d{1,2})日?)?起?[,，]?(?:至|到|—+|-+|~|～|–)(?:(?:次年|(\d{4})年度?))?(\d{1,2})月(?:(\d{1,2})日?)?/;

interface StatedPeriod {
  readonly where: string;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly said: string;
}

/** 统计期限为2023年度. */
const ONE_YEAR = /(?:期限?|时限|时间|周期|范围)[^\d]{0,6}(\d{4})年(?:度|全年)?(?!\d)/;

const iso = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** 统计期限从2023年1月1日到12月31日止; a month without a day is meant whole. */
function statedIn(subject: Subject): StatedPeriod[] {
  return paragraphsOf(subject).flatMap(({ where, place, section, text }) =>
    sentencesOf(plain(text)).flatMap((sentence): StatedPeriod[] => {
      const names = section === 'preamble' ? ABOUT_DATA : NAMES_PERIOD;
      if (!names.test(sentence)) return [];
      const range = DATE_RANGE.exec(sentence.replace(SHORT_DATE, '$1年$3月$4日'));
      const [whole, only] = range ? [] : (ONE_YEAR.exec(sentence) ?? []);
      if (whole && only) {
        return [{ where, place, from: `${only}-01-01`, to: `${only}-12-31`, said: whole }];
      }
      if (!range) return [];
      const [said, year = '', month = '', day = '1', lastYear = year, lastMonth = '', lastDay] = range;
      const to = iso(lastYear, lastMonth, lastDay ?? (lastMonth === '12' ? '31' : '30'));
      return [{ where, place, from: iso(year, month, day), to, said }];
    }),
  );
}

/** The report is of one whole calendar year; its stated period has to be that year. */
export const periodYear: Rule = {
  source: '政府信息公开条例第四十九条、第五十条：年度报告为上一年度（1月1日至12月31日）',
  check: (subject) => {
    const { year, period } = subject;
    const from = `${year}-01-01`;
    const to = `${year}-12-31`;
    const stated: StatedPeriod[] = [
      ...(period
        ? [{ where: 'period', place: '统计期限', said: `${period.from} 至 ${period.to}`, ...period }]
        : []),
      ...statedIn(subject),
    ];
    return stated
      .filter((each) => each.from !== from || each.to !== to)
      .map((each): Finding => ({
        code: 'PERIOD_YEAR',
        severity: 'error',
        where: each.where,
        expected: `${from}/${to}`,
        actual: `${each.from}/${each.to}`,
        message: `“${each.place}”写的统计期限是“${quote(each.said)}”，${year} 年报告的统计期限应是 ${year}年1月1日至12月31日。`,
        fix: `把统计期限改为 ${year}年1月1日至12月31日，并核对数据是不是这一年的。`,
      }));
  },
};
