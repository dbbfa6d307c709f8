import { isSigned, SIGNATURE_LIFE, signingKey, signUpload } from './signature';
import { plainUploadLinks, signedUploadLinks } from './text-links';

const key = signingKey('a secret of the office');
const NOW = 1_700_000_000;
const signed = signUpload('/uploads/a.png', NOW + 60, key);
const query = (address: string) => new URLSearchParams(address.split('?')[1]);

it('holds for its own path and time', () => {
  expect(isSigned('/uploads/a.png', query(signed), NOW, key)).toBe(true);
});

it.each([
  ['another file', '/uploads/b.png', query(signed), NOW, key],
  ['a later hour', '/uploads/a.png', query(signed), NOW + 61, key],
  ['another key', '/uploads/a.png', query(signed), NOW, signingKey('another secret of it')],
  ['a shifted end', '/uploads/a.png', query(signed.replace(`${NOW + 60}`, `${NOW + 61}`)), NOW, key],
  [
    'an end too far away',
    '/uploads/a.png',
    query(signUpload('/uploads/a.png', NOW + SIGNATURE_LIFE + 1, key)),
    NOW,
    key,
  ],
  ['no signature', '/uploads/a.png', new URLSearchParams('expires=9999999999'), NOW, key],
  ['a half signature', '/uploads/a.png', query(signed.slice(0, -2)), NOW, key],
])('does not hold for %s', (_what, path, asked, now, by) =>
  expect(isSigned(path, asked, now, by)).toBe(false),
);

it('is put into a text and taken out again', () => {
  const text =
    '见 ![图](/uploads/a.png) 和 [表](https://gk.example/uploads/b_1.xlsx?expires=1&signature=00)。';
  const plain = '见 ![图](/uploads/a.png) 和 [表](https://gk.example/uploads/b_1.xlsx)。';
  expect(plainUploadLinks(text)).toBe(plain);
  expect(plainUploadLinks(signedUploadLinks(plain, (path) => signUpload(path, NOW, key)))).toBe(plain);
});
