import type { ItemFacts } from './item-facts';
import { isPlain, own, readList } from './plain';
import { named, PublicQueryRefused } from './refusal';

/** One key of an order, in the CMS's notation. */
export type SortKey = Record<string, 'asc' | 'desc'>;

const NEWEST_FIRST: SortKey[] = [{ publishedOn: 'desc' }, { documentId: 'desc' }];
const MOST_KEYS = 5;

/**
 * Reads `sort`. Absent: newest first. The document's id always closes the order, so that paging
 * neither repeats nor skips an item. @throws PublicQueryRefused for a key that is not public.
 */
export function readSort(value: unknown, facts: ItemFacts): SortKey[] {
  if (value === undefined) return NEWEST_FIRST;
  const parts = isPlain(value)
    ? Object.entries(value).map(
        ([name, direction]) => `${name}:${typeof direction === 'string' ? direction : '?'}`,
      )
    : readList(value);
  if (!parts || parts.length === 0) {
    throw new PublicQueryRefused('SORT', 'sort 写法不对：请写成 sort=publishedOn:desc 这样。');
  }
  if (parts.length > MOST_KEYS) throw new PublicQueryRefused('TOO_LARGE', `最多按 ${MOST_KEYS} 个字段排序。`);
  const keys = parts.map((part) => readKey(part, facts));
  return keys.some((key) => 'documentId' in key) ? keys : [...keys, { documentId: 'asc' }];
}

function readKey(part: string, facts: ItemFacts): SortKey {
  const [name = '', direction = 'asc', ...rest] = part.split(':');
  const kind = own(facts.scalars, name);
  const known = name === 'documentId' || (kind !== undefined && kind !== 'longText');
  if (!known) throw new PublicQueryRefused('SORT', `不能按${named(name)}排序：没有这个可排序的公开字段。`);
  const order = direction.toLowerCase();
  if ((order !== 'asc' && order !== 'desc') || rest.length > 0) {
    throw new PublicQueryRefused('SORT', `排序方向只能是 asc（从小到大）或 desc（从大到小）。`);
  }
  return { [name]: order };
}
