/** What a reader may ask of the search, and how a wrong question is refused. */
import { isItemType, ITEM_TYPES, type ItemType } from '../../shared/item-types';

export interface Search {
  /** What has to be found, all of it: in an item's title or its text. None: everything. */
  readonly words: readonly string[];
  readonly type?: ItemType;
  /** A column's code. */
  readonly column?: string;
  /** First and last day of publication, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  /** A body's code or name; without it the default body. */
  readonly body?: string;
  readonly page: number;
  readonly pageSize: number;
}

export type SearchRefusal =
  'UNKNOWN_PARAMETER' | 'Q_INVALID' | 'TYPE_INVALID' | 'COLUMN_INVALID' | 'DATE_INVALID' | 'PAGINATION';

/** A search that cannot be answered. Carries a stable code and a Chinese sentence. */
export class SearchRefused extends Error {
  constructor(
    readonly code: SearchRefusal,
    message: string,
  ) {
    super(message);
    this.name = 'SearchRefused';
  }
}

const KEYS = ['q', 'type', 'column', 'from', 'to', 'body', 'page', 'pageSize'];
const LONGEST = 60;
const LARGEST_PAGE = 100;
const USUAL_PAGE = 20;
const FARTHEST = 10_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads the query of `GET /api/search`. Empty values count as absent, as a form sends them.
 * @throws SearchRefused, with a sentence that does not repeat what was asked
 */
export function readSearch(query: Readonly<Record<string, unknown>>): Search {
  if (Object.keys(query).some((key) => !KEYS.includes(key)))
    throw new SearchRefused('UNKNOWN_PARAMETER', `这里只有这些参数：${KEYS.join('、')}。`);
  const type = text(query.type, 'TYPE_INVALID');
  if (type !== undefined && !isItemType(type))
    throw new SearchRefused('TYPE_INVALID', `type 只能是 ${ITEM_TYPES.join('、')} 之一，或不写。`);
  const column = text(query.column, 'COLUMN_INVALID');
  if (column && !/^[a-z][a-z0-9-]{0,39}$/.test(column))
    throw new SearchRefused('COLUMN_INVALID', 'column 须是栏目代号，例如 news。');
  const [from, to] = [day(query.from), day(query.to)];
  const body = text(query.body, 'UNKNOWN_PARAMETER');
  return {
    words: readWords(query.q),
    page: whole(query.page, 1, FARTHEST),
    pageSize: whole(query.pageSize, USUAL_PAGE, LARGEST_PAGE),
    ...(type ? { type } : {}),
    ...(column ? { column } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(body ? { body } : {}),
  };
}

function readWords(q: unknown): string[] {
  const asked = text(q, 'Q_INVALID')?.trim() ?? '';
  if (Array.from(asked).length > LONGEST)
    throw new SearchRefused('Q_INVALID', `q 最多 ${LONGEST} 个字，请换短一些的词。`);
  return [...new Set(asked.split(/\s+/u).filter((word) => word !== ''))];
}

/** PostgreSQL stores no NUL, and half a surrogate pair cannot be encoded for it. */
function text(value: unknown, code: SearchRefusal): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string' || value.length > 200 || value.includes('\0') || /\p{Surrogate}/u.test(value))
    throw new SearchRefused(code, '每个参数只能写一个值，不超过 200 个字符，不含不能识别的字符。');
  return value;
}

function day(value: unknown): string | undefined {
  const written = text(value, 'DATE_INVALID');
  if (written === undefined) return undefined;
  const instant = DAY.test(written) && !written.startsWith('0000') ? Date.parse(`${written}T00:00:00Z`) : NaN;
  if (Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(written))
    throw new SearchRefused('DATE_INVALID', 'from 和 to 须是日期，写成 2023-05-31 这样。');
  return written;
}

function whole(value: unknown, usual: number, most: number): number {
  const written = text(value, 'PAGINATION');
  if (written === undefined) return usual;
  const number = /^\d{1,5}$/.test(written) ? Number(written) : 0;
  if (number < 1 || number > most)
    throw new SearchRefused(
      'PAGINATION',
      `page 须是 1 到 ${FARTHEST}、pageSize 须是 1 到 ${LARGEST_PAGE} 的整数。`,
    );
  return number;
}
