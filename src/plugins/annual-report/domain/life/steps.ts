/**
 * The life of a report: draft → submitted → approved → published; sent back with a reason; withdrawn
 * with a public explanation; corrected by a new edition with a public note, while the old one stays.
 * What is approved has been signed gate by gate.
 */
import { GATE_LABELS, type Gate } from '../../../editorial-review/shared/gates';
import type { State, StepName } from '../../shared/life';

export interface StepRule {
  /** What the step is called to people. */
  readonly label: string;
  readonly from: readonly State[];
  /** What has to be written for it, if anything, as people are asked for it. */
  readonly text: string | null;
}

export const STEPS: Readonly<Record<StepName, StepRule>> = {
  submit: { label: '提交', from: ['draft'], text: null },
  // Gate by gate; where the report stands stays the same.
  sign: { label: '签字', from: ['submitted'], text: null },
  return: { label: '退回', from: ['submitted', 'approved'], text: '退回的理由' },
  approve: { label: '批准', from: ['submitted'], text: null },
  publish: { label: '公布', from: ['approved'], text: null },
  // Whatever is being made: what counts is that something is published.
  withdraw: { label: '撤回', from: [], text: '撤回的公开说明' },
  correct: { label: '更正', from: ['published', 'withdrawn'], text: '更正的公开说明' },
  abandon: { label: '放弃更正', from: ['draft', 'submitted', 'approved'], text: null },
};

export const STATE_LABELS: Readonly<Record<State, string>> = {
  draft: '草稿',
  submitted: '已提交，待批准',
  approved: '已批准，待公布',
  published: '已公布',
  withdrawn: '已撤回',
};

/** Who acts: a key that is the same for one person everywhere, and the name that people read. */
export interface Actor {
  readonly key: string;
  readonly name: string;
}

/** One step that was taken. */
export interface TakenStep {
  /** 1, 2, 3 … within a body's year. */
  readonly sequence: number;
  /** The edition that it was about; of `correct`, the new one. */
  readonly number: number;
  readonly step: StepName;
  readonly actor: Actor;
  /** ISO 8601 with +08:00. */
  readonly at: string;
  /** What was written for it; of a signature the remark. */
  readonly text: string | null;
  /** Of a signature. */
  readonly gate: Gate | null;
}

/** What a step is called to people; of a signature with its gate. */
export const stepLabel = ({ step, gate }: Pick<TakenStep, 'step' | 'gate'>): string =>
  gate ? `${STEPS[step].label}（${GATE_LABELS[gate]}）` : STEPS[step].label;
