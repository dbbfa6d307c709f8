import type { Report } from '../../shared/report';

/**
 * The report as anybody may read it: of an overridden figure it says that it was overridden, not what
 * the registers gave nor why. To be applied wherever a report is sealed.
 */
export function withoutReasons<Some extends Pick<Report, 'figures'>>(report: Some): Some {
  const figures = Object.entries(report.figures).map(([key, figure]) => [
    key,
    figure.basis?.kind === 'overridden' ? { ...figure, basis: { kind: 'overridden' as const } } : figure,
  ]);
  return { ...report, figures: Object.fromEntries(figures) as Report['figures'] };
}
