import type { Finding, Override } from '../../shared/findings';

/** What stands in the way of a submission: errors, and warnings that nobody gave a reason for. */
export function blocking(findings: readonly Finding[], overrides: readonly Override[]): Finding[] {
  const reasons = new Set(overrides.map(({ id }) => id));
  return findings.filter(
    ({ id, severity }) => severity === 'error' || (severity === 'warning' && !reasons.has(id)),
  );
}

/** What stands in the way of a publication in an emergency: errors, and account numbers, which no emergency needs. */
export const blockingEmergency = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ code, severity }) => severity === 'error' || code === 'BANK_CARD');

/** The overrides that are for something that was really found. */
export const needed = (findings: readonly Finding[], overrides: readonly Override[]): Override[] =>
  overrides.filter(({ id }) => findings.some((each) => each.id === id && each.severity === 'warning'));
