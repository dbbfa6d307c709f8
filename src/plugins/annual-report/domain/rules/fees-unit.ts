import { lastYear } from './last-year';
import type { Rule } from './rule';

const WHERE = 'proactive.feesWanYuan';
/** 元 in the place of 万元 is 10,000 times too much; fees of a body seldom grow a thousandfold. */
const FACTOR = 1_000;

const wan = (amount: number): string => `${amount} 万元`;

/**
 * 元 entered where 万元 is printed. Size alone says something of a township or subdistrict only: a
 * city's fees may be any amount, and are compared with its own last year.
 */
export const feesUnit: Rule = {
  source: '国办公开办函〔2021〕30号 表二：本年收费金额（单位：万元）',
  check(subject) {
    const actual = subject.cells.amount(WHERE);
    if (actual === null) return [];
    const { body, settings } = subject;
    const finding = (expected: number, why: string) => [
      {
        code: 'FEES_UNIT',
        severity: 'warning' as const,
        where: WHERE,
        expected,
        actual,
        message: `表二“行政事业性收费”写的是 ${wan(actual)}，${why}，可能把“元”填成了“万元”。`,
        fix: `核对单位：如果是 ${actual} 元，应填 ${Number((actual / 10_000).toFixed(6))}；确实无误的，写明理由。`,
      },
    ];
    const before = lastYear(subject);
    const last = before?.cells.amount(WHERE) ?? null;
    if (before && last !== null && last > 0 && actual >= last * FACTOR) {
      return finding(last, `是${before.year}年（${wan(last)}）的 ${Math.floor(actual / last)} 倍`);
    }
    const small = body.level === 'township' || body.level === 'subdistrict';
    if (small && actual > settings.feesWanYuanCeiling) {
      return finding(settings.feesWanYuanCeiling, `超出乡镇、街道通常的数额`);
    }
    return [];
  },
};
