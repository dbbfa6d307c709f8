import type { ItemFacts } from './item-facts';
import { isPlain } from './plain';
import { readFields } from './read-fields';
import { readFilters, type Filters } from './read-filters';
import { readPagination, type Pagination } from './read-pagination';
import { readPopulate, type Populate } from './read-populate';
import { readSort, type SortKey } from './read-sort';
import { named, PublicQueryRefused } from './refusal';

/** A query that asks for public things only, rebuilt from nothing; it never holds a piece of the input as it came. */
export interface PublicQuery {
  readonly status: 'published';
  readonly fields: readonly string[];
  readonly populate: Populate;
  readonly filters?: Filters;
  readonly sort?: readonly SortKey[];
  readonly pagination?: Pagination;
}

const LIST_KEYS = ['fields', 'filters', 'sort', 'pagination', 'populate', 'status'];
const ONE_KEYS = ['fields', 'populate', 'status'];

/**
 * Reads the query of a public list (`many`) or of a single item (`one`). The CMS's own query
 * sanitising asks the caller's rights and therefore does nothing for a caller without any: this
 * allow-list stands in its place.
 * @throws PublicQueryRefused, with a sentence, for anything that is not on the list
 */
export function readPublicQuery(query: unknown, facts: ItemFacts, asked: 'many' | 'one'): PublicQuery {
  if (!isPlain(query)) throw new PublicQueryRefused('UNKNOWN_PARAMETER', '查询参数写法不对。');
  const allowed = asked === 'many' ? LIST_KEYS : ONE_KEYS;
  const stranger = Object.keys(query).find((key) => !allowed.includes(key));
  if (stranger !== undefined) {
    throw new PublicQueryRefused(
      'UNKNOWN_PARAMETER',
      `不认识查询参数${named(stranger)}；可用：${allowed.join('、')}。`,
    );
  }
  if (query.status !== undefined && query.status !== 'published') {
    throw new PublicQueryRefused('STATUS', '这里只提供已公开的内容：status 只能不写，或写 published。');
  }
  const one = {
    status: 'published',
    fields: readFields(query.fields, Object.keys(facts.scalars)),
    populate: readPopulate(query.populate),
  } as const;
  if (asked === 'one') return one;
  return {
    ...one,
    ...(query.filters === undefined ? {} : { filters: readFilters(query.filters, facts) }),
    sort: readSort(query.sort, facts),
    pagination: readPagination(query.pagination),
  };
}
