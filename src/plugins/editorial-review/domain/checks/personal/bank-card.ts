/** Numbers of bank cards and accounts: 15 to 19 digits, Luhn's check, and a beginning that some issuer has. */
import { isCreditCode } from './credit-code';
import { looksLikeId } from './id-number';
import { isNamed } from './name-before';
import { brokenAt, isLabelled, runOf, type Candidate, type Joint, type Numbers } from './numbers';
import { isOldIdNumber } from './old-id-number';

interface Issuers {
  readonly beginning: RegExp;
  readonly lengths: readonly number[];
}

const UNIONPAY = /^62/;
const ISSUERS: readonly Issuers[] = [
  // 银联
  { beginning: UNIONPAY, lengths: [16, 17, 18, 19] },
  // Visa, Mastercard, JCB as banks here issue them; 建设银行 has cards of 19 digits that begin with 4.
  { beginning: /^4/, lengths: [16, 19] },
  { beginning: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { beginning: /^35(?:2[89]|[3-8])/, lengths: [16] },
  // American Express as 工商, 招商, 中信 and 民生 issue it
  { beginning: /^37(?:024[6-9]|0267|028[5-9]|473[89]|715[2358]|7187|7677)/, lengths: [15] },
  // From before 62: 中国银行, 交通银行, 平安, 邮储 and others; 工商银行 9558, 邮储绿卡 955100, 农业银行 103 and 95595 to
  // 95599, city banks, 农村信用社.
  { beginning: /^60(?:1382|1428|2907|2969|3367|3445|3506|3602|3694|3708)/, lengths: [16, 17, 18, 19] },
  { beginning: /^(?:9558[08]|955100|9559[5-9]|940\d|966666|685800|690755)/, lengths: [16, 17, 18, 19] },
  { beginning: /^(?:84(?:301|336|342|361|373|380|385|390)|870[0-5]0)/, lengths: [16] },
  { beginning: /^(?:103|900[12]05)/, lengths: [19] },
];

const LENGTHS = [15, 16, 17, 18, 19];
/** As on the card in groups of four, the last one of what is left; behind the issuer's six digits. */
const FOURS = [3, 2, 1, 0].map((rest) => [4, 4, 4, 4, ...(rest > 0 ? [rest] : [])]);
const SIXES = [13, 12, 11, 10].map((rest) => [6, rest]);
const SINGLE = [16, 17, 18, 19].map((length) => Array<number>(length).fill(1));
const PARTED: readonly Joint[] = ['space', 'dash'];

/** Words that make a card of what else are figures of a table. */
const CARD = /卡|账|帐|存折|户/;
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
  !(digits.length === 15 && isOldIdNumber(digits)) &&
  !(digits.length === 18 && (isCreditCode(digits) || looksLikeId(digits, ANY_DAY)));

/** The numbers of cards that begin with a group, without a break or in the groups in which cards show them. */
export function cardsAt(numbers: Numbers, index: number): Candidate[] {
  const length = numbers.groups[index]?.digits.length ?? 0;
  const runs = [
    ...(LENGTHS.includes(length) ? [runOf(numbers, index, [length])] : []),
    ...(length === 4 ? FOURS.map((shape) => runOf(numbers, index, shape, [...PARTED, 'mark', 'cell'])) : []),
    ...(length === 6 ? SIXES.map((shape) => runOf(numbers, index, shape, PARTED)) : []),
    ...(length === 1 && numbers.groups[index + 15]?.joint
      ? SINGLE.map((shape) => runOf(numbers, index, shape, [...PARTED, 'cell']))
      : []),
    ...(length < 17 ? [brokenAt(numbers, index, LENGTHS)] : []),
  ];
  return runs.filter(
    (run) => run !== null && isBankCard(run.value) && isNoFigures(numbers, run),
  ) as Candidate[];
}

/** Figures in four columns pass Luhn's check now and then; five of the right widths that begin with 62 do not. */
function isNoFigures(numbers: Numbers, card: Candidate): boolean {
  const { joint, first, last, start } = card;
  if (joint === null || (PARTED.includes(joint) && first + 11 > last)) return true;
  return isWideCard(card) || isLabelled(numbers, start, CARD);
}

/** Whether figures have no such widths: 4, 4, 4, 4 and the rest, or single digits, of a card that begins with 62. */
const isWideCard = ({ joint, value, first, last }: Candidate): boolean =>
  joint !== null && joint !== 'line' && UNIONPAY.test(value) && last - first > 3;

/** Whether it is one although figures stand beside it: its owner's name or a word for a card stands before it. */
export const isSureCard = (numbers: Numbers, card: Candidate): boolean =>
  isWideCard(card) &&
  card.value.length === 19 &&
  (isNamed(numbers.folded.text, card.start) || isLabelled(numbers, card.start, CARD));
