import type { ReactNode } from 'react';
import { typeOfModel } from '../names';
import { ItemChannels } from './ItemChannels';

/** What the content manager hands to a part beside its form; without a document while one is being made. */
interface Beside {
  readonly model: string;
  readonly documentId?: string | undefined;
  readonly document?: { readonly status?: string; readonly title?: unknown } | undefined;
}

/** Beside the form of an item: where it is, and the ways to bring it there. */
export function ItemPanel({
  model,
  documentId,
  document,
}: Beside): { readonly title: string; readonly content: ReactNode } | null {
  const type = typeOfModel(model);
  if (!type || !documentId || !document) return null;
  const published = document.status === 'published' || document.status === 'modified';
  return {
    title: '发布到公众号和网站',
    content: (
      <ItemChannels
        type={type}
        documentId={documentId}
        title={typeof document.title === 'string' ? document.title : ''}
        published={published}
      />
    ),
  };
}
