import type { FigureDefinition } from '../figures/figure';
import type { Rule } from './rule';

/** A rule that warns of rows which look wrong, one finding for each of its figures that counts any. */
export function oddityRule(rule: {
  readonly code: string;
  readonly source: string;
  readonly figures: readonly FigureDefinition[];
  readonly fix: string;
}): Rule {
  const keys = new Set(rule.figures.map((figure) => figure.key));
  return {
    source: rule.source,
    check: ({ own }) =>
      (own?.oddities ?? [])
        .filter(({ key, count }) => keys.has(key) && count > 0)
        .map(({ key, label, count }) => ({
          code: rule.code,
          severity: 'warning',
          where: key,
          expected: 0,
          actual: count,
          message: `${label}：${count} 件。`,
          fix: rule.fix,
        })),
  };
}
