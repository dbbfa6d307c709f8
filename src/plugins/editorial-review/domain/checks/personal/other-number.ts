/** What a number's surroundings say of it: a long number need not be a person's. */
import type { Candidate, Group, Numbers } from './numbers';

/** Directly before it: a letter; or an underscore behind a letter or a digit. */
const JOINED_BEFORE = /[A-Za-z]$|[A-Za-z0-9]_$/;
const JOINED_BEHIND = /^(?:[A-Za-z]|_[A-Za-z0-9])/;
/** 电话 as people write it in letters. */
const TELEPHONE = /(?:^|[^A-Za-z])(?:tel|telephone|phone|mobile|mob|cell|wx|vx|wechat)$/i;

/** Words that say: what follows is a code, not a person's number. */
const CODE_NAME =
  /(?:编号|编码|代码|索引号|序列号|流水号|单号|批号|条形?码|注册号|登记号|备案号|受理号|许可证号|证书号|[发票据]票?号码?|合同号|项目号|文号|案号|档案号|追溯码|IMEI|ISBN|ISSN|ID)[)）】”"]?\s?(?:[:：=]|是|为)?\s?$/i;
/** … unless they speak of a person's number after all: 银行卡编号, 手机号编码. */
const PERSONAL_NAME = /[卡账帐户]|手机|电话|微信|身份证/;
const LABEL_LENGTH = 16;

const MONEY_BEFORE = /[¥￥$]\s?$/;
const UNIT_BEHIND = /^\s?(?:元(?![旦宵月])|万[元吨]|亿元|美元|港元|平方|立方|㎡|千瓦|%)/;
/** 第……号, 〔2023〕……号 */
const NUMBERED_BEFORE = /[第〕\]】]\s?$/;

/** `1.138…` and `….2.` are numbers of a list rather than decimals. */
const DECIMAL_BEFORE = /\d\.$/;
const LIST_NUMBER = /(?:^|\n)\s*[1-9]\d?\.$/;
const DECIMAL_BEHIND = /^\.(?:\d{1,2}(?![\d.、])|\d{3})/;

/** Digits of a list's number, where nothing goes before: `3-138…`. */
const LIST_DIGITS = 2;
/** From so many on, what stands beside is a number of its own. */
const LONG = 11;
const COUNTRY = /^(?:00)?86$/;
/** A group of so few digits may be a figure of a table. */
const FIGURE = 6;

/** What is known beside a candidate. */
export interface Beside {
  /** End of the personal number that was found last: what begins there belongs to nothing. */
  readonly free: number;
  /** Whether a personal number may begin with the group. */
  readonly begins: (index: number) => boolean;
}

/**
 * Whether a candidate is something else by its surroundings: part of a code or of a decimal number, an amount, a
 * document's number, or what the word before it calls a code.
 */
export function isOtherNumber(
  { folded: { text }, groups }: Numbers,
  { first, last }: Candidate,
  { free, begins }: Beside,
): boolean {
  const { start, joint } = groups[first] as Group;
  const { end } = groups[last] as Group;
  const before = text.slice(Math.max(0, start - LABEL_LENGTH), start);
  const behind = text.slice(end, end + 4);

  if (JOINED_BEFORE.test(before) && !TELEPHONE.test(before)) return true;
  if (JOINED_BEHIND.test(behind)) return true;
  if ((DECIMAL_BEFORE.test(before) && !LIST_NUMBER.test(before)) || DECIMAL_BEHIND.test(behind)) return true;
  if (MONEY_BEFORE.test(before) || UNIT_BEHIND.test(behind)) return true;
  if (NUMBERED_BEFORE.test(before) && behind.startsWith('号')) return true;
  const label = before.slice(before.search(/[^，。；,;|*\d\t\n]*$/));
  if (CODE_NAME.test(label) && !PERSONAL_NAME.test(label)) return true;

  const previous = groups[first - 1];
  if (previous && joint === 'dash' && previous.end !== free && previous.digits.length < LONG) {
    const mayGoBefore = previous.digits.length <= LIST_DIGITS || COUNTRY.test(previous.digits);
    if (!mayGoBefore || previous.joint === 'dash') return true;
  }
  const next = groups[last + 1];
  return next?.joint === 'dash' && next.digits.length < LONG && !begins(last + 1);
}

/** Whether the groups of a candidate are figures of a table: others stand beside them, parted in the same way. */
export function standsAmongFigures(
  { folded: { text }, groups }: Numbers,
  { first, last, joint }: Candidate,
  { free, begins }: Beside,
): boolean {
  if (joint === null) return false;
  const figure = ({ digits }: Group) => digits.length <= FIGURE && !COUNTRY.test(digits);
  const before = groups[first - 1];
  if (before && groups[first]?.joint === joint && figure(before) && before.end !== free)
    if (before.digits.length > LIST_DIGITS || before.joint === joint) return true;
  const next = groups[last + 1];
  if (next?.joint !== joint || !figure(next) || begins(last + 1)) return false;
  return /^(?:[\s.,%]|$)/.test(text.slice(next.end, next.end + 1));
}
