/** Amounts are whole 分 inside and are told in 元 or 万元. */

/** 分 → 万元, exact, without trailing zeros: 9617160000000 → "9617160", 1 → "0.000001". */
export function wanYuan(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`not an amount in 分: ${fen}`);
  const digits = String(fen).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return digits.slice(0, -6) + (fraction ? `.${fraction}` : '');
}

/** 分 → 元 as a number of at most two decimals. */
export function yuan(fen: number): number {
  return fen / 100;
}
