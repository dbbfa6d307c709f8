import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import { sentence } from '../sentences';

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

/**
 * Does one thing at a time: a second press while it is under way does nothing. Faults become sentences.
 * `act` gives what came of it, undefined where it was not done.
 */
export function useAct() {
  const tell = useTell();
  const under = useRef(false);
  const [busy, setBusy] = useState(false);

  const act = async (job: () => Promise<Told | undefined>): Promise<Told | undefined> => {
    if (under.current) return undefined;
    under.current = true;
    setBusy(true);
    try {
      const told = await job();
      if (told) tell(told);
      return told;
    } catch (error) {
      const told = { ok: false, text: sentence(error) };
      tell(told);
      return told;
    } finally {
      under.current = false;
      setBusy(false);
    }
  };

  return { busy, act };
}
