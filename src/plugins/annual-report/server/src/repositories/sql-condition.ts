/** Conditions as SQL: the same meaning as `holds`, with bound values only. */
import { momentDate, type Condition, type Leaf } from '../../../domain/figures/condition';
import type { Period } from '../../../domain/period';
import { dueUncoveredSql, overdueSql } from './sql-deadline';

/** A piece of SQL and the values for its `?`. Column names come from the catalogue, never from a request. */
export interface Sql {
  readonly sql: string;
  readonly bindings: readonly (string | number)[];
}

/** `receivedOn` → `"received_on"`, as the CMS names columns. */
export function columnOf(field: string): string {
  if (!/^[a-z][A-Za-z0-9]*$/.test(field)) throw new Error(`not a field: ${field}`);
  return `"${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
}

const one = (sql: string, ...bindings: (string | number)[]): Sql => ({ sql, bindings });

function leafSql(leaf: Leaf, period: Period): Sql {
  switch (leaf.kind) {
    case 'is':
      return one(`${columnOf(leaf.field)} = ?`, leaf.value);
    case 'isYear':
      return one(`${columnOf(leaf.field)} = ?`, period.year);
    case 'missing':
      return one(`${columnOf(leaf.field)} IS NULL`);
    case 'onOrAfter':
      return one(`${columnOf(leaf.field)} >= ?::date`, momentDate(leaf.moment, period));
    case 'after':
      return one(`${columnOf(leaf.field)} > ?::date`, momentDate(leaf.moment, period));
    case 'anyAfter':
      // The expression of the index that finds such rows among all years.
      return leaf.fields.length === 1
        ? one(`${columnOf(leaf.fields[0] as string)} > ?::date`, momentDate(leaf.moment, period))
        : one(`greatest(${leaf.fields.map(columnOf).join(', ')}) > ?::date`, momentDate(leaf.moment, period));
    case 'earlier':
      return one(`${columnOf(leaf.field)} < ${columnOf(leaf.than)}`);
    case 'lived':
      // Answered by the register's range index: the cost follows the year's rows, not the archive's.
      return one(
        `daterange(${columnOf(leaf.from)}, ${columnOf(leaf.to)}, '[]') && daterange(?::date, ?::date, '[]')`,
        period.from,
        period.to,
      );
    case 'overdue':
      return overdueSql(period);
    case 'dueUncovered':
      return dueUncoveredSql(period);
  }
}

function join(parts: readonly Sql[], word: 'AND' | 'OR', empty: string): Sql {
  if (parts.length === 0) return one(empty);
  return {
    sql: `(${parts.map((part) => part.sql).join(` ${word} `)})`,
    bindings: parts.flatMap((part) => [...part.bindings]),
  };
}

/** A condition as a boolean expression; a comparison with a missing value never makes it true. */
export function conditionSql(condition: Condition, period: Period): Sql {
  switch (condition.kind) {
    case 'all':
      return join(
        condition.of.map((each) => conditionSql(each, period)),
        'AND',
        'true',
      );
    case 'any':
      return join(
        condition.of.map((each) => conditionSql(each, period)),
        'OR',
        'false',
      );
    case 'not': {
      if (condition.of.kind === 'missing') return one(`${columnOf(condition.of.field)} IS NOT NULL`);
      const inner = conditionSql(condition.of, period);
      return { sql: `(${inner.sql}) IS NOT TRUE`, bindings: inner.bindings };
    }
    default:
      return leafSql(condition, period);
  }
}
