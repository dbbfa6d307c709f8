/** Seals: hashes over what was approved and published, so that any later change shows. */
import { createHash } from 'node:crypto';
import type { Report } from '../../shared/report';

/** JSON with sorted keys: the same data gives the same text whatever order it was built in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Hexadecimal SHA-256. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

const seal = (content: string): string => `sha256:${sha256(content)}`;

/** `sha256:…` over the report with its seal left out and its findings, which are not part of an edition. */
export function sealOf(report: Report): string {
  return seal(canonical({ ...report, findings: [], edition: { ...report.edition, seal: null } }));
}

/** What a report says, apart from where it stands: the same for a draft and the edition made of it. */
export function fingerprintOf(report: Report): string {
  return seal(canonical({ ...report, findings: [], edition: null }));
}

/** What is submitted: the report, and which rows stand behind its figures. */
export const fingerprintOfSubmission = (report: Report, rows: unknown): string =>
  seal(`${fingerprintOf(report)}\n${canonical(rows)}`);

/** Over an approved report and the rows behind its figures, both canonical JSON. */
export const sealOfApproval = (report: string, rows: string): string => seal(`${report}\n${rows}`);

/** Over the bytes of all forms of an edition, in the order of their names. */
export function sealOfFiles(files: readonly { readonly name: string; readonly sha256: string }[]): string {
  const lines = files.map(({ name, sha256: hash }) => `${hash}  ${name}\n`).sort();
  return seal(lines.join(''));
}
