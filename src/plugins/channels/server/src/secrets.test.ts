import fc from 'fast-check';
import { SealBroken, secretsOf } from './secrets';

const KEY = 'a key of the environment';
const { seal, open } = secretsOf(KEY);

it('opens what it sealed, and seals the same text differently each time', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(open(seal(text))).toBe(text)));
  expect(seal('一样')).not.toBe(seal('一样'));
});

it('opens nothing that was changed, cut or sealed under another key', () => {
  const sealed = seal('whsec_secret');
  const bytes = Buffer.from(sealed.slice(3), 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    expect(() => open(`v1.${changed.toString('base64url')}`)).toThrow(SealBroken);
  }
  for (const broken of ['', 'v1.', 'v2.abc', sealed.slice(0, 20)]) {
    expect(() => open(broken)).toThrow(SealBroken);
  }
  expect(() => secretsOf('another key').open(sealed)).toThrow(SealBroken);
});
