/** Why a public query is turned down. The codes are stable; the sentences are for the person who asked. */
export type RefusalCode =
  'UNKNOWN_PARAMETER' | 'STATUS' | 'FIELDS' | 'FILTERS' | 'SORT' | 'PAGINATION' | 'POPULATE' | 'TOO_LARGE';

/** A public query that asks for more than is public. Carries a stable code and a Chinese sentence. */
export class PublicQueryRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.name = 'PublicQueryRefused';
  }
}

/**
 * A name as it may be repeated in an answer. Only names that could be a field's are repeated: what
 * else somebody puts there (a title, a script) never comes back to them.
 */
export const named = (name: string) => (/^[\w$.*-]{1,40}$/.test(name) ? `“${name}”` : '所给的名称');
