import { useEffect } from 'react';

/** What was published a moment ago is on its way: looked at again after so many seconds each. */
const AFTER = [5, 15, 45];

/** Reads again a few times after the beginning, and not for ever. */
export function useSoonAgain(reload: () => void): void {
  useEffect(() => {
    const timers = AFTER.map((seconds) => setTimeout(reload, seconds * 1000));
    return () => timers.forEach(clearTimeout);
  }, [reload]);
}
