/** The seal of an edition: a hash over the whole report, so that any later change shows. */
import { createHash } from 'node:crypto';
import type { Report } from '../../shared/report';

/** JSON with sorted keys: the same report gives the same text whatever order it was built in. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** `sha256:…` over the report with its seal left out and its findings, which are not part of an edition. */
export function sealOf(report: Report): string {
  const sealed = { ...report, findings: [], edition: { ...report.edition, seal: null } };
  return `sha256:${createHash('sha256').update(canonical(sealed), 'utf8').digest('hex')}`;
}
