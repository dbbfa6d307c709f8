/** 统一社会信用代码 (GB 32100-2015): public data, and no personal number although it has 18 characters too. */

/** Without I, O, S, V and Z. */
const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[1-9ANY][1-9]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const MODULUS = 31;

/** The last character of a code whose first 17 are given. */
export function checkOfCreditCode(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (const symbol of first17) {
    sum += weight * SYMBOLS.indexOf(symbol);
    weight = (weight * 3) % MODULUS;
  }
  return SYMBOLS.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}

/** Whether 18 characters are such a code. */
export const isCreditCode = (value: string): boolean =>
  SHAPE.test(value) && checkOfCreditCode(value.slice(0, 17)) === value.charAt(17);
