import { useRef, useState } from 'react';
import { actSentence, isOutOfDate } from '../sentences';
import { useReviewActMutation, type Doing } from './review-api';

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
