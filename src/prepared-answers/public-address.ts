import { EVERYTHING, type Dependence } from './dependence';

/** A public address as it was asked for. */
export interface PublicAddress {
  /** What its answer is made of, where it may be prepared; undefined: always answered by the CMS itself. */
  readonly madeOf: Dependence | undefined;
}

/** Longer ones are answered, but nobody asks for them twice. */
const LONGEST = 1024;

const ITEM =
  /^\/api\/(news-items|announcements|personnel-notices)(?:\/([a-z0-9]{8,40})(?:\/[a-z]+\.html)?)?$/;
const PREPARED =
  /^\/(?:$|sitemap(?:-\d+)?\.xml$|search$|(?:columns|reports)(?:\/|$)|api\/(?:news-items|announcements|personnel-notices|annual-reports|feeds|columns|search|changes|openapi\.json)(?:\/|$))/;
const PUBLIC = /^\/(?:$|(?:sitemap(?:-\d+)?\.xml|robots\.txt|search|columns|reports|uploads|api)(?:\/|$))/;
/** Messages from WeChat: neither read by browsers nor to be counted against one address. */
const MESSAGES = /^\/api\/wechat(?:\/|$)/;

/** Before the path of a whole address (`GET http://x/api/…`), which the CMS answers like its path alone. */
const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i;

/** Spellings that every reader of addresses reads alike: no `..` in any disguise, nothing to be escaped. */
const PLAIN_PATH = /^(?:\/(?!\.)[A-Za-z0-9._~%-]*)+$/;
const PLAIN_QUERY = /^[A-Za-z0-9!$'()*+,./:;=?@[\]_~%&-]*$/;

/**
 * Reads a request's target.
 * @param target path and query, or a whole address, as it stands in the request
 * @returns undefined where it is none of the public reading addresses (the panel, messages from WeChat, assets)
 */
export function readAddress(target: string): PublicAddress | undefined {
  const local = target.replace(ORIGIN, '');
  const at = local.search(/[?#]/);
  const path = (at < 0 ? local : local.slice(0, at)) || (local === target ? '' : '/');
  // The CMS's router does not mind the case.
  const lower = path.toLowerCase();
  if (!PUBLIC.test(lower) || MESSAGES.test(lower)) return undefined;
  const query = at < 0 ? '' : local.slice(at).replace(/^\?/, '');
  const plain =
    local === target &&
    target.length <= LONGEST &&
    PLAIN_PATH.test(path) &&
    !/%2e/i.test(path) &&
    PLAIN_QUERY.test(query);
  return { madeOf: plain && PREPARED.test(path) ? madeOf(path) : undefined };
}

function madeOf(path: string): Dependence {
  const [item, type, documentId] = ITEM.exec(path) ?? [];
  if (item) return { types: [type as 'news-items'], ...(documentId ? { documentId } : {}) };
  if (/^\/api\/annual-reports(?:\/|$)/.test(path)) return { types: ['annual-reports'] };
  if (path === '/api/openapi.json') return { types: [] };
  return EVERYTHING;
}
