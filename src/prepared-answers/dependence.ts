import { CHANGE_TYPES, type ChangeType } from '../plugins/channels/shared/changes';

/** What of the change log an answer is made of. */
export interface Dependence {
  readonly types: readonly ChangeType[];
  /** Only this document of the types. */
  readonly documentId?: string;
}

export const EVERYTHING: Dependence = { types: CHANGE_TYPES };

/**
 * Whether a change may show in an answer. What is no publication (a column, a body, a setting) shows
 * everywhere: names of columns and bodies stand on most pages.
 */
export function affects(
  { type, documentId }: { readonly type: ChangeType | 'columns' | 'bodies'; readonly documentId: string },
  answer: Dependence,
): boolean {
  if (!isPublication(type)) return true;
  if (!answer.types.includes(type)) return false;
  return answer.documentId === undefined || answer.documentId === documentId;
}

const isPublication = (type: string): type is ChangeType =>
  (CHANGE_TYPES as readonly string[]).includes(type);
