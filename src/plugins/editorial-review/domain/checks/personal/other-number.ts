/** What a number's surroundings say of it: a long number need not be a person's. */
import type { Numbers } from './numbers';

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

/** Groups of one or two digits that nothing goes before are numbers of a list: `3-138…`. */
const LIST_DIGITS = 2;
const TELEPHONE_LENGTH = 11;

/**
 * Whether the number made of `count` groups from `index` on is something else by its surroundings: part of a code
 * or of a decimal number, an amount, a document's number, or what the word before it calls a code.
 */
export function isOtherNumber({ folded: { text }, groups }: Numbers, index: number, count: number): boolean {
  const first = groups[index];
  const last = groups[index + count - 1];
  if (!first || !last) return true;
  const before = text.slice(Math.max(0, first.start - LABEL_LENGTH), first.start);
  const behind = text.slice(last.end, last.end + 4);

  if (JOINED_BEFORE.test(before) && !TELEPHONE.test(before)) return true;
  if (JOINED_BEHIND.test(behind)) return true;
  if ((DECIMAL_BEFORE.test(before) && !LIST_NUMBER.test(before)) || DECIMAL_BEHIND.test(behind)) return true;
  if (MONEY_BEFORE.test(before) || UNIT_BEHIND.test(behind)) return true;
  if (NUMBERED_BEFORE.test(before) && behind.startsWith('号')) return true;
  const label = before.slice(before.search(/[^，。；,;|\t\n]*$/));
  if (CODE_NAME.test(label) && !PERSONAL_NAME.test(label)) return true;

  const previous = groups[index - 1];
  if (previous && first.joint === 'dash' && !/^(?:00)?86$/.test(previous.digits))
    if (previous.digits.length > LIST_DIGITS || previous.joint === 'dash') return true;
  const next = groups[index + count];
  return next?.joint === 'dash' && next.digits.length < TELEPHONE_LENGTH;
}

/** Whether a short bare figure stands beside the groups, parted by a space: then they are figures of a table. */
export function standsAmongFigures(
  { folded: { text }, groups }: Numbers,
  index: number,
  count: number,
): boolean {
  const figure = (digits: string) => digits.length <= 6 && !/^(?:00)?86$/.test(digits);
  const first = groups[index];
  const before = groups[index - 1];
  const isListNumber = before && before.digits.length <= LIST_DIGITS && before.joint !== 'space';
  if (first?.joint === 'space' && before && figure(before.digits) && !isListNumber) return true;
  const next = groups[index + count];
  return (
    next?.joint === 'space' &&
    figure(next.digits) &&
    /^(?:[\s.,%]|$)/.test(text.slice(next.end, next.end + 1))
  );
}
