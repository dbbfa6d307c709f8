import { isPlain, onlyKeys } from './plain';
import { named, PublicQueryRefused } from './refusal';

/** Paging in the CMS's notation: by page, or by offset, never both. */
export type Pagination = { withCount?: boolean } & (
  { page?: number; pageSize?: number } | { start?: number; limit?: number }
);

const FARTHEST = 1_000_000;
const KEYS = ['page', 'pageSize', 'start', 'limit', 'withCount'] as const;

/** Reads `pagination`; a size over the CMS's largest is cut down by the CMS itself. @throws PublicQueryRefused */
export function readPagination(value: unknown): Pagination {
  if (value === undefined) return {};
  if (!isPlain(value)) {
    throw new PublicQueryRefused(
      'PAGINATION',
      '分页写法不对：请写成 pagination[page]=2&pagination[pageSize]=25 这样。',
    );
  }
  onlyKeys(value, KEYS, 'PAGINATION', `分页只有 ${KEYS.join('、')}`);
  const byPage = 'page' in value || 'pageSize' in value;
  const byOffset = 'start' in value || 'limit' in value;
  if (byPage && byOffset) {
    throw new PublicQueryRefused('PAGINATION', '分页请只用一种写法：page 和 pageSize，或 start 和 limit。');
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, readMember(key, each)]));
}

function readMember(key: string, value: unknown): number | boolean {
  if (key === 'withCount') {
    if (value === 'true' || value === '1') return true;
    if (value === 'false' || value === '0') return false;
    throw new PublicQueryRefused('PAGINATION', 'withCount 只能写 true 或 false。');
  }
  const number = typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : NaN;
  const least = key === 'start' ? 0 : 1;
  if (!(number >= least && number <= FARTHEST)) {
    throw new PublicQueryRefused('PAGINATION', `分页${named(key)}要写 ${least} 到 ${FARTHEST} 的整数。`);
  }
  return number;
}
