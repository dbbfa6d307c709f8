import { COLUMN_FIELDS, type ItemFacts, type ScalarKind } from './item-facts';
import { isPlain, onlyKeys, own } from './plain';
import { readFlag, readValue } from './read-value';
import { named, PublicQueryRefused } from './refusal';

/** A condition tree in the CMS's own notation, rebuilt piece by piece from what is allowed. */
export type Filters = { [key: string]: unknown };

const DEEPEST = 5;
const MOST_CONDITIONS = 40;
const MOST_VALUES = 50;

const COMPARING = ['$eq', '$ne', '$lt', '$lte', '$gt', '$gte'];
const TEXTUAL = [
  '$eqi', '$nei', '$contains', '$notContains', '$containsi', '$notContainsi',
  '$startsWith', '$startsWithi', '$endsWith', '$endsWithi',
]; // prettier-ignore

/**
 * Reads `filters`: public scalar attributes, `documentId`, `column.code`, `column.name`, joined by
 * `$and`, `$or`, `$not`. @throws PublicQueryRefused for all else.
 */
export function readFilters(value: unknown, facts: ItemFacts): Filters {
  let conditions = 0;

  const group = (node: unknown, depth: number): Filters => {
    const entries = branch(node, depth);
    return Object.fromEntries(entries.map(([key, child]) => [key, member(key, child, depth)]));
  };

  const branch = (node: unknown, depth: number): [string, unknown][] => {
    if (!isPlain(node) || Object.keys(node).length === 0) {
      throw new PublicQueryRefused(
        'FILTERS',
        '筛选条件写法不对：请写成 filters[title][$contains]=防火 这样。',
      );
    }
    if (depth > DEEPEST) throw new PublicQueryRefused('TOO_LARGE', `筛选条件嵌套不能超过 ${DEEPEST} 层。`);
    return Object.entries(node);
  };

  const member = (key: string, child: unknown, depth: number): unknown => {
    if (key === '$and' || key === '$or') {
      if (!Array.isArray(child) || child.length === 0) {
        throw new PublicQueryRefused(
          'FILTERS',
          `${key} 后面要有一组条件，例如 filters[${key}][0][title][$eq]=。`,
        );
      }
      return child.map((each) => group(each, depth + 1));
    }
    if (key === '$not') return group(child, depth + 1);
    if (key === 'documentId') return condition(child, 'text', key, depth + 1);
    if (key === 'column') {
      onlyKeys(child, COLUMN_FIELDS, 'FILTERS', '栏目只能按 code（代号）或 name（名称）筛选');
      const parts = branch(child, depth + 1);
      return Object.fromEntries(
        parts.map(([part, each]) => [part, condition(each, 'text', part, depth + 2)]),
      );
    }
    const kind = own(facts.scalars, key);
    if (!kind) throw new PublicQueryRefused('FILTERS', `不能按${named(key)}筛选：没有这个公开的字段。`);
    return condition(child, kind, key, depth + 1);
  };

  const condition = (node: unknown, kind: ScalarKind, name: string, depth: number): unknown => {
    if (++conditions > MOST_CONDITIONS) {
      throw new PublicQueryRefused('TOO_LARGE', `筛选条件太多，一次最多 ${MOST_CONDITIONS} 个。`);
    }
    if (typeof node === 'string') return { $eq: readValue(node, kind, name) };
    const parts = branch(node, depth);
    return Object.fromEntries(
      parts.map(([operator, value]) => [operator, operand(operator, value, kind, name, depth)]),
    );
  };

  const operand = (
    operator: string,
    value: unknown,
    kind: ScalarKind,
    name: string,
    depth: number,
  ): unknown => {
    if (operator === '$not') return condition(value, kind, name, depth + 1);
    if (operator === '$null' || operator === '$notNull') return readFlag(value, name);
    if (operator === '$in' || operator === '$notIn') return values(value, kind, name, 1, MOST_VALUES);
    if (operator === '$between') return values(value, kind, name, 2, 2);
    const isText = kind !== 'date' && kind !== 'datetime';
    if (COMPARING.includes(operator) || (isText && TEXTUAL.includes(operator)))
      return readValue(value, kind, name);
    throw new PublicQueryRefused('FILTERS', `${named(name)}不能用 ${named(operator)} 来筛选。`);
  };

  const values = (value: unknown, kind: ScalarKind, name: string, fewest: number, most: number): string[] => {
    const list = Array.isArray(value) ? value : [value];
    if (list.length < fewest || list.length > most) {
      throw new PublicQueryRefused(
        'FILTERS',
        `${named(name)}的值要写 ${fewest === most ? most : `${fewest} 到 ${most}`} 个。`,
      );
    }
    return list.map((each) => readValue(each, kind, name));
  };

  return group(value, 1);
}
