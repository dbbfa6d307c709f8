import { LOOK_EVERY_MS } from '../../../domain/schedules/minute';

/**
 * Looks at once and then every 15 seconds, never twice at a time.
 * @param look is told by the signal that it should come to an end
 * @returns ends it; settled when the look under way has ended
 */
export function keepLooking(look: (ending: AbortSignal) => Promise<void>): () => Promise<void> {
  const ending = new AbortController();
  let underWay: Promise<void> | undefined;
  const turn = () => {
    underWay ??= look(ending.signal).finally(() => (underWay = undefined));
  };
  turn();
  const timer = setInterval(turn, LOOK_EVERY_MS).unref();
  return async () => {
    ending.abort();
    clearInterval(timer);
    await underWay;
  };
}
