/**
 * A figure is a named question asked of the registers. Cells of the tables, numbers in the prose
 * and oddities found by a check are all figures; nothing else counts anything.
 */
import type { Unit } from '../../../registers/shared/declared';
import type { Condition } from './condition';

/** The books that an office keeps, by the names that the spreadsheets have. */
export const REGISTERS = [
  'receipts',
  'applications',
  'reviews',
  'documents',
  'tallies',
  'proposals',
  'events',
] as const;
export type Register = (typeof REGISTERS)[number];

/** What is done with the rows. */
export type Measure =
  | { readonly kind: 'count' }
  /** Adds up a whole number (件, 人, or 分); missing values add nothing. */
  | { readonly kind: 'sum'; readonly field: string }
  /** Counts how many different values a field has. */
  | { readonly kind: 'distinct'; readonly field: string };

/** Asked of a register: of the rows that matter (`among`, which an index answers), those that meet `rows`. */
export interface Question {
  readonly kind: 'question';
  readonly register: Register;
  readonly among: Condition;
  readonly rows: Condition;
  readonly measure: Measure;
}

/** Answered from other figures. A total is always one of these: it is derived, never stored. */
export type Derived =
  | { readonly kind: 'total'; readonly of: readonly string[] }
  /** Percent of `whole`, to two decimals; no answer where the whole is zero. */
  | { readonly kind: 'share'; readonly part: string; readonly whole: string }
  /** This year's value less last year's; no answer where last year's is not known. */
  | { readonly kind: 'change'; readonly of: string }
  /** The change in percent of last year's value, to two decimals; no answer where that is zero or not known. */
  | { readonly kind: 'growth'; readonly of: string }
  /** Last year's value; no answer where it is not known. */
  | { readonly kind: 'previous'; readonly of: string };

/** Told by an entry of 外来数字和核定数字: no register holds it. */
export interface Told {
  readonly kind: 'told';
}

/** Whether people may enter an answer: of what is derived they may not. */
export const mayBeEntered = (ask: FigureDefinition['ask']): ask is Question | Told =>
  ask.kind === 'question' || ask.kind === 'told';

/** Whether an answer compares with last year: its change, its growth, or last year's value itself. */
export const isComparison = (
  ask: FigureDefinition['ask'],
): ask is Extract<Derived, { kind: 'change' | 'growth' | 'previous' }> =>
  ask.kind === 'change' || ask.kind === 'growth' || ask.kind === 'previous';

/** The figures of the same year that an answer is derived from: none for one that a register answers. */
export function partsOf(ask: FigureDefinition['ask']): readonly string[] {
  switch (ask.kind) {
    case 'question':
    case 'told':
    case 'previous':
      return [];
    case 'total':
      return ask.of;
    case 'share':
      return [ask.part, ask.whole];
    case 'change':
    case 'growth':
      return [ask.of];
  }
}

export interface FigureDefinition {
  /** Path of the cell, or name in the prose. */
  readonly key: string;
  readonly label: string;
  /** Amounts are kept in 分 inside; 元 and 万元 are how they are told. */
  readonly unit: Unit;
  readonly ask: Question | Derived | Told;
  /** A cell of a statutory table; listed with the tables rather than among the figures. */
  readonly cell?: true;
  /** Serves a check only: never told in a report. */
  readonly check?: true;
}

/** An answer: a whole number (amounts in 分), a percentage, or null where the question has none. */
export type Answer = number | null;
export type Answers = ReadonlyMap<string, Answer>;
