/** Amounts are whole 分 inside and are told in 元 or 万元. */
import type { Unit } from '../../../registers/shared/declared';

/** 分 → 万元, exact, without trailing zeros: 9617160000000 → "9617160", 1 → "0.000001". */
export function wanYuan(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`not an amount in 分: ${fen}`);
  const digits = String(fen).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return digits.slice(0, -6) + (fraction ? `.${fraction}` : '');
}

/** 分 → 元 as a number of at most two decimals. */
function yuan(fen: number): number {
  return fen / 100;
}

/** An answer in the unit in which it is told: amounts come in 分, everything else as it is. */
export function toldNumber(answer: number, unit: Unit): number {
  if (unit === '万元') return Number(wanYuan(answer));
  return unit === '元' ? yuan(answer) : answer;
}

/** The reverse: a told amount in 分. */
export function keptNumber(told: number, unit: Unit): number {
  if (unit === '万元') return Math.round(told * 1_000_000);
  return unit === '元' ? Math.round(told * 100) : told;
}
