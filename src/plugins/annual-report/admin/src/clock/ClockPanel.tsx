import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { ApplicationClock } from './ApplicationClock';

/** What the content manager hands to a part beside its form; without a document while one is being made. */
interface Beside {
  readonly model: string;
  readonly documentId?: string | undefined;
  readonly document?: { readonly updatedAt?: unknown } | undefined;
}

export const APPLICATION = 'api::disclosure-application.disclosure-application';

/** Beside the form of an application: its working-day clock. */
export function ClockPanel({
  model,
  documentId,
  document,
}: Beside): { readonly title: string; readonly content: ReactNode } | null {
  if (model !== APPLICATION) return null;
  return {
    title: '办理期限',
    content:
      documentId && document ? (
        <ApplicationClock
          key={documentId}
          documentId={documentId}
          saved={typeof document.updatedAt === 'string' ? document.updatedAt : ''}
        />
      ) : (
        <Typography tag="p">填好“收到日期”并保存，这里就算出答复的最后一天。</Typography>
      ),
  };
}
