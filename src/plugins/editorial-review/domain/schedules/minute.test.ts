import { spokenMinute } from '../../../../shanghai-time';
import fc from 'fast-check';
import { shanghaiMinute } from '../../../../shanghai-time';
import { isLate, LOOK_EVERY_MS, readMinute } from './minute';

const minutes = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 })
  .map((count) => new Date(count * 60_000));

it('reads back every minute that it writes, with and without the zone', () => {
  fc.assert(
    fc.property(minutes, (instant) => {
      const text = shanghaiMinute(instant);
      for (const written of [
        text,
        text.slice(0, 16),
        text.replace('+', ':00+'),
        text.replace('+', ':00.000+'),
      ])
        expect(readMinute(written)).toEqual(instant);
    }),
  );
});

it('means Shanghai, whatever day it is elsewhere', () => {
  expect(readMinute('2027-01-01T00:00')).toEqual(new Date('2026-12-31T16:00:00Z'));
  expect(readMinute('2026-12-31T23:59')).toEqual(new Date('2026-12-31T15:59:00Z'));
  expect(spokenMinute(new Date('2026-12-31T16:00:59Z'))).toBe('2027-01-01 00:00');
});

it('tells seconds from what it cannot read', () => {
  for (const text of ['2027-01-01T09:00:01', '2027-01-01T09:00:00.5+08:00'])
    expect(readMinute(text)).toBe('notAMinute');
});

it.each([
  ['', 'nothing'],
  ['2027-02-29T09:00', 'a day that this year has not'],
  ['2027-02-30T09:00:30', 'such a day, with seconds'],
  ['2027-13-01T09:00', 'a month'],
  ['2027-01-01T24:00', 'an hour'],
  ['2027-01-01T09:60', 'a minute'],
  ['2027-01-01T09:00Z', 'another zone'],
  ['2027-01-01 09:00', 'another spelling'],
  ['2027-01-01', 'a day alone'],
])('refuses %s: %s', (text) => {
  expect(readMinute(text)).toBeNull();
});

it('never throws, whatever is written', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      readMinute(text);
    }),
  );
});

it('is late after a minute and a half', () => {
  const set = new Date('2027-01-01T01:00:00Z');
  expect(isLate(set, new Date('2027-01-01T01:01:30Z'))).toBe(false);
  expect(isLate(set, new Date('2027-01-01T01:01:30.001Z'))).toBe(true);
});

it('is late where none was up at its minute, however soon it was made up for', () => {
  const set = new Date('2027-01-01T00:49:00Z');
  const [started, done] = [new Date('2027-01-01T00:50:14Z'), new Date('2027-01-01T00:50:15Z')];
  expect(isLate(set, done, started)).toBe(true);
  // Another may have been up, and was about to look.
  expect(isLate(set, done, new Date(set.getTime() + LOOK_EVERY_MS))).toBe(false);
  expect(isLate(set, done, new Date('2027-01-01T00:00:00Z'))).toBe(false);
});
