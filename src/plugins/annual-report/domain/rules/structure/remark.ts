import type { Finding } from '../../../shared/report';

/** A finding that informs and holds nothing up. */
export const remark = (
  where: string,
  expected: string,
  actual: string,
  message: string,
  fix: string,
): Finding => ({ code: 'STRUCTURE', severity: 'info', where, expected, actual, message, fix });
