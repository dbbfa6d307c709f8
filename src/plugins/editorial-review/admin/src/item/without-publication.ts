import type { ReactNode } from 'react';
import { isItem } from '../names';

/** An action of the content manager beside its form, as far as it is used here. */
export interface DocumentAction {
  (props: { readonly model: string }): object | null;
  readonly type?: string;
  readonly position?: ReactNode;
}

const REPLACED = new Set(['publish', 'unpublish']);

/**
 * Publishing and taking back an item are steps of its review and stand there: the content manager's own buttons for
 * them are not shown on items. (What they call is held by the gate all the same.)
 */
export function withoutPublication(action: DocumentAction): DocumentAction {
  if (!action.type || !REPLACED.has(action.type)) return action;
  // The action is asked all the same: it uses hooks.
  const hidden: DocumentAction = (props) => {
    const description = action(props);
    return isItem(props.model) ? null : description;
  };
  return Object.assign(hidden, {
    type: action.type,
    ...(action.position ? { position: action.position } : {}),
  });
}
