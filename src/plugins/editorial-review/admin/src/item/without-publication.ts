import type { ReactNode } from 'react';
import { isItem } from '../names';

/** An action of the content manager beside its form or above its list, as far as it is used here. */
export interface DocumentAction {
  (props: { readonly model: string }): { readonly actionType?: string } | null;
  readonly type?: string;
  readonly position?: ReactNode;
}

const REPLACED = new Set(['publish', 'unpublish']);

/**
 * Publishing and taking back an item are steps of its review and stand there: the content manager's own buttons for
 * them, for one or for many, are not shown on items. (What they call is held by the gate all the same.)
 */
export function withoutPublication(action: DocumentAction): DocumentAction {
  // The action is asked all the same: it uses hooks. That for many at once tells only in its answer what it is.
  const hidden: DocumentAction = (props) => {
    const description = action(props);
    const kind = action.type ?? description?.actionType ?? '';
    return isItem(props.model) && REPLACED.has(kind) ? null : description;
  };
  return Object.assign(hidden, {
    ...(action.type ? { type: action.type } : {}),
    ...(action.position ? { position: action.position } : {}),
  });
}
