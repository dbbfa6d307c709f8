import { parseJson } from './parse-json';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean, mark: boolean) => {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const all = mark ? [0xfeff, ...units] : units;
  return Uint8Array.from(
    all.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
};
const REPORT = '{"机关":"某镇"}';
/** 某镇 in GB18030. */
const GB = Uint8Array.from([...utf8('{"a":"'), 0xc4, 0xb3, 0xd5, 0xf2, ...utf8('"}')]);

test.each([
  ['text', REPORT],
  ['UTF-8', utf8(REPORT)],
  ['UTF-8 with a mark', utf8(`\ufeff${REPORT}`)],
  ['UTF-16 LE with a mark', utf16(REPORT, true, true)],
  ['UTF-16 BE with a mark', utf16(REPORT, false, true)],
  ['UTF-16 LE', utf16(REPORT, true, false)],
  ['UTF-16 BE', utf16(REPORT, false, false)],
])('%s is read', (_name, input) => {
  expect(parseJson(input)).toEqual({ ok: true, value: { 机关: '某镇' } });
});

test('GB18030 is read', () => {
  expect(parseJson(GB)).toEqual({ ok: true, value: { a: '某镇' } });
});

test.each([
  ['nothing', new Uint8Array(0), '空的'],
  ['blanks', utf8('\ufeff \n '), '空的'],
  ['half a file', utf8('{"a": 1'), '不是 JSON'],
  ['something after it', utf8('{}\n\n!'), '第 3 行'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0x80, 0xfe]), '编码'],
  ['a zip', utf8('PK\u0003\u0004'), '不是 JSON'],
  ['something huge', new Uint8Array(20_000_000), '20 MB'],
])('%s is refused in a sentence', (_name, input, words) => {
  const parsed = parseJson(input);
  expect(parsed.ok).toBe(false);
  expect(!parsed.ok && parsed.reason).toContain(words);
});

test('nesting of any depth and numbers of any size are read', () => {
  expect(parseJson(`${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}`).ok).toBe(true);
  expect(parseJson('[1e400, 123456789012345678901234567890, -0]')).toEqual({
    ok: true,
    value: [Infinity, 123456789012345680000000000000, -0],
  });
});
