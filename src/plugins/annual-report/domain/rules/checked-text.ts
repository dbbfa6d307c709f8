import type { Finding as TextFinding } from '../../../editorial-review/shared/findings';
import type { Finding } from '../../shared/report';
import type { Rule } from './rule';

/** What the checks before publication say of a text, as a finding of the report; under the checks' own codes. */
export const asFinding = ({ code, severity, place, message, remedy }: TextFinding): Finding => ({
  code,
  severity,
  where: place.field,
  expected: null,
  actual: null,
  message,
  fix: remedy,
});

/** Personal numbers and wrong wording in what the public will read. An office's landline is no person's. */
export const checkedText: Rule = {
  source:
    '政府信息公开条例第十五条（个人隐私）；个人信息保护法第三十四条；政府网站与政务新媒体检查指标（表述错误）',
  check: ({ own }) =>
    (own?.texts ?? []).map((found) => {
      const finding = asFinding(found);
      if (finding.severity !== 'warning') return finding;
      return { ...finding, fix: `${finding.fix}确需保留的，提交时写明理由。` };
    }),
};
