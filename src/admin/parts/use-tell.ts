import { useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';

/** What came of something that was done. */
export interface Told {
  readonly ok: boolean;
  readonly text: string;
}

export const well = (text: string): Told => ({ ok: true, text });

/** Tells a person what came of it, read aloud. What did not go well stays until it is closed. */
export function useTell(): (told: Told) => void {
  const { toggleNotification } = useNotification();
  return useCallback(
    ({ ok, text }: Told) =>
      toggleNotification(
        ok
          ? { type: 'success', title: '办好了', message: text, timeout: 8000 }
          : { type: 'warning', title: '还没有办好', message: text, blockTransition: true },
      ),
    [toggleNotification],
  );
}
