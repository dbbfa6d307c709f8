import { keepLooking } from './keep-looking';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('looks at once and every 15 seconds, and ends', async () => {
  let looks = 0;
  const end = keepLooking(() => Promise.resolve(void (looks += 1)));
  expect(looks).toBe(1);
  await jest.advanceTimersByTimeAsync(30_000);
  expect(looks).toBe(3);
  await end();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(looks).toBe(3);
});

it('never looks twice at a time, and its end waits for the look under way', async () => {
  let looks = 0;
  let finish: () => void = () => undefined;
  const end = keepLooking(() => {
    looks += 1;
    return new Promise((resolve) => (finish = resolve));
  });
  await jest.advanceTimersByTimeAsync(45_000);
  expect(looks).toBe(1);
  let hasEnded = false;
  const ended = end().then(() => (hasEnded = true));
  await jest.advanceTimersByTimeAsync(1);
  expect(hasEnded).toBe(false);
  finish();
  await ended;
});
