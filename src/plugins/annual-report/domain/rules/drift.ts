import type { Rule } from './rule';

/** What the registers would now answer otherwise than the approved report. */
export const drift: Rule = {
  source: '封存以后的登记改动',
  check: ({ own }) =>
    (own?.drift ?? []).map(({ key, label, sealed, now }) => ({
      code: 'DRIFT',
      severity: 'warning',
      where: key,
      expected: sealed,
      actual: now,
      message:
        sealed === now
          ? `“${label}”批准以后，数字未变，但背后的登记变了。`
          : `“${label}”批准时是 ${sealed ?? '无'}，按登记簿现在是 ${now ?? '无'}。`,
      fix: '核对是哪些登记改了：报告有误的，退回重做或更正；登记改错的，改回去；都没有错的，写明理由。',
    })),
};
