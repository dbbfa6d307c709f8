import { cellFaults, type CellFault } from './cell-faults';
import { shown } from './cell-value';
import type { Rule } from './rule';

const WANTED: Readonly<Record<CellFault['kind'], { readonly what: string; readonly fix: string }>> = {
  count: {
    what: '不是件数',
    fix: '改为不小于 0 的整数，只写数字；需要说明的写到正文里。',
  },
  difference: { what: '不是增减数', fix: '改为整数，只写数字；减少的写负数，例如 -3。' },
  amount: { what: '不是金额', fix: '改为不小于 0 的金额，只写数字，不带单位，例如 12.5。' },
  row: { what: '不是各格的数据', fix: '这里应逐格列出数字，一格一个。' },
};

/** Counts are whole numbers of zero or more; only an amount may have decimals. */
export const notACount: Rule = {
  source: '国办公开办函〔2021〕30号各表：除收费金额外均为件数',
  check: ({ layout, cells }) =>
    cellFaults(layout, cells)
      .filter((fault) => !fault.blank)
      .map(({ path, label, kind, value }) => ({
        code: 'NOT_A_COUNT',
        severity: 'error',
        where: path,
        expected: null,
        actual: typeof value === 'number' && Number.isFinite(value) ? value : shown(value),
        message: `${label}写的是 ${shown(value)}，${WANTED[kind].what}。`,
        fix: WANTED[kind].fix,
      })),
};
