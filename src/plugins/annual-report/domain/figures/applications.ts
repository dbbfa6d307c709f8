/**
 * Table three and the prose's numbers on applications.
 * 新收: received in the year. 上年结转: received before it and not concluded before it. 办理结果:
 * concluded in the year. 结转下年度: received by its end and not concluded by then.
 */
import { APPLICANT_COLUMNS, APPLICATION_ROW_LABELS, OUTCOME_ROWS } from '../form/applications-table';
import { TOTAL_LABEL } from '../form/reviews-table';
import {
  after,
  all,
  any,
  before,
  inYear,
  is,
  lived,
  missing,
  not,
  onOrBefore,
  present,
  type Condition,
} from './condition';
import { compared } from './compared';
import type { FigureDefinition, Question } from './figure';

const aliveInYear = lived('receivedOn', 'concludedOn');

const ask = (rows: Condition): Question => ({
  kind: 'question',
  register: 'applications',
  among: aliveInYear,
  rows,
  measure: { kind: 'count' },
});

/** One printed row: six counts by kind of applicant and the total that is derived from them. */
function tableRow(path: string, label: string, rows: Condition): FigureDefinition[] {
  const parts = APPLICANT_COLUMNS.map((column): FigureDefinition => ({
    key: `${path}.${column.key}`,
    label: `${label}（${column.label}）`,
    unit: '件',
    ask: ask(all(rows, is('applicantType', column.label))),
    cell: true,
  }));
  return [
    ...parts,
    {
      key: `${path}.total`,
      label: `${label}（${TOTAL_LABEL}）`,
      unit: '件',
      ask: { kind: 'total', of: parts.map((part) => part.key) },
      cell: true,
    },
  ];
}

const outcomeRows = OUTCOME_ROWS.flatMap((row) =>
  tableRow(
    `applications.result.${row.key}`,
    row.outcome,
    all(inYear('concludedOn'), is('outcome', row.outcome)),
  ),
);

/** （七）总计: per column, the sum of the 21 rows above it. */
const outcomeTotals = [...APPLICANT_COLUMNS.map((column) => column.key), 'total'].map(
  (column): FigureDefinition => ({
    key: `applications.result.total.${column}`,
    label: `${APPLICATION_ROW_LABELS.total}（${
      APPLICANT_COLUMNS.find((each) => each.key === column)?.label ?? TOTAL_LABEL
    }）`,
    unit: '件',
    ask: { kind: 'total', of: OUTCOME_ROWS.map((row) => `applications.result.${row.key}.${column}`) },
    cell: true,
  }),
);

const paidInYear = any(inYear('feeReceivedOn'), all(missing('feeReceivedOn'), inYear('concludedOn')));

/** 信息处理费 received: by 实收日期, else by 办结日期 (国办函〔2020〕109号). */
export const PROCESSING_FEES: Question = {
  kind: 'question',
  register: 'applications',
  among: all(present('feeReceived'), paidInYear),
  rows: paidInYear,
  measure: { kind: 'sum', field: 'feeReceived' },
};

export const APPLICATION_FIGURES: readonly FigureDefinition[] = [
  ...tableRow('applications.newReceived', APPLICATION_ROW_LABELS.newReceived, inYear('receivedOn')),
  ...tableRow(
    'applications.carriedIn',
    APPLICATION_ROW_LABELS.carriedIn,
    all(before('receivedOn', 'yearStart'), not(before('concludedOn', 'yearStart'))),
  ),
  ...outcomeRows,
  ...outcomeTotals,
  ...tableRow(
    'applications.carriedOut',
    APPLICATION_ROW_LABELS.carriedOut,
    all(onOrBefore('receivedOn', 'yearEnd'), any(missing('concludedOn'), after('concludedOn', 'yearEnd'))),
  ),
  ...compared({
    key: 'applications.received',
    label: '新收政府信息公开申请',
    unit: '件',
    ask: { kind: 'total', of: ['applications.newReceived.total'] },
  }),
  ...compared({
    key: 'applications.concluded',
    label: '办结政府信息公开申请',
    unit: '件',
    ask: { kind: 'total', of: ['applications.result.total.total'] },
  }),
  {
    key: 'applications.carriedOver',
    label: '上年结转政府信息公开申请',
    unit: '件',
    ask: { kind: 'total', of: ['applications.carriedIn.total'] },
  },
  {
    key: 'applications.pending',
    label: '结转下年度继续办理的政府信息公开申请',
    unit: '件',
    ask: { kind: 'total', of: ['applications.carriedOut.total'] },
  },
  ...compared({
    key: 'fees.informationProcessing',
    label: '收取信息处理费',
    unit: '元',
    ask: PROCESSING_FEES,
  }),
];
