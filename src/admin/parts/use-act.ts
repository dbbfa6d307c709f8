import { useRef, useState } from 'react';
import { sentence } from './sentence';
import { useTell, type Told } from './use-tell';

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
