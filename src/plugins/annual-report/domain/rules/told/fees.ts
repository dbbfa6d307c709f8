import { isNeutral } from './neutral';

/** What a clause says of 行政事业性收费 taken in during the year. */
const FEES = /行政事业性收费/;
/** A tariff, a list, somebody else's fees, or 信息处理费 that is counted in: not what was taken in altogether. */
const NOT_TAKEN_IN =
  /信息处理费|等行政|等$|项目|标准|清单|目录|公示|公布|公开|公众|减免|免收|免征|降低|取消|停征|退|上缴|代收|委托|票据|检查|乱|违规|另|计入|应收|通知|标|所属|余元|多元|约|近|超|逾/;
const AMOUNT =
  /行政事业性收费(?:收入|金额|总额|总计|合计|共计?|数额|为|是)*(\d+(?:\.(\d+))?)([万亿]?)元(整)?$/;
const NONE =
  /(?:未|没有|无)(?:收取|产生|发生|收缴|征收)?(?:过)?(?:任何|各类|其他)?行政事业性收费(?:的?(?:情况|情形|行为|收入|发生))?$/;
/** What table two lists before the fees. */
const BESIDE = /行政(?:许可|处罚|强制)|作出|实施/g;
/** Of 10,000 元. */
const WAN: Readonly<Record<string, number>> = { '': 1 / 10_000, 万: 1, 亿: 10_000 };

export interface FeesTold {
  readonly wanYuan: number;
  /** As far as the digits written may be rounded, in 万元. */
  readonly within: number;
}

/** The amount in 万元; undefined where the clause does not tell the whole amount. */
export function administrativeFeesTold(clause: string): FeesTold | undefined {
  if (!FEES.test(clause) || NOT_TAKEN_IN.test(clause)) return undefined;
  const [before = ''] = clause.split(
    /(?:未|没有|无)?(?:收取|产生|发生|收缴|征收)?(?:过)?(?:任何|各类|其他)?行政事业性收费/,
  );
  if (!isNeutral(before.replace(BESIDE, ''))) return undefined;
  if (NONE.test(clause)) return { wanYuan: 0, within: Number.MIN_VALUE };
  const [, digits, decimals = '', unit = '', exact] = AMOUNT.exec(clause) ?? [];
  if (digits === undefined) return undefined;
  const scale = WAN[unit] ?? 1;
  const wanYuan = Number((Number(digits) * scale).toFixed(6));
  const step = scale / 10 ** decimals.length;
  return { wanYuan, within: exact || wanYuan === 0 ? 0.000_05 : step };
}
