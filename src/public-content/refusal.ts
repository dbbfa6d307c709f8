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

/** A name as it may be repeated in an answer: short, and without control characters. */
export const named = (name: string) => `“${name.replace(/\p{C}/gu, '').slice(0, 40)}”`;
