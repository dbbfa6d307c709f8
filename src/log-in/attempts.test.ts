import fc from 'fast-check';
import { Attempts } from './attempts';

const MINUTE = 60_000;
const HOME = '10.0.0.1';
const waits = (begun: ReturnType<Attempts['begin']>) => (typeof begun === 'number' ? begun : 0);
const succeed = (begun: ReturnType<Attempts['begin']>) => {
  if (typeof begun === 'number') throw new Error('was not let through');
  begun.succeeded();
};

it('lets an account wait after five failures from anywhere, ever longer', () => {
  const attempts = new Attempts();
  let now = 0;
  const tryFrom = (n: number) => waits(attempts.begin(`10.0.1.${n}`, 'a@x.cn', now));
  for (let n = 0; n < 5; n += 1) expect(tryFrom(n)).toBe(0);
  const waited: number[] = [];
  for (let n = 5; n < 12; n += 1) {
    const seconds = tryFrom(n);
    waited.push(seconds / 60);
    now += seconds * 1000;
    expect(tryFrom(n)).toBe(0);
  }
  expect(waited).toEqual([1, 2, 4, 8, 15, 15, 15]);
});

it('lets an address wait after thirty failures at whichever accounts, no longer than five minutes', () => {
  const attempts = new Attempts();
  for (let n = 0; n < 30; n += 1) expect(waits(attempts.begin(HOME, `${n}@x.cn`, 0))).toBe(0);
  expect(waits(attempts.begin(HOME, 'new@x.cn', MINUTE))).toBe(240);
  expect(waits(attempts.begin('10.0.0.2', 'new@x.cn', MINUTE))).toBe(0);
  expect(waits(attempts.begin(HOME, 'new@x.cn', 5 * MINUTE))).toBe(0);
});

it('does not count what succeeds, and forgets the failures before', () => {
  const attempts = new Attempts();
  for (let n = 0; n < 100; n += 1) succeed(attempts.begin(HOME, 'a@x.cn', 0));
  for (let round = 0; round < 5; round += 1) {
    for (let n = 0; n < 4; n += 1) attempts.begin(`10.0.2.${round}`, 'b@x.cn', 0);
    succeed(attempts.begin(`10.0.3.${round}`, 'b@x.cn', 0));
  }
});

it('shuts nobody out from where she has logged in before', () => {
  const attempts = new Attempts();
  succeed(attempts.begin(HOME, 'a@x.cn', 0));
  for (let n = 0; n < 9; n += 1) attempts.begin(`10.0.1.${n}`, 'a@x.cn', 0);
  expect(waits(attempts.begin('10.0.9.9', 'a@x.cn', 0))).toBeGreaterThan(0);
  succeed(attempts.begin(HOME, 'a@x.cn', 0));
});

it('lets through at most five of any number that come at once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: 6, maxLength: 60 }), (addresses) => {
      const attempts = new Attempts();
      const through = addresses.filter((each) => waits(attempts.begin(String(each), 'a@x.cn', 0)) === 0);
      expect(through.length).toBeLessThanOrEqual(5);
    }),
  );
});
