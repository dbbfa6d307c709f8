/** Where the reading of something stands. */
export type Reading<T> =
  | { readonly kind: 'loading' }
  /** `value`: what was read before, of the same question. */
  | { readonly kind: 'failed'; readonly message: string; readonly value?: T | undefined }
  | { readonly kind: 'ready'; readonly value: T };

type Values<Readings extends readonly Reading<unknown>[]> = {
  [At in keyof Readings]: Readings[At] extends Reading<infer Value> ? Value : never;
};

/** Several readings as one: failed where one has failed, ready where all are. */
export function together<Readings extends readonly Reading<unknown>[]>(
  ...readings: Readings
): Reading<Values<Readings>> {
  const failed = readings.find((each) => each.kind === 'failed');
  if (failed) return { kind: 'failed', message: failed.message };
  const ready = readings.filter((each) => each.kind === 'ready');
  if (ready.length < readings.length) return { kind: 'loading' };
  return { kind: 'ready', value: ready.map(({ value }) => value) as Values<Readings> };
}

/** The same reading, of what is made of its value. */
export function mapped<T, R>(reading: Reading<T>, make: (value: T) => R): Reading<R> {
  if (reading.kind === 'loading') return reading;
  if (reading.kind === 'ready') return { kind: 'ready', value: make(reading.value) };
  const { message, value } = reading;
  return { kind: 'failed', message, value: value === undefined ? undefined : make(value) };
}
