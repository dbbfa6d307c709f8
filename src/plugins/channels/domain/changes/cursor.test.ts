import fc from 'fast-check';
import { readCursor, writeCursor } from './cursor';

const origin = '0123abcd';

it('reads what it wrote', () => {
  const place = fc.record({
    origin: fc.stringMatching(/^[0-9a-f]{8}$/),
    sequence: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    nonce: fc.stringMatching(/^[0-9a-f]{12}$/),
  });
  fc.assert(fc.property(place, (each) => expect(readCursor(writeCursor(each))).toEqual(each)));
  const beginning = { origin, sequence: 0, nonce: '' };
  expect(readCursor(writeCursor(beginning))).toEqual(beginning);
});

it.each([
  '', 'c1', 'c2.0123abcd.1.abc', 'c1.0123abcd.01.abc', 'c1.0123abcd.1.', 'c1.0123abcd.0.abc', 'c1.0123abcd.-1.abc', 'c1.0123abcd.1.xyz',
  'c1.0123abcd.zzzzzzzzzzz.abc', ' c1.0123abcd.1.abc', 'c1.0123abcd.1.abc\n', 'c1.1.abc', 'c1.0123ABCD.1.abc',
])('does not take %j for one of its own', (cursor) => expect(readCursor(cursor)).toBeUndefined()); // prettier-ignore
