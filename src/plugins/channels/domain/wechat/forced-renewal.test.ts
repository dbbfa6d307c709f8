import { forcingRefused } from './forced-renewal';

const NOW = new Date('2026-11-23T12:00:00+08:00');

it.each([
  [0, null],
  [14, 30],
  [14, 3600],
])('after %i today, the last %s seconds ago, it may be forced', (forcedToday, secondsSinceForced) => {
  expect(forcingRefused({ forcedToday, secondsSinceForced }, NOW)).toBeUndefined();
});

it('waits half a minute between two', () => {
  expect(forcingRefused({ forcedToday: 1, secondsSinceForced: 9.5 }, NOW)).toMatchObject({
    kind: 'token',
    afterSeconds: 21,
  });
});

it('stops at fifteen a day', () => {
  expect(forcingRefused({ forcedToday: 15, secondsSinceForced: 3600 }, NOW)).toMatchObject({
    kind: 'token',
    afterSeconds: 12 * 3600 + 600,
  });
});
