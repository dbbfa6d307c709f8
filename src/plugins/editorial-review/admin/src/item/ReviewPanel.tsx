import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { isItem } from '../names';
import { ItemReview } from './ItemReview';

/** What the content manager hands to a part beside its form; without a document while one is being made. */
interface Beside {
  readonly model: string;
  readonly documentId?: string | undefined;
  readonly document?: object | undefined;
}

/** Beside the form of an item: where its review stands, and what may be done now. */
export function ReviewPanel({
  model,
  documentId,
  document,
}: Beside): { readonly title: string; readonly content: ReactNode } | null {
  if (!isItem(model)) return null;
  return {
    title: '审核',
    content:
      documentId && document ? (
        <ItemReview key={documentId} uid={model} documentId={documentId} />
      ) : (
        <Typography tag="p">先保存草稿，然后在这里提交审核。</Typography>
      ),
  };
}
