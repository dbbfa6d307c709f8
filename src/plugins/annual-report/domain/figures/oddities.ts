/**
 * Rows that are taken as entered but look wrong. They are figures too, so that a finding can show
 * the rows behind it. They never appear in a report.
 */
import { OUTCOME_ROWS } from '../form/applications-table';
import {
  all,
  any,
  anyAfter,
  dueUncovered,
  earlier,
  inYear,
  is,
  lived,
  missing,
  overdue,
  type Condition,
} from './condition';
import { notOverBefore } from './documents';
import type { FigureDefinition, Register } from './figure';

/** The dates of each register, in the order of the index that finds those in the future. */
const DATES = {
  receipts: ['publishedOn'],
  applications: [
    'receivedOn',
    'concludedOn',
    'correctionNotifiedOn',
    'correctionReceivedOn',
    'consultedOn',
    'consultationAnsweredOn',
    'feeReceivedOn',
  ],
  reviews: ['receivedOn', 'concludedOn'],
  documents: ['issuedOn', 'repealedOn'],
  proposals: ['receivedOn', 'concludedOn'],
  events: ['heldOn'],
} satisfies Partial<Record<Register, readonly string[]>>;

const REGISTER_LABELS = {
  receipts: '发布回执',
  applications: '依申请公开登记',
  reviews: '行政复议和行政诉讼登记',
  documents: '规章和行政规范性文件登记',
  proposals: '建议提案登记',
  events: '公开活动登记',
} satisfies Record<keyof typeof DATES, string>;

const oddity = (key: string, label: string, register: Register, among: Condition, rows: Condition) =>
  ({
    key,
    label,
    unit: '件',
    ask: { kind: 'question', register, among, rows, measure: { kind: 'count' } },
    check: true,
  }) satisfies FigureDefinition;

/** Dates later than the day of asking, one figure a register. */
export const FUTURE_DATES = (Object.keys(DATES) as (keyof typeof DATES)[]).map((register) => {
  const future = anyAfter(DATES[register], 'today');
  return oddity(
    `odd.futureDate.${register}`,
    `${REGISTER_LABELS[register]}中日期晚于今天`,
    register,
    future,
    future,
  );
});

const aliveInYear = lived('receivedOn', 'concludedOn');

/** Steps that stand in an impossible order. */
export const STEP_ORDER = [
  oddity(
    'odd.stepOrder.applications',
    '依申请公开登记中先后顺序不合的日期',
    'applications',
    aliveInYear,
    any(
      earlier('correctionNotifiedOn', 'receivedOn'),
      earlier('correctionReceivedOn', 'correctionNotifiedOn'),
      earlier('consultedOn', 'receivedOn'),
      earlier('consultationAnsweredOn', 'consultedOn'),
    ),
  ),
  oddity(
    'odd.stepOrder.documents',
    '规章和行政规范性文件登记中先后顺序不合的日期',
    'documents',
    notOverBefore,
    any(earlier('repealedOn', 'issuedOn'), earlier('validUntil', 'issuedOn')),
  ),
];

/** Outcomes that presuppose a request for correction (条例 art. 30). */
const NEEDS_CORRECTION = ['other.correctionOverdue', 'unavailable.unclearAfterCorrection'];

export const UNCORRECTED = OUTCOME_ROWS.filter((row) => NEEDS_CORRECTION.includes(row.key)).map((row) =>
  oddity(
    `odd.uncorrected.${row.key}`,
    `以“${row.outcome}”办结而没有补正告知日期`,
    'applications',
    aliveInYear,
    all(inYear('concludedOn'), is('outcome', row.outcome), missing('correctionNotifiedOn')),
  ),
);

/** Applications of the year beyond their day due, concluded or not (条例 art. 33). */
export const OVERDUE = oddity(
  'odd.overdue.applications',
  '超过《政府信息公开条例》第三十三条规定的答复期限（二十个工作日，依法延长、顺延的除外）的申请',
  'applications',
  aliveInYear,
  overdue,
);

/** Applications whose day due no notice of working days covers yet. */
export const DUE_UNCOVERED = oddity(
  'odd.dueUncovered.applications',
  '答复期限到国务院办公厅尚未公布放假安排的日期的申请',
  'applications',
  aliveInYear,
  dueUncovered,
);

export const ODDITY_FIGURES: readonly FigureDefinition[] = [
  ...FUTURE_DATES,
  ...STEP_ORDER,
  ...UNCORRECTED,
  OVERDUE,
  DUE_UNCOVERED,
];
