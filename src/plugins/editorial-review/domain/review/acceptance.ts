import type { Finding, Override } from '../../shared/findings';
import type { Tolerated } from '../../shared/review';
import { wordsOf } from '../checks/place-words';

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

/** The warnings that are let stand, in words, each with the reason that was given for it; of nothing else. */
export const tolerated = (findings: readonly Finding[], overrides: readonly Override[]): Tolerated[] =>
  findings.flatMap((found) => {
    const given = overrides.find(({ id }) => id === found.id);
    return given && found.severity === 'warning' ? [{ finding: inWords(found), reason: given.reason }] : [];
  });

/** Most messages begin with the place already. */
function inWords({ place, message }: Finding): string {
  const said = message.replace(/。$/, '');
  const where = wordsOf(place);
  return said.startsWith(where) ? said : `${where}：${said}`;
}
