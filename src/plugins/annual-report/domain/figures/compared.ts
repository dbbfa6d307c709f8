/** What is said of a figure year on year: by how much, by what percentage, and last year's value. */
import type { FigureDefinition } from './figure';

const COMPARISONS = [
  { kind: 'change', suffix: 'Change', told: '比上年增减' },
  { kind: 'growth', suffix: 'Growth', told: '比上年增长率' },
  { kind: 'previous', suffix: 'Previous', told: '上年数' },
] as const;

/**
 * A figure with its three comparisons: `wechat.reads` with `wechat.readsChange`, `…Growth` and `…Previous`.
 * @param breakdown the figure is one part of this list of parts (`published.byChannel`): the list then
 *   holds the parts alone, so that whoever adds it up gets the whole, and its comparisons are lists of
 *   their own (`published.byChannelGrowth.wechat`).
 */
export function compared(figure: FigureDefinition, breakdown?: string): FigureDefinition[] {
  const { key, label, unit } = figure;
  const keyOf = (suffix: string) =>
    breakdown === undefined ? `${key}${suffix}` : `${breakdown}${suffix}${key.slice(breakdown.length)}`;
  return [
    figure,
    ...COMPARISONS.map(({ kind, suffix, told }): FigureDefinition => ({
      key: keyOf(suffix),
      label: `${label}${told}`,
      unit: kind === 'growth' ? '%' : unit,
      ask: { kind, of: key },
    })),
  ];
}
