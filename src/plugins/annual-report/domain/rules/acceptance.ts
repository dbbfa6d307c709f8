/** Which findings stand in the way of a report: errors always, warnings until a reason is given for them. */
import type { Finding } from '../../shared/report';

/**
 * Names a finding with its numbers and its words: one that has grown since it was accepted is a new one,
 * and so is the same number in another sentence of the section.
 */
export const nameOf = ({ code, where, expected, actual, message }: Finding): string =>
  JSON.stringify([code, where, expected, actual, message]);

export interface Acceptance {
  /** Errors, and warnings for which there is no reason. */
  readonly blocking: readonly Finding[];
  /** The warnings that the reason given now is for. */
  readonly accepted: readonly string[];
}

/**
 * @param reason why warnings are accepted, given now
 * @param before names of warnings that a reason was given for earlier
 */
export function accept(
  findings: readonly Finding[],
  reason: string | undefined,
  before: readonly string[] = [],
): Acceptance {
  const known = new Set(before);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter((each) => each.severity === 'warning' && !known.has(nameOf(each)));
  const given = Boolean(reason?.trim());
  return {
    blocking: given ? errors : [...errors, ...warnings],
    accepted: given ? warnings.map(nameOf) : [],
  };
}
