import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import { actSentence, isOutOfDate } from '../sentences';
import { useReviewActMutation, type Doing } from './review-api';

/** What came of something that was done. */
interface Told {
  readonly ok: boolean;
  readonly text: string;
}

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

export type Ask = (doing: Doing) => Promise<unknown>;

/**
 * Does one thing at a time: a second press while it is under way does nothing. Why something was refused stands in
 * `problem`, in words; `outdated`: because what she had before her has changed.
 */
export function useAct() {
  const [trigger] = useReviewActMutation();
  const under = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [outdated, setOutdated] = useState(false);

  /** @returns whether the job was done to its end */
  const act = async (job: (ask: Ask) => Promise<void>): Promise<boolean> => {
    if (under.current) return false;
    under.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      await job((doing) => trigger(doing).unwrap());
      return true;
    } catch (error) {
      setProblem(actSentence(error));
      setOutdated(isOutOfDate(error));
      return false;
    } finally {
      under.current = false;
      setBusy(false);
    }
  };

  return { busy, problem, outdated, act };
}
