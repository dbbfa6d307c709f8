import fc from 'fast-check';
import { chooseCoding, CODINGS } from './accept-encoding';

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0', 'identity'],
  ['*', 'br'],
  ['*;q=0.5, gzip', 'gzip'],
  ['identity;q=1, gzip;q=0.5', 'identity'],
  ['identity;q=0, gzip', 'gzip'],
  ['*;q=0', undefined],
  ['identity;q=0', undefined],
  ['identity;q=0, *', 'br'],
  ['*;q=0, gzip;q=0.1', 'gzip'],
  ['gzip;q=nonsense', 'identity'],
  ['deflate', 'identity'],
])('of %j takes %j', (header, coding) => expect(chooseCoding(header, true)).toBe(coding));

it.each([
  ['gzip, br', 'identity'],
  ['gzip, identity;q=0', 'gzip'],
  ['*;q=0', undefined],
])('of %j takes %j where packing is not worth it', (header, coding) =>
  expect(chooseCoding(header, false)).toBe(coding),
);

it('never takes what is refused by name', () => {
  fc.assert(
    fc.property(
      fc.subarray([...CODINGS]),
      fc.boolean(),
      fc.constantFrom('*', 'gzip', 'br'),
      (refused, worth, also) => {
        const header = [also, ...refused.map((each) => `${each};q=0`)].join(', ');
        const chosen = chooseCoding(header, worth);
        expect(refused).not.toContain(chosen);
      },
    ),
  );
});
