import { uploadsIn, withLocalLinks } from './uploads';

const BASE = 'https://gk.example';

it('finds each upload once, and nothing that climbs', () => {
  const texts = [
    '{"url":"/uploads/b_1.pdf"}',
    '<img src="https://gk.example/uploads/a_1.png?x=1"> 见 /uploads/b_1.pdf.',
    '/uploads/../x',
    '/uploads/a..b',
  ];
  expect(uploadsIn(texts)).toEqual(['a_1.png', 'b_1.pdf']);
});

it.each([
  [`<a href="/uploads/a.pdf">`, `<a href="attachments/a.pdf">`],
  [`<a href="${BASE}/uploads/a.pdf">`, `<a href="attachments/a.pdf">`],
  [`<img alt="" src='/uploads/a.pdf?w=1'>`, `<img alt="" src='attachments/a.pdf?w=1'>`],
  [`<a href="/uploads/other.pdf">`, `<a href="/uploads/other.pdf">`],
  [`<a href="https://b.example/uploads/a.pdf">`, `<a href="https://b.example/uploads/a.pdf">`],
  [
    `<meta name="Image" content="${BASE}/uploads/a.pdf">`,
    `<meta name="Image" content="${BASE}/uploads/a.pdf">`,
  ],
  [`<p>地址 /uploads/a.pdf</p>`, `<p>地址 /uploads/a.pdf</p>`],
])('turns %s', (given, wanted) => {
  expect(withLocalLinks(given, BASE, new Set(['a.pdf']))).toBe(wanted);
});
