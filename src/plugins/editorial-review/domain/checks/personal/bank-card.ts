/** Numbers of bank cards and accounts: 16 to 19 digits, Luhn's check, and a beginning that some issuer has. */
import { isCreditCode } from './credit-code';
import { looksLikeId } from './id-number';
import { runOf, type Candidate, type Numbers } from './numbers';

interface Issuers {
  readonly beginning: RegExp;
  readonly lengths: readonly number[];
}

const ISSUERS: readonly Issuers[] = [
  // 银联
  { beginning: /^62/, lengths: [16, 17, 18, 19] },
  // Visa, Mastercard, JCB as banks here issue them; 建设银行 has cards of 19 digits that begin with 4.
  { beginning: /^4/, lengths: [16, 19] },
  { beginning: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { beginning: /^35(?:2[89]|[3-8])/, lengths: [16] },
  // From before 62: 中国银行, 交通银行, 平安, 邮储 and others; 工商银行 9558, 农业银行 95595 and 95599, city banks.
  { beginning: /^60(?:1382|1428|2907|2969|3367|3445|3506|3602|3694|3708)/, lengths: [16, 17, 18, 19] },
  { beginning: /^(?:9558[08]|9559[59]|940\d|966666|685800|690755)/, lengths: [16, 17, 18, 19] },
];

/** Without a break; as on the card in groups of four, the last one of what is left; behind the issuer's six digits. */
const SHAPES = [
  [16],
  [17],
  [18],
  [19],
  [4, 4, 4, 4, 3],
  [4, 4, 4, 4, 2],
  [4, 4, 4, 4, 1],
  [4, 4, 4, 4],
  [6, 13],
  [6, 12],
  [6, 11],
  [6, 10],
];
/** A number of 18 digits with a day of birth is a mistyped identity number rather than a card. */
const ANY_DAY = '2099-12-31';

/** Luhn's check: every second digit from the right doubled, all added up, a multiple of ten. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - place)) * (place % 2 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Whether digits without separators are the number of a card. */
export const isBankCard = (digits: string): boolean =>
  ISSUERS.some(({ beginning, lengths }) => lengths.includes(digits.length) && beginning.test(digits)) &&
  passesLuhn(digits) &&
  !(digits.length === 18 && (isCreditCode(digits) || looksLikeId(digits, ANY_DAY)));

/** The numbers of cards that begin with a group, without a break or in the groups in which cards show them. */
export const cardsAt = (numbers: Numbers, index: number): Candidate[] =>
  SHAPES.flatMap((shape) => {
    const run = runOf(numbers, index, shape, ['space', 'dash']);
    return run && isBankCard(run.value) ? [run] : [];
  });
