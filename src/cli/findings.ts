/** How findings and figures are printed for people. */
import type { Finding } from '../plugins/annual-report/shared/report';

const SEVERITY = { error: '错误', warning: '提醒', info: '说明' } as const;

export function printFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return '没有发现问题。';
  const count = (severity: Finding['severity']) =>
    findings.filter((each) => each.severity === severity).length;
  return [
    ...findings.map(
      ({ severity, code, where, message, fix }) =>
        `【${SEVERITY[severity]}】${message}\n    ${fix}（${code}，${where}）`,
    ),
    `共 ${findings.length} 条：错误 ${count('error')}，提醒 ${count('warning')}，说明 ${count('info')}。`,
  ].join('\n');
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error');
