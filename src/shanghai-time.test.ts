import { shanghaiDay, shanghaiInstant, shanghaiMinute, shanghaiTime } from './shanghai-time';

test('a day begins eight hours before it does in Greenwich', () => {
  expect(shanghaiDay(new Date('2023-12-31T15:59:59Z'))).toBe('2023-12-31');
  expect(shanghaiDay(new Date('2023-12-31T16:00:00Z'))).toBe('2024-01-01');
});

test('an instant is told as exactly as it is needed', () => {
  const instant = new Date('2026-11-23T09:44:09.120Z');
  expect(shanghaiMinute(instant)).toBe('2026-11-23T17:44+08:00');
  expect(shanghaiInstant(instant)).toBe('2026-11-23T17:44:09+08:00');
  expect(shanghaiTime(instant)).toBe('2026-11-23T17:44:09.120+08:00');
});
