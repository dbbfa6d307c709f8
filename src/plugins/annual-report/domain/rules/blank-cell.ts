import { cellFaults, type CellFault } from './cell-faults';
import { shown } from './cell-value';
import type { Rule } from './rule';

/** Every cell holds a number: nothing to report is 0, never a blank, a stroke or a dash. */
export const blankCell: Rule = {
  source: '国办公开办函〔2021〕30号各表；公开检查通例：没有的填 0，不留空格、斜线或横线',
  check: ({ layout, cells }) =>
    cellFaults(layout, cells)
      .filter((fault) => fault.blank)
      .map((fault) => ({
        code: 'BLANK_CELL',
        severity: 'error',
        where: fault.path,
        expected: null,
        actual: typeof fault.value === 'string' ? fault.value.slice(0, 20) : null,
        message: `${fault.label}${missing(fault)}。`,
        fix:
          fault.kind === 'row'
            ? '补齐这一部分的各格；没有发生的填 0。'
            : '填上实际数字；没有发生的填 0，不留空格、斜线或横线。',
      })),
};

function missing({ kind, value }: CellFault): string {
  if (kind === 'row') return '没有数据';
  return typeof value === 'string' && value.trim() !== '' ? `写的是${shown(value)}，没有填数` : '没有填数';
}
