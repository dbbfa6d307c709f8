/** Year on year in words, the numbers in them bound to the figures that they come from. */
import { FigureDrop } from './figure-drop';

/** Words and figures in a row; the empty one says nothing. */
export class Phrase {
  constructor(readonly parts: readonly (string | FigureDrop)[]) {}
}

const NOTHING = new Phrase([]);

const size = (figure: FigureDrop): FigureDrop => figure.printedAs((value) => String(Math.abs(value)));

type Told = (figure: FigureDrop, compared: NonNullable<FigureDrop['about']['compared']>) => Phrase;

/** 比上年增加1件, 比上年减少2件, 与上年持平. */
const byDifference: Told = ({ about }, { change }) => {
  if (change.value === 0) return new Phrase(['与上年持平']);
  return new Phrase([`比上年${(change.value ?? 0) > 0 ? '增加' : '减少'}`, size(change), about.unit ?? '']);
};

/** 比上年增长19.44%; 上年没有，本年新增5件; 上年为5件，本年没有. */
const byShare: Told = (figure, { change, growth, previous }) => {
  const unit = figure.about.unit ?? '';
  if (change.value === 0) return new Phrase(['与上年持平']);
  if (growth.value === null) return new Phrase(['上年没有，本年新增', size(change), unit]);
  if (figure.value === 0) return new Phrase(['上年为', previous, unit, '，本年没有']);
  if (growth.value === 0) return new Phrase(['与上年基本持平']);
  return new Phrase([`比上年${growth.value > 0 ? '增长' : '下降'}`, size(growth), '%']);
};

/** The filters by which a template asks for them. */
export const COMPARISON_FILTERS = { comparedByDifference: byDifference, comparedByShare: byShare };

/**
 * The comparison of a figure as a whole phrase; none where last year's value is not known.
 * @param lead stands before the phrase where there is one: `{{ … | comparedByShare: "，" }}`
 * @throws Error when what stands before the filter is not a figure that is compared.
 */
export function comparison(tell: Told, filter: string, value: unknown, lead: unknown): Phrase {
  if (!(value instanceof FigureDrop)) throw new Error(`${filter} 前面须是一个数字的名字`);
  const { compared } = value.about;
  if (!compared) throw new Error(`数字 ${value.key} 不与上年比较，不能用 ${filter}`);
  if (value.value === null || compared.change.value === null) return NOTHING;
  const { parts } = tell(value, compared);
  return new Phrase(typeof lead === 'string' ? [lead, ...parts] : parts);
}
