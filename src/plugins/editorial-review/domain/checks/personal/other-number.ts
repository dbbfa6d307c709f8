/** What a number's surroundings say of it: a long number need not be a person's. */
import { isNamed } from './name-before';
import type { Candidate, Group, Numbers } from './numbers';

/** Directly before it: a letter; or an underscore behind a letter or a digit. */
const JOINED_BEFORE = /[A-Za-z]$|[A-Za-z0-9]_$/;
const JOINED_BEHIND = /^(?:[A-Za-z]|_[A-Za-z0-9])/;
/** 电话 as people write it in letters, by themselves or with a sign behind. */
const TELEPHONE =
  /(?:^|[^A-Za-z])(?:tel|telephone|phone|mobile|mob|cell|v|wx|vx|wechat|weixin|sj|dh|lxdh)_?$/i;

/** 微信同号 and 电话 as people write them in letters directly behind a mobile's number. */
const SAID_BEHIND = /^(?:qq|[vw]x?|wechat|weixin|tel|phone|mobile|dh|sj)(?![A-Za-z0-9])/i;
/** A landline without its area code, which begins with 2 to 8, and no day. */
const LANDLINE = /^(?!(?:19|20)\d{6}$)[2-8]\d{6,7}$/;
const AREA_CODE = /^0\d{2,3}$/;
/** Directly before numbers that dashes part: the last of them is a telephone's. */
const TELEPHONE_BEFORE = /(?:电话|手机号?码?|联系方式|微信)[)）]?[:：]?\s?$/;

/** Words that say: what follows is no number of a person, whatever it looks like. */
const OTHER_NAME = /(?:条形?码|追溯码|时间戳|IMEI|ISBN|ISSN)[)）】”"]?\s?(?:[:：=]|是|为)?\s?$/i;
/** A number of 15 digits has no check: of it, any word for a code says so. */
const CODE_NAME =
  /(?:编号|编码|代码|索引号|序列号|流水号|单号|批号|注册号|登记号|备案号|受理号|许可证号|证书号|[发票据]票?号码?|合同号|项目号|文号|案号|档案号|ID)[)）】”"]?\s?(?:[:：=]|是|为)?\s?$/i;
/** … unless they speak of a person's number after all: 银行卡编号, 手机号编码. */
const PERSONAL_NAME = /[卡账帐户]|手机|电话|微信|身份|证件/;
const LABEL_LENGTH = 16;
/** Words before figures: three or four of them side by side are no number that was parted. */
const FIGURES_BEFORE =
  /(?:依次|分别|各项?|[亩单]产|产[量值]|收入|支出|面积|人口|[户人]数|数[量字]|总[量额计]|合计|共计|金额|[存出]栏|价格|指标|年份|规格|尺寸)(?:为|是|有|达|约)?[:：]?\s?$/;

const MONEY_BEFORE = /[¥￥$]\s?$/;
const UNIT_BEHIND = /^\s?(?:元(?![旦宵月])|万[元吨]|亿元|美元|港元|平方|立方|㎡|千瓦|%)/;
/** Of what is parted, also units that may follow a number by chance. */
const MEASURE_BEHIND = /^\s?(?:[毫厘]?米|公[斤里顷]|[吨亩户人株头只]|[mc]m)/i;
/** 第……号, 〔2023〕……号 */
const NUMBERED_BEFORE = /[第〕\]】]\s?$/;

/** `1.138…` and `….2.` are numbers of a list rather than decimals. */
const DECIMAL_BEFORE = /\d\.$/;
const LIST_NUMBER = /(?:^|\n)\s*[1-9]\d?\.$/;
const DECIMAL_BEHIND = /^\.(?:\d{1,2}(?![\d.、])|\d{3})/;

/** Digits of a list's number, where nothing goes before: `3-138…`. */
const LIST_DIGITS = 2;
/** Letters behind a number are read so far. */
const BEHIND_LENGTH = 8;
/** From so many on, what stands beside is a number of its own. */
const LONG = 11;
const COUNTRY = /^(?:00)?86$/;
/** As far as an amount behind a number may reach, and a little on. */
const AMOUNT_LENGTH = 16;
/** A group of so few digits may be a figure of a table. */
const FIGURE = 6;

/** What is known beside a candidate. */
export interface Beside {
  /** End of the personal number that was found last: what begins there belongs to nothing. */
  readonly free: number;
  /** Whether a personal number may begin with the group. */
  readonly begins: (index: number) => boolean;
  /** Which words before it excuse it: any for a code, where nothing but its length speaks for it. */
  readonly names: 'any' | 'sure';
  readonly isMobile: boolean;
}

/**
 * Whether a candidate is something else by its surroundings: part of a code or of a decimal number, an amount, a
 * document's number, or what the word before it calls a code.
 */
export function isOtherNumber(
  { folded: { text }, groups }: Numbers,
  { first, last, joint: within }: Candidate,
  { free, begins, names, isMobile }: Beside,
): boolean {
  const { start, joint } = groups[first] as Group;
  const { end } = groups[last] as Group;
  const before = text.slice(Math.max(0, start - LABEL_LENGTH), start);
  const behind = text.slice(end, end + BEHIND_LENGTH);

  if (start !== free && JOINED_BEFORE.test(before) && !TELEPHONE.test(before)) return true;
  if (JOINED_BEHIND.test(behind) && !(isMobile && SAID_BEHIND.test(behind))) return true;
  if ((DECIMAL_BEFORE.test(before) && !LIST_NUMBER.test(before)) || DECIMAL_BEHIND.test(behind)) return true;
  if (MONEY_BEFORE.test(before) || UNIT_BEHIND.test(behind)) return true;
  if (NUMBERED_BEFORE.test(before) && behind.startsWith('号')) return true;
  const label = before.slice(before.search(/[^，。；,;|*\d\t\n]*$/));
  if ((names === 'any' ? CODE_NAME : OTHER_NAME).test(label) && !PERSONAL_NAME.test(label)) return true;
  if (within !== null && (FIGURES_BEFORE.test(before) || MEASURE_BEHIND.test(behind))) return true;

  const previous = groups[first - 1];
  if (previous && joint === 'dash' && previous.end !== free && previous.digits.length < LONG) {
    const mayGoBefore = previous.digits.length <= LIST_DIGITS || COUNTRY.test(previous.digits);
    const goesBefore = mayGoBefore && previous.joint !== 'dash';
    const isDialled = isMobile && within === null;
    if (!goesBefore && !(isDialled && followsTelephone(text, groups, first))) return true;
  }
  const next = groups[last + 1];
  if (next?.joint !== 'dash' || next.digits.length >= LONG || begins(last + 1)) return false;
  return !(isMobile && within === null && isLandline(groups, last + 1));
}

/** Whether a landline begins with a group: 88480012, 028-88480012; nothing goes on behind it. */
function isLandline(groups: readonly Group[], index: number): boolean {
  const [group, next] = [groups[index], groups[index + 1]];
  if (!group) return false;
  if (AREA_CODE.test(group.digits) && next?.joint === 'dash') return isLandline(groups, index + 1);
  return LANDLINE.test(group.digits) && next?.joint !== 'dash';
}

/** Whether what dashes part from a number is a landline, or the line says before it that a telephone's number follows. */
function followsTelephone(text: string, groups: readonly Group[], index: number): boolean {
  let from = index;
  while (from > 0 && groups[from]?.joint === 'dash') from -= 1;
  const before = text.slice(Math.max(0, (groups[from]?.start ?? 0) - LABEL_LENGTH), groups[from]?.start);
  if (TELEPHONE_BEFORE.test(before)) return true;
  if (/[A-Za-z_\d-]$/.test(before) || CODE_NAME.test(before)) return false;
  const digits = groups.slice(from, index).map((group) => group.digits);
  const [area = '', landline = ''] = digits.length === 1 ? ['0000', ...digits] : digits;
  return digits.length <= 2 && AREA_CODE.test(area) && LANDLINE.test(landline);
}

const AMOUNT_BEHIND = /^ {1,3}\d{1,6}\.\d{2}(?![\d.])(?! ?\d)/;

/** 张三 138 0013 8000 737.00: a name before it, one amount behind it, and no other figures in the line. */
function isPaid(text: string, groups: readonly Group[], first: number, last: number): boolean {
  const { start, joint } = groups[first] as Group;
  const { end } = groups[last] as Group;
  return joint === null && AMOUNT_BEHIND.test(text.slice(end, end + AMOUNT_LENGTH)) && isNamed(text, start);
}

/** Whether the groups of a candidate are figures of a table: others stand beside them, parted in the same way. */
export function standsAmongFigures(
  { folded: { text }, groups }: Numbers,
  { first, last, joint }: Candidate,
  { free, begins }: Beside,
): boolean {
  if (joint === null || joint === 'bracket' || isPaid(text, groups, first, last)) return false;
  const figure = ({ digits }: Group) => digits.length <= FIGURE && !COUNTRY.test(digits);
  const before = groups[first - 1];
  if (before && groups[first]?.joint === joint && figure(before) && before.end !== free)
    if (before.digits.length > LIST_DIGITS || before.joint === joint) return true;
  const next = groups[last + 1];
  if (next?.joint !== joint || !figure(next) || begins(last + 1)) return false;
  return /^(?:[\s.,%]|$)/.test(text.slice(next.end, next.end + 1));
}
