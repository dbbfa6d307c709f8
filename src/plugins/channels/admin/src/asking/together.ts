import type { Reading } from './use-read';

type Values<Readings extends readonly Reading<unknown>[]> = {
  [At in keyof Readings]: Readings[At] extends Reading<infer Value> ? Value : never;
};

/** Several readings as one: failed where one has failed, ready where all are. */
export function together<Readings extends readonly Reading<unknown>[]>(
  ...readings: Readings
): Reading<Values<Readings>> {
  const failed = readings.find((each) => each.kind === 'failed');
  if (failed) return failed;
  const ready = readings.filter((each) => each.kind === 'ready');
  if (ready.length < readings.length) return { kind: 'loading' };
  return { kind: 'ready', value: ready.map(({ value }) => value) as Values<Readings> };
}
