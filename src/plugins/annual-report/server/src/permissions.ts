/** Who may do what with a report. */
import { rightsOf } from '../../../../plugin-parts/rights';
import type { Act } from './acts';

const RIGHTS = {
  'report.read': '查看年度报告草稿和数字来源',
  'report.submit': '提交年度报告（含零报告）',
  'report.approve': '签字、批准或退回年度报告',
  'report.publish': '公布年度报告',
  'report.withdraw': '撤回已公布的年度报告',
  'report.correct': '更正已公布的年度报告',
  'calendar.write': '填写工作日历（各年放假补班）',
} as const;

export type Right = keyof typeof RIGHTS;

/** The right that each step takes. */
export const RIGHT_FOR: Readonly<Record<Act, Right>> = {
  submit: 'report.submit',
  zero: 'report.submit',
  sign: 'report.approve',
  approve: 'report.approve',
  return: 'report.approve',
  publish: 'report.publish',
  withdraw: 'report.withdraw',
  correct: 'report.correct',
  abandon: 'report.correct',
};

export const { actionOf, guarded, register: registerRights } = rightsOf('annual-report', RIGHTS);
