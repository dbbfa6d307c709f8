import { spokenMinute } from '../../../../shanghai-time';
import { rfc822, startOfDay } from './times';

it('tells China’s time, whatever the machine thinks', () => {
  const late = new Date('2023-12-31T16:05:09Z');
  expect(rfc822(late)).toBe('Mon, 01 Jan 2024 00:05:09 +0800');
  expect(spokenMinute(late)).toBe('2024-01-01 00:05');
  expect(startOfDay('2024-01-01').toISOString()).toBe('2023-12-31T16:00:00.000Z');
});
