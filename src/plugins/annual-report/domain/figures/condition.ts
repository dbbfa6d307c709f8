/**
 * Which rows of a register a figure speaks of, as data. One condition is read in three ways:
 * over a row (`holds`), over a group of equal rows (the figures' answer) and as SQL (the
 * repository). A comparison with a missing value is false, never unknown.
 */
import { dueLiesUncovered, isOverdue } from './deadlines';
import type { Period } from '../period';

/** A moment of the report's time. `dayBefore…` serve dates that are valid up to and including themselves. */
export type Moment = 'yearStart' | 'yearEnd' | 'dayBeforeYearStart' | 'dayBeforeYearEnd' | 'today';

/** A question about one row that has a yes or a no. */
export type Leaf =
  | { readonly kind: 'is'; readonly field: string; readonly value: string | number }
  | { readonly kind: 'isYear'; readonly field: string }
  | { readonly kind: 'missing'; readonly field: string }
  | { readonly kind: 'onOrAfter'; readonly field: string; readonly moment: Moment }
  | { readonly kind: 'after'; readonly field: string; readonly moment: Moment }
  /** Any of the dates lies after the moment. */
  | { readonly kind: 'anyAfter'; readonly fields: readonly string[]; readonly moment: Moment }
  /** Both dates are there and the first lies before the second. */
  | { readonly kind: 'earlier'; readonly field: string; readonly than: string }
  /** The span from one date to another (open while the second is missing) touches the year. */
  | { readonly kind: 'lived'; readonly from: string; readonly to: string }
  /** Of applications: concluded, or still open as the report speaks, after the last day of the statutory limit. */
  | { readonly kind: 'overdue' }
  /** Of applications: the limit ends on a day that no notice of working days covers yet, and that matters here. */
  | { readonly kind: 'dueUncovered' };

export type Condition =
  | Leaf
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

export const is = (field: string, value: string | number): Condition => ({ kind: 'is', field, value });
export const isYear = (field: string): Condition => ({ kind: 'isYear', field });
export const missing = (field: string): Condition => ({ kind: 'missing', field });
export const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
export const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
export const not = (of: Condition): Condition => ({ kind: 'not', of });
export const present = (field: string): Condition => not(missing(field));
export const isOneOf = (field: string, values: readonly string[]): Condition =>
  any(...values.map((value) => is(field, value)));
export const onOrAfter = (field: string, moment: Moment): Condition => ({ kind: 'onOrAfter', field, moment });
export const after = (field: string, moment: Moment): Condition => ({ kind: 'after', field, moment });
export const before = (field: string, moment: Moment): Condition =>
  all(present(field), not(onOrAfter(field, moment)));
export const onOrBefore = (field: string, moment: Moment): Condition =>
  all(present(field), not(after(field, moment)));
/** The date lies in the report's year, first and last day included. */
export const inYear = (field: string): Condition =>
  all(onOrAfter(field, 'yearStart'), not(after(field, 'yearEnd')));
export const anyAfter = (fields: readonly string[], moment: Moment): Condition => ({
  kind: 'anyAfter',
  fields,
  moment,
});
export const earlier = (field: string, than: string): Condition => ({ kind: 'earlier', field, than });
export const lived = (from: string, to: string): Condition => ({ kind: 'lived', from, to });
export const overdue: Condition = { kind: 'overdue' };
export const dueUncovered: Condition = { kind: 'dueUncovered' };

/** The value of a row's field: text, number, or null where the row says nothing. */
export type RowValues = Readonly<Record<string, string | number | null | undefined>>;

/** The date that a moment stands for. */
export function momentDate(moment: Moment, period: Period): string {
  switch (moment) {
    case 'yearStart':
      return period.from;
    case 'yearEnd':
      return period.to;
    case 'dayBeforeYearStart':
      return `${period.year - 1}-12-31`;
    case 'dayBeforeYearEnd':
      return `${period.year}-12-30`;
    case 'today':
      return period.today;
  }
}

/** Answers a condition from the answers to its leaves. */
export function decide(condition: Condition, leaf: (leaf: Leaf) => boolean): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((each) => decide(each, leaf));
    case 'any':
      return condition.of.some((each) => decide(each, leaf));
    case 'not':
      return !decide(condition.of, leaf);
    default:
      return leaf(condition);
  }
}

function leafHolds(leaf: Leaf, row: RowValues, period: Period): boolean {
  if (leaf.kind === 'lived') {
    const from = row[leaf.from];
    const to = row[leaf.to];
    return from != null && String(from) <= period.to && (to == null || String(to) >= period.from);
  }
  if (leaf.kind === 'anyAfter') {
    return leaf.fields.some((field) => leafHolds({ kind: 'after', field, moment: leaf.moment }, row, period));
  }
  if (leaf.kind === 'overdue') return isOverdue(row, period);
  if (leaf.kind === 'dueUncovered') return dueLiesUncovered(row, period);
  const value = row[leaf.field];
  if (leaf.kind === 'missing') return value == null;
  if (value == null) return false;
  switch (leaf.kind) {
    case 'is':
      return value === leaf.value;
    case 'isYear':
      return value === period.year;
    case 'onOrAfter':
      return String(value) >= momentDate(leaf.moment, period);
    case 'after':
      return String(value) > momentDate(leaf.moment, period);
    case 'earlier': {
      const than = row[leaf.than];
      return than != null && String(value) < String(than);
    }
  }
}

/** Whether a single row meets a condition: the meaning that SQL has to agree with. */
export function holds(condition: Condition, row: RowValues, period: Period): boolean {
  return decide(condition, (leaf) => leafHolds(leaf, row, period));
}

/** Every leaf of a condition, in order, repeats included. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOf);
    case 'not':
      return leavesOf(condition.of);
    default:
      return [condition];
  }
}
