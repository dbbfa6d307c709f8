/**
 * 外来数字和核定数字: what other parts need to know of the register of numbers that no other register
 * holds, and of those that stand in the place of a computed one.
 */

/** Units in which a figure is told, each with how many decimals a number in it may have. */
export const UNIT_DECIMALS = {
  件: 0,
  条: 0,
  次: 0,
  人次: 0,
  人: 0,
  户: 0,
  个: 0,
  篇: 0,
  份: 0,
  '%': 2,
  元: 2,
  万元: 6,
} as const;
export type Unit = keyof typeof UNIT_DECIMALS;
export const UNITS = Object.keys(UNIT_DECIMALS) as readonly Unit[];

/** Declared: another office gave the number. Corrected: it stands in the place of a computed one. */
export const NATURES = { declared: '外单位提供', corrected: '核定更正' } as const;
export type Nature = (typeof NATURES)[keyof typeof NATURES];

/** Figures of the office's own naming, for example `declared.followers`. */
const OWN_FIGURE = /^declared\./u;
export const isOwnFigure = (key: string): boolean => OWN_FIGURE.test(key);
